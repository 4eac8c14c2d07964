// Shows <form data-preview="ID"> as it is typed, and follows <div id data-again="SECONDS">: docs/pages.md, "Papers".
(() => {
  const fetched = async (address, options) =>
    new DOMParser().parseFromString(await (await fetch(address, options)).text(), "text/html");

  for (const form of document.querySelectorAll("form[data-preview]")) {
    let pause = 0, turn = 0;
    const show = async () => {
      const mine = ++turn, body = new URLSearchParams(new FormData(form));
      body.append("preview", "1");
      try {
        const page = await fetched(form.action, { method: "POST", body });
        const fresh = page.getElementById(form.dataset.preview);
        // What cannot be printed yet (a field still empty) leaves the last picture.
        if (mine === turn && fresh && fresh.firstElementChild) {
          document.getElementById(form.dataset.preview).replaceChildren(...fresh.childNodes);
        }
      } catch (e) { /* The button still shows it. */ }
    };
    form.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(show, 600);
    });
  }

  const follow = () => {
    const area = document.querySelector("[data-again]");
    if (area) setTimeout(async () => {
      try {
        const page = document.hidden ? null : await fetched(location.href);
        const fresh = page && page.getElementById(area.id);
        if (fresh && !area.contains(document.activeElement)) area.replaceWith(fresh);
      } catch (e) { /* Asked again. */ }
      follow();
    }, 1000 * area.dataset.again);
  };
  follow();
})();
