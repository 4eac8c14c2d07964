// Follows the record: <div id data-live data-seq data-from data-on data-off>: docs/pages.md, "Live".
(() => {
  for (const area of document.querySelectorAll("[data-live]")) {
    const data = area.dataset, sign = document.createElement("p");
    let seq = data.seq || "0", last = 0, timer = 0, busy = false, again = false, pause = 1;
    sign.setAttribute("role", "status");
    area.before(sign);
    const say = (what) => { sign.className = "live " + what; sign.textContent = data[what] || ""; };

    // The same thing in the new content: by id, else by what it is called, else by its place among equals.
    const called = (el) => el.getAttribute("href") || el.name || (el.firstElementChild || el).textContent;
    const alike = (el, root) => [...root.querySelectorAll(el.tagName)].filter((o) => called(o) === called(el));
    const twin = (el, root) => el.id ? root.querySelector("#" + CSS.escape(el.id))
      : alike(el, root)[alike(el, area).indexOf(el)];
    const used = (form) => form.contains(document.activeElement) || [...form.elements].some((f) =>
      f.options ? f.selectedIndex !== Math.max(0, [...f.options].findIndex((o) => o.defaultSelected))
        : /^(radio|checkbox)$/.test(f.type) ? f.checked !== f.defaultChecked
          : !/^(hidden|fieldset|submit|button)$/.test(f.type) && f.value !== f.defaultValue);

    const swap = (fresh) => {
      const focus = area.contains(document.activeElement) && document.activeElement;
      const place = [scrollX, scrollY], mark = focus && [focus.selectionStart, focus.selectionEnd];
      for (const open of area.querySelectorAll("details")) {
        const other = twin(open, fresh);
        if (other) other.open = open.open;
      }
      const forms = [...area.querySelectorAll("form[id]")].filter(used);
      const next = focus && (forms.some((f) => f.contains(focus)) ? focus : twin(focus, fresh));
      for (const form of forms) {
        const other = twin(form, fresh);
        if (other) other.replaceWith(form); else fresh.prepend(form);
      }
      area.replaceChildren(...fresh.childNodes);
      if (next) {
        next.focus({ preventScroll: true });
        if (mark[0] >= 0 && next.setSelectionRange) try { next.setSelectionRange(...mark); } catch (e) { /* no text */ }
      }
      scrollTo(...place);
    };

    const refresh = async () => {
      timer = 0;
      again = document.hidden || busy;
      if (again) return;
      busy = true;
      last = Date.now();
      try {
        const answer = await fetch(data.from || location.href);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (answer.ok && area.isConnected) swap((area.id && page.getElementById(area.id)) || page.body);
        clock();
      } catch (e) { again = true; }
      busy = false;
      if (again) soon();
    };
    const soon = () => { timer = timer || setTimeout(refresh, Math.max(0, last + 1000 - Date.now())); };

    // What the clock changes by itself, such as the item it is time for: <i data-again="seconds"> in the area.
    let hand = 0;
    const clock = () => {
      clearTimeout(hand);
      const next = area.querySelector("[data-again]");
      if (next) hand = setTimeout(soon, 1000 * Math.max(1, next.dataset.again));
    };

    const open = () => {
      if (!area.isConnected) return;
      const source = new EventSource(data.live + (/\?/.test(data.live) ? "&" : "?") + "after=" + seq);
      source.onopen = () => { pause = 1; say("on"); };
      source.onmessage = (e) => {
        seq = e.lastEventId || seq;
        if (area.isConnected) soon(); else source.close();
      };
      source.onerror = () => {
        say("off");
        source.close();
        // Where streams are blocked the area is asked for instead, as often as the stream is tried.
        setTimeout(() => { soon(); open(); }, 1000 * (pause + Math.random()));
        pause = Math.min(pause * 2, 30);
      };
    };
    document.addEventListener("visibilitychange", () => { if (again) soon(); });
    clock();
    open();
  }
})();
