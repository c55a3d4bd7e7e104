/* The buttons to zoom, and what to colour, size and fold by. */

export function toolbar(data, store, view, drawing, stage) {
  const byId = (id) => document.getElementById(id);
  byId("atlas-closer").addEventListener("click", () => view.zoom(1.6, undefined, undefined, true));
  byId("atlas-further").addEventListener("click", () => view.zoom(1 / 1.6, undefined, undefined, true));
  byId("atlas-whole").addEventListener("click", () => {
    if (drawing.tidy) drawing.tidy();
    view.whole();
  });
  const grab = byId("atlas-grab");
  grab.addEventListener("click", () => {
    const on = grab.getAttribute("aria-pressed") !== "true";
    grab.setAttribute("aria-pressed", String(on));
    stage.classList.toggle("atlas-grabbing", on);
  });
  const follow = [];
  for (const name of ["colour", "size"]) {
    const select = byId(`atlas-${name}`);
    if (!select) continue;
    select.addEventListener("change", () => store.set({ [name]: select.value }));
    follow.push((state) => { select.value = state[name]; });
  }
  const fold = byId("atlas-fold"), numbers = data.groups.map(({ number }) => number);
  if (fold) {
    fold.addEventListener("click", () => store.set({ folded: store.get().folded.length ? [] : numbers, chosen: null, over: null }));
    follow.push(({ folded }) => fold.setAttribute("aria-pressed", String(folded.length > 0)));
  }
  const told = (state) => { for (const one of follow) one(state); };
  store.subscribe(told);
  told(store.get());
}
