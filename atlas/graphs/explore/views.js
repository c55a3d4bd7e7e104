/* One click between the drawing, the matrix and the list by strength; what is chosen stays chosen. */
import { make } from "./make.js";

const VIEWS = ["drawing", "matrix", "strength"];

/* `sights`: the element of each view, by its name; only one is not hidden. */
export function viewsPanel(place, data, store, sights) {
  const buttons = VIEWS.map((view) => make("button", {
    type: "button", class: "atlas-button", text: data.words[`view_${view}`], onclick: () => store.set({ as: view })
  }));
  place.append(make("div", { role: "group", "aria-label": data.words.views, class: "atlas-views" }, ...buttons));
  function follow(state, before) {
    if (before && before.as === state.as) return;
    VIEWS.forEach((view, n) => {
      buttons[n].setAttribute("aria-pressed", String(view === state.as));
      sights[view].hidden = view !== state.as;
    });
    document.body.setAttribute("data-view", state.as);
  }
  store.subscribe(follow);
  follow(store.get());
}
