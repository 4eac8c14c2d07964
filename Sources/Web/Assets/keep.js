// Keeps what is typed in <form data-keep> until the server has confirmed it: docs/pages.md, "Keep".
(() => {
  const store = (act) => { try { return act(localStorage); } catch (e) { return null; } };
  const drop = (name) => store((s) => s.removeItem(name));
  const read = (name) => store((s) => JSON.parse(s[name]));
  const done = document.querySelector("meta[name=kept-done]");
  for (const name of store(Object.keys) || []) {
    const draft = name.startsWith("keep:") && read(name);
    if (draft && (Date.now() - draft.at > 12e8 || (done && done.content === draft.key))) drop(name);
  }
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const name = "keep:" + form.dataset.keep, key = form.elements.namedItem("key") || {};
    // What the draft was written against: a page loaded since may already show what somebody else made of it.
    const seen = form.elements.namedItem("seen") || {};
    const line = form.querySelector(".kept"), forget = form.querySelector("[data-forget]");
    let sent = false, busy = false, tries = 0, retry = 0, pause = 0, button;
    const say = (what) => { if (line) line.textContent = line.dataset[what] || ""; };
    const fields = () => [...form.elements].filter((f) =>
      f.name && !/^(hidden|password|file|submit|button|reset)$/.test(f.type));
    const box = (f) => /^(radio|checkbox)$/.test(f.type);
    const save = () => {
      clearTimeout(pause);
      pause = 0;
      const values = fields().map((f) => [f.name, f.value, f.checked]);
      const draft = { at: Date.now(), key: key.value, seen: seen.value, sent, values };
      return store((s) => { s[name] = JSON.stringify(draft); return true; });
    };
    const send = async () => {
      clearTimeout(retry);
      retry = 0;
      busy = true;
      say("sending");
      const body = new FormData(form);
      if (button && button.name) body.append(button.name, button.value);
      const file = form.enctype === "multipart/form-data";
      try {
        const answer = await fetch(form.action, { method: "POST", body: file ? body : new URLSearchParams(body) });
        const page = await answer.text();
        if (/^50[234]$/.test(answer.status)) throw answer;
        sent = answer.status > 499;
        // The page that comes now shows what stands and brings its own mark.
        if (!sent) seen.value = "";
        save();
        history.replaceState(null, "", answer.url);
        document.open();
        document.write(page);
        document.close();
      } catch (e) {
        busy = false;
        say("waiting");
        retry = setTimeout(send, 2000 * Math.min(2 ** tries++, 30));
      }
    };
    const old = read(name);
    if (old) {
      for (const f of fields()) {
        const i = old.values.findIndex((v) => v[0] === f.name && (!box(f) || v[1] === f.value));
        if (i < 0) continue;
        const [, value, checked] = old.values.splice(i, 1)[0];
        if (box(f)) f.checked = checked; else f.value = value;
      }
      if (old.seen) seen.value = old.seen;
      // What may have arrived goes out again under its old key, so that it cannot become two.
      if (old.sent && old.key) { key.value = old.key; sent = true; }
      say("restored");
      if (forget) forget.hidden = false;
    }
    form.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => say(save() ? "saved" : "full"), 400);
    });
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      if (busy) return;
      button = e.submitter;
      sent = true;
      tries = 0;
      save();
      send();
    });
    addEventListener("online", () => { if (retry) send(); });
    addEventListener("pagehide", () => { if (pause) save(); });
    if (forget) forget.onclick = () => { clearTimeout(pause); pause = 0; drop(name); form.reset(); location.reload(); };
  }
})();
