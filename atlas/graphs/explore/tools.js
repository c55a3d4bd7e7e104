/* Search, and the slider of strength. */
import { fill } from "./data.js";
import { shown } from "./shown.js";

export function tools(data, store, view, drawing) {
  const byId = (id) => document.getElementById(id);
  const search = byId("atlas-search"), status = byId("atlas-status"), slider = byId("atlas-strength");
  const hits = () => {
    const { nodes } = shown(data, store.get());
    return data.nodes.filter((node) => nodes[node.index]);
  };
  search.addEventListener("input", () => {
    store.set({ query: search.value });
    const count = hits().length;
    status.textContent = !search.value.trim() ? "" : count ? fill(data.words.found, { n: count }) : data.words.nothing;
  });
  byId("atlas-tools").addEventListener("submit", (event) => {
    event.preventDefault();
    const [first] = search.value.trim() ? hits() : [];
    if (!first) return;
    view.show(first.x, first.y);
    drawing.focus(first.index);
  });
  if (!slider) return;
  slider.max = String(data.steps.length - 1);
  const told = () => {
    const step = data.steps[+slider.value];
    byId("atlas-step").textContent = step.text;
    slider.setAttribute("aria-valuetext", step.text);
    store.set({ from: +slider.value ? step.weight : 0 });
  };
  slider.addEventListener("input", told);
  told();
}
