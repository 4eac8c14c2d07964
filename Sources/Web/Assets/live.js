// Follows the record: <div id data-live="EVENTS" data-seq="N" data-from="PAGE"> is fetched anew when EVENTS says so.
// Markup and limits: docs/pages.md, "Live".
(() => {
  for (const area of document.querySelectorAll("[data-live]")) {
    const d = area.dataset, sign = document.createElement("p");
    let seq = d.seq || "0", last = 0, timer = 0, busy = false, again = false, source, pause = 1;
    sign.className = "live";
    sign.setAttribute("role", "status");
    area.before(sign);
    const say = (on) => {
      sign.className = on ? "live on" : "live off";
      const text = (on ? d.on : d.off) || "";
      if (sign.textContent !== text) sign.textContent = text;
    };

    const twin = (el, root) => {
      if (el.id) return root.querySelector("#" + CSS.escape(el.id));
      const same = [...area.querySelectorAll(el.tagName)].filter((o) => label(o) === label(el));
      return [...root.querySelectorAll(el.tagName)].filter((o) => label(o) === label(el))[same.indexOf(el)];
    };
    const label = (el) => el.getAttribute("href") || el.getAttribute("name") ||
      (el.firstElementChild || el).textContent.trim();
    const touched = (form) => form.contains(document.activeElement) || [...form.elements].some((f) =>
      f.options ? [...f.options].some((o) => o.selected !== o.defaultSelected)
        : f.type === "radio" || f.type === "checkbox" ? f.checked !== f.defaultChecked
          : f.type === "file" ? f.value : f.type !== "hidden" && f.value !== f.defaultValue);

    const swap = (fresh) => {
      const focus = area.contains(document.activeElement) ? document.activeElement : null;
      const pick = focus && "selectionStart" in focus ? [focus.selectionStart, focus.selectionEnd] : null;
      const x = scrollX, y = scrollY;
      for (const open of area.querySelectorAll("details")) {
        const other = twin(open, fresh);
        if (other) other.open = open.open;
      }
      const forms = [...area.querySelectorAll("form[id]")].filter(touched);
      let next = focus && !forms.some((f) => f.contains(focus)) ? twin(focus, fresh) : focus;
      for (const form of forms) {
        const other = twin(form, fresh);
        if (other) other.replaceWith(form); else fresh.prepend(form);
      }
      area.replaceChildren(...fresh.childNodes);
      if (next && next.isConnected) {
        next.focus({ preventScroll: true });
        if (pick && pick[0] !== null) try { next.setSelectionRange(...pick); } catch (e) { /* no text */ }
      }
      scrollTo(x, y);
    };

    const refresh = async () => {
      timer = 0;
      if (document.hidden || busy) { again = true; return; }
      busy = true; again = false; last = Date.now();
      try {
        const answer = await fetch(d.from || location.href, { headers: { Accept: "text/html" } });
        if (answer.ok && area.isConnected) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          swap((area.id && page.getElementById(area.id)) || page.body);
        }
      } catch (e) { again = true; }
      busy = false;
      if (again) soon();
    };
    const soon = () => { if (!timer) timer = setTimeout(refresh, Math.max(0, last + 1000 - Date.now())); };

    const open = () => {
      if (!area.isConnected) return;
      source = new EventSource(d.live + (d.live.includes("?") ? "&" : "?") + "after=" + encodeURIComponent(seq));
      source.onopen = () => { pause = 1; say(true); };
      source.onmessage = (e) => {
        if (!area.isConnected) return source.close();
        if (e.lastEventId) seq = e.lastEventId;
        soon();
      };
      source.onerror = () => {
        say(false);
        source.close();
        setTimeout(open, 1000 * pause + Math.random() * 1000);
        pause = Math.min(pause * 2, 30);
      };
    };
    document.addEventListener("visibilitychange", () => { if (!document.hidden && again) soon(); });
    open();
  }
})();
