/* Filters by activity, weekday, kind and audience, with how many initiatives each would leave, and the strength of lines.
   They dim what does not fit in the drawing, and leave it out of the lists. Only what occurs is offered. */
import { fill } from "./data.js";
import { make } from "./make.js";
import { FACETS, counts, options, shown } from "./shown.js";

export function filtersPanel(place, data, store) {
  const words = data.words, details = place.closest("details"), many = details.querySelector(".atlas-how-many");
  const status = make("p", { class: "atlas-status", role: "status" });
  const clear = make("button", { type: "button", class: "atlas-text-button", text: words.clear, onclick: () => {
    store.set({ activities: [], days: [], kinds: [], audiences: [], from: 0, query: "" });
    place.querySelector("input").focus();
  } });
  let parts = null, drawn = null;

  function build() {
    parts = [slider(), ...FACETS.map((facet) => group(facet))].filter((one) => one !== null);
    place.append(...parts.map((one) => one.element), make("div", { class: "atlas-filter-end" }, status, clear));
  }
  function group(facet) {
    const keys = options(data, facet);
    if (keys.length < 2) return null;
    const boxes = keys.map((key) => {
      const box = make("input", { type: "checkbox", onchange: () => {
        const now = store.get()[facet];
        store.set({ [facet]: keys.filter((one) => (one === key ? box.checked : now.includes(one))) });
      } });
      const count = make("span", { class: "atlas-count" });
      const label = make("label", { class: "atlas-choice" }, box, make("span", { text: data.terms[facet][key], dir: "auto" }), count);
      return { key, box, count, label };
    });
    const element = make("fieldset", {}, make("legend", { text: words[`facet_${facet}`] }), make("div", { class: "atlas-choices" }, ...boxes.map((one) => one.label)));
    return { element, follow: (state) => {
      const found = counts(data, state, facet);
      boxes.forEach(({ key, box, count, label }) => {
        box.checked = state[facet].includes(key);
        count.textContent = found.get(key) || 0;
        label.classList.toggle("atlas-none", !found.has(key) && !box.checked);
      });
    } };
  }
  function slider() {
    if (data.steps.length < 2) return null;
    const id = "atlas-strength";
    const input = make("input", { id, type: "range", min: 0, max: data.steps.length - 1, step: 1, oninput: () => {
      store.set({ from: +input.value ? data.steps[+input.value].weight : 0 });
    } });
    const told = make("output", { for: id, id: "atlas-step" });
    const element = make("div", { class: "atlas-field atlas-slider" }, make("label", { for: id }, `${words.strength} `, told), input);
    return { element, follow: (state) => {
      const at = Math.max(0, data.steps.findLastIndex((step) => step.weight <= state.from));
      input.value = at;
      told.textContent = data.steps[at].text;
      input.setAttribute("aria-valuetext", data.steps[at].text);
    } };
  }
  function follow(state) {
    const passes = shown(data, state);
    if (passes === drawn) return;
    const chosen = FACETS.reduce((sum, facet) => sum + state[facet].length, 0) + (state.from > 0 ? 1 : 0);
    many.textContent = chosen ? `(${chosen})` : "";
    // Counting for each choice waits until somebody looks.
    if (!details.open) return;
    drawn = passes;
    if (!parts) build();
    parts.forEach((one) => one.follow(state));
    const text = fill(words.some_shown, { n: passes.count, m: data.nodes.length });
    if (status.textContent !== text) status.textContent = text;
    clear.hidden = !passes.filtered && state.from === 0;
  }
  details.addEventListener("toggle", () => follow(store.get()));
  store.subscribe(follow);
  follow(store.get());
}
