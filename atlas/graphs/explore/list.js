/* The list beside the drawing: the initiatives that are shown, and of the chosen one its neighbours with what they share.
   Every initiative is in the document, so that a page search and a screen reader find it; what is out of sight is not
   laid out (content-visibility). */
import { fill } from "./data.js";
import { make, many } from "./make.js";
import { places } from "./plain.js";
import { rove } from "./rove.js";
import { shown } from "./shown.js";

const FIRST = 40, PIECE = 250;
const later = window.requestIdleCallback || setTimeout;

export function listPanel(place, data, store) {
  const words = data.words;
  const near = make("section", { class: "atlas-chosen-one", "aria-label": words.chosen });
  const list = make("ol", { class: "atlas-list", "aria-label": words.list });
  const sort = make("select", { onchange: () => arrange() },
    make("option", { value: "name", text: words.sort_name }), make("option", { value: "lines", text: words.sort_lines }));
  const status = make("p", { class: "atlas-status", role: "status" });
  const groups = new Map(data.groups.map((group) => [group.number, group.name]));
  const side = place.closest("aside"), rows = new Array(data.nodes.length);
  let order = [], made = 0, drawn = null;
  place.append(near, make("div", { class: "atlas-list-top" },
    make("label", { class: "atlas-inline" }, make("span", { text: words.sort }), sort), status), list);
  const keys = rove(list, () => [...list.querySelectorAll("li:not([hidden]) > button")]);

  function byNow(way) {
    const at = places(data), lines = (index) => (way === "lines" ? data.around[index].length : 0);
    return data.nodes.map((_, index) => index).sort((a, b) => lines(b) - lines(a) || at[a] - at[b]);
  }
  function row(index) {
    const node = data.nodes[index], lines = data.around[index].length;
    return make("li", {}, make("button", { type: "button", class: "atlas-row", tabindex: "-1", onclick: () => choose(index) },
      make("b", { text: node.name, dir: "auto" }), lines ? make("span", { text: many(words, "n_lines", lines) }) : null,
      make("small", { text: groups.get(node.group) || (node.asked ? words.no_line : words.not_asked), dir: "auto" })));
  }
  function choose(index) {
    store.set({ chosen: store.get().chosen === index ? null : index });
  }
  function arrange() {
    list.append(...byNow(sort.value).map((index) => rows[index]).filter(Boolean));
  }
  /* In pieces, so that the first picture does not wait for three thousand rows. */
  function grow() {
    const state = store.get(), { nodes } = shown(data, state);
    if (!made) order = byNow("name");
    const piece = order.slice(made, made + (made ? PIECE : FIRST));
    piece.forEach((index) => {
      rows[index] = row(index);
      mark(index, state, nodes);
      if (index === state.chosen) later(() => into(rows[index]));
    });
    list.append(...piece.map((index) => rows[index]));
    made += piece.length;
    keys.refresh();
    if (made < order.length) later(() => grow());
    else if (sort.value !== "name") arrange();
  }
  function mark(index, state, nodes) {
    rows[index].hidden = !nodes[index];
    if (state.chosen === index) rows[index].firstChild.setAttribute("aria-current", "true");
    else rows[index].firstChild.removeAttribute("aria-current");
  }
  function follow(state, before) {
    const passes = shown(data, state), { nodes, count } = passes;
    if (before && drawn === passes && before.chosen === state.chosen) return;
    // Three thousand rows are touched only when the filters change; else the two whose choice does.
    const all = !before || drawn !== passes;
    (all ? order : [before.chosen, state.chosen]).forEach((index) => { if (index !== null && rows[index]) mark(index, state, nodes); });
    drawn = passes;
    const text = count === data.nodes.length ? fill(words.all_shown, { n: count }) : fill(words.some_shown, { n: count, m: data.nodes.length });
    if (status.textContent !== text) status.textContent = text;
    const current = state.chosen === null ? null : rows[state.chosen];
    keys.refresh(current && current.firstChild);
    if (before && before.chosen === state.chosen && before.from === state.from) return;
    show(state);
    if (current) into(current);
    if (current && side && !side.contains(document.activeElement)) side.scrollTop = place.closest("details").offsetTop - side.offsetTop;
  }
  /* Only this list moves, not the page around it. */
  function into(item) {
    if (item.hidden || item.contains(document.activeElement)) return;
    list.scrollTop += item.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
  }
  function show(state) {
    const index = state.chosen, held = near.contains(document.activeElement);
    near.hidden = index === null;
    near.replaceChildren(...(index === null ? [] : about(index, state)));
    if (held && index !== null) near.querySelector("h2").focus();
  }
  function about(index, state) {
    const node = data.nodes[index], around = data.around[index].filter(({ line }) => line.weight >= state.from);
    const neighbour = ({ other, line }) => make("li", {},
      make("button", { type: "button", class: "atlas-text-button", text: data.nodes[other].name, dir: "auto", onclick: () => choose(other) }),
      make("span", { text: line.label }), alike(node, data.nodes[other]));
    return [
      make("h2", { text: node.name, dir: "auto", tabindex: "-1" }),
      groups.has(node.group) ? make("p", { class: "atlas-group-name", text: groups.get(node.group), dir: "auto" }) : null,
      make("p", { class: "atlas-actions" },
        node.url ? make("a", { href: node.url, target: "_top", text: words.go }) : null,
        make("button", { type: "button", class: "atlas-text-button", text: words.let_go, onclick: () => {
          store.set({ chosen: null, other: null });
          keys.focus();
        } })),
      make("p", { class: "atlas-soft-text", text: around.length ? words.neighbours : node.asked ? words.no_line_long : words.not_asked_long }),
      around.length ? make("ul", { class: "atlas-neighbours", tabindex: "0", "aria-label": words.neighbours }, ...around.map(neighbour)) : null
    ].filter((one) => one !== null);
  }
  /* What both do, and on which days. */
  function alike(one, two) {
    const both = (facet) => one[facet].filter((key) => two[facet].includes(key)).map((key) => (data.terms[facet] || {})[key] || key);
    const what = [...both("activities"), ...both("days")].join(", ");
    return what ? make("small", { text: fill(words.both, { what }), dir: "auto" }) : null;
  }
  later(() => grow());
  store.subscribe(follow);
  follow(store.get());
}
