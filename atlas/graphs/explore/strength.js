/* The list of lines by strength, strongest first; those of equal strength by name. */
import { fill } from "./data.js";
import { make, many } from "./make.js";
import { places } from "./plain.js";
import { shown } from "./shown.js";

const PIECE = 200;

/* The lines that are shown as [{weight, label, lines: [{line, ends: its two by name}, ...]}, ...]: strongest first, and within equal strength by
   the order of names. Pure. */
export function byStrength(data, passes) {
  const place = places(data);
  const order = data.lines.filter((line) => passes[line.index]).map((line) => {
    const ends = [line.a, line.b].sort((a, b) => place[a] - place[b]);
    return { line, ends, first: place[ends[0]], second: place[ends[1]] };
  });
  order.sort((one, two) => two.line.weight - one.line.weight || one.first - two.first || one.second - two.second);
  const steps = [];
  order.forEach(({ line, ends }) => {
    const last = steps[steps.length - 1];
    if (last && last.weight === line.weight && last.label === line.label) last.lines.push({ line, ends });
    else steps.push({ weight: line.weight, label: line.label, lines: [{ line, ends }] });
  });
  return steps;
}

export function strengthPanel(place, data, store) {
  const words = data.words;
  const status = make("p", { class: "atlas-status", role: "status" });
  const body = make("div", { class: "atlas-steps" });
  const more = make("button", { type: "button", class: "atlas-button", text: words.more, onclick: () => {
    const last = body.querySelectorAll("li").length;
    most += PIECE;
    draw(store.get());
    const next = body.querySelectorAll("li")[last];
    if (next) next.querySelector("button").focus();
  } });
  let most = PIECE, drawn = null;
  place.append(status, body, more);

  function draw(state) {
    const found = shown(data, state);
    let left = most;
    const steps = byStrength(data, found.lines), strongest = steps.length ? steps[0].weight : 1;
    body.replaceChildren(...steps.map((step) => {
      if (left <= 0) return null;
      const lines = step.lines.slice(0, left);
      left -= lines.length;
      const bar = make("span", { class: "atlas-bar", "aria-hidden": "true" });
      bar.style.inlineSize = `${Math.max(2, 100 * step.weight / strongest)}%`;
      return make("section", {},
        make("h2", {}, make("span", { text: fill(words.in_both, { count: step.label }) }), make("small", { text: many(words, "n_lines", step.lines.length) }), bar),
        make("ul", { class: "atlas-pairs" }, ...lines.map(({ ends }) => pair(ends))));
    }).filter((one) => one !== null));
    const told = Math.min(most, found.lineCount);
    const text = found.lineCount ? fill(words.some_lines, { n: told, m: found.lineCount }) : words.no_lines_shown;
    if (status.textContent !== text) status.textContent = text;
    more.hidden = told >= found.lineCount;
    drawn = found;
    mark(state);
  }
  function pair([a, b]) {
    return make("li", { "data-ends": `${a} ${b}` }, end(a), make("span", { "aria-hidden": "true", text: " – " }), end(b));
  }
  function end(index) {
    return make("button", { type: "button", class: "atlas-text-button", "data-index": index, text: data.nodes[index].name, dir: "auto", onclick: () => {
      store.set({ chosen: store.get().chosen === index ? null : index });
    } });
  }
  function mark(state) {
    body.classList.toggle("atlas-choosing", state.chosen !== null);
    body.querySelectorAll("li").forEach((item) => {
      item.classList.toggle("atlas-near", item.dataset.ends.split(" ").includes(String(state.chosen)));
    });
    body.querySelectorAll("button").forEach((button) => {
      if (button.dataset.index === String(state.chosen)) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
  }
  function follow(state, before) {
    if (state.as !== "strength") return;
    if (drawn === shown(data, state)) {
      if (!before || before.chosen !== state.chosen || before.as !== state.as) mark(state);
    } else {
      most = PIECE;
      draw(state);
    }
  }
  store.subscribe(follow);
  follow(store.get());
}
