// Keeps what is typed in <form data-keep="NAME"> on this device until the server has confirmed it.
// Markup, promises and limits: docs/pages.md, "Keep".
(() => {
  const days = 14, prefix = "keep:", wait = [2, 4, 8, 15, 30, 60];
  const read = (name) => { try { return JSON.parse(localStorage[prefix + name]); } catch (e) { return null; } };
  const drop = (name) => { try { localStorage.removeItem(prefix + name); } catch (e) { /* no storage */ } };
  const names = () => { try { return Object.keys(localStorage).filter((k) => k.startsWith(prefix)); } catch (e) { return []; } };
  const done = document.querySelector("meta[name=kept-done]");
  for (const full of names()) {
    const name = full.slice(prefix.length), draft = read(name);
    if (!draft || Date.now() - draft.at > days * 864e5 || (done && draft.key === done.content)) drop(name);
  }

  for (const form of document.querySelectorAll("form[data-keep]")) {
    const name = form.dataset.keep, line = form.querySelector(".kept"), key = form.elements.namedItem("key");
    const forget = form.querySelector("[data-forget]");
    let sent = false, tries = 0, timer = 0, button = null;

    const say = (what) => { if (line) line.textContent = line.dataset[what] || ""; };
    const kept = (f) => f.name && f !== key && !/^(hidden|password|file|submit|button|reset)$/.test(f.type);
    const values = () => [...form.elements].filter(kept)
      .map((f) => [f.name, f.type === "radio" || f.type === "checkbox" ? f.value : "", f.checked || f.value]);
    const save = () => {
      const draft = { at: Date.now(), key: key ? key.value : "", sent, values: form.elements.length ? values() : [] };
      try { localStorage[prefix + name] = JSON.stringify(draft); return true; } catch (e) { return false; }
    };
    const fill = (draft) => {
      const left = [...draft.values];
      for (const f of [...form.elements].filter(kept)) {
        const box = f.type === "radio" || f.type === "checkbox";
        const i = left.findIndex((v) => v[0] === f.name && (!box || v[1] === f.value));
        if (i < 0) continue;
        const value = left.splice(i, 1)[0][2];
        if (box) f.checked = value === true; else f.value = value;
      }
      // What may have arrived already goes out under its old key, so that it cannot become two.
      if (draft.sent && key && draft.key) { key.value = draft.key; sent = true; }
    };
    const show = (page, at) => {
      history.replaceState(null, "", at);
      document.open(); document.write(page); document.close();
    };
    const send = async () => {
      clearTimeout(timer);
      say("sending");
      const body = new FormData(form);
      if (button && button.name) body.append(button.name, button.value);
      const plain = form.enctype !== "multipart/form-data";
      let page, answer;
      try {
        answer = await fetch(form.action, { method: "POST", body: plain ? new URLSearchParams(body) : body });
        page = await answer.text();
        if (answer.status > 501 && answer.status < 505) throw answer;
      } catch (e) {
        say("waiting");
        timer = setTimeout(send, 1e3 * wait[Math.min(tries++, wait.length - 1)]);
        return;
      }
      timer = -1;
      show(page, answer.url);
    };

    const old = read(name);
    if (old) { fill(old); say("restored"); if (forget) forget.hidden = false; }
    let pause = 0;
    form.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => say(save() ? "saved" : "full"), 400);
    });
    form.addEventListener("change", save);
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      if (timer < 0) return;
      button = e.submitter || button;
      sent = true;
      save();
      tries = 0;
      send();
    });
    window.addEventListener("online", () => { if (timer > 0) send(); });
    window.addEventListener("pagehide", () => { if (pause && timer >= 0) save(); });
    if (forget) forget.addEventListener("click", () => { drop(name); sent = false; pause = 0; form.reset(); say(""); forget.hidden = true; });
  }
})();
