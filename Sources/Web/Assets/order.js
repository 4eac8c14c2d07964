// Puts a list in another order by drag, by touch or by arrow keys: <ol data-order="ID OF FORM" data-grip="LABEL">,
// <li data-item="7">. What is dropped is sent at once; without this script the buttons of each item do the same.
(() => {
  for (const list of document.querySelectorAll("[data-order]")) {
    const form = document.getElementById(list.dataset.order);
    const items = () => [...list.children], order = () => items().map((li) => li.dataset.item).join(" ");
    let before = order(), held = null;
    const send = () => {
      if (order() === before) return;
      before = order();
      for (const item of items()) {
        const field = document.createElement("input");
        field.type = "hidden"; field.name = "item"; field.value = item.dataset.item;
        form.append(field);
      }
      form.submit();
    };
    const drop = () => {
      if (!held) return;
      held.classList.remove("held");
      held = null;
      send();
    };
    const place = (y) => {
      const next = items().find((li) => li !== held && y < li.getBoundingClientRect().top + li.offsetHeight / 2);
      if (next !== held.nextElementSibling) list.insertBefore(held, next || null);
    };
    // On the document: an item that is moved in the page loses the pointer it had caught.
    document.addEventListener("pointermove", (e) => { if (held) place(e.clientY); });
    for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, drop);
    for (const item of items()) {
      const grip = document.createElement("button");
      grip.type = "button";
      grip.className = "grip quiet";
      grip.textContent = "⠿";
      grip.setAttribute("aria-label", list.dataset.grip + ": " + item.querySelector("h3").textContent);
      (item.querySelector(".actions") || item).prepend(grip);
      grip.onpointerdown = (e) => {
        e.preventDefault();
        held = item;
        item.classList.add("held");
      };
      grip.onkeydown = (e) => {
        const up = e.key === "ArrowUp" && item.previousElementSibling;
        const down = e.key === "ArrowDown" && item.nextElementSibling;
        if (up) list.insertBefore(item, up); else if (down) list.insertBefore(down, item);
        if (up || down) { e.preventDefault(); grip.focus(); }
        if (e.key === "Enter") { e.preventDefault(); send(); }
      };
      grip.onblur = () => { if (!held && document.hasFocus()) setTimeout(() => {
        if (!list.contains(document.activeElement)) send();
      }); };
    }
  }
})();
