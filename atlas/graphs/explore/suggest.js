/* Fields that suggest initiatives while somebody types: the editable combobox with a list of the ARIA practices. */
import { fill } from "./data.js";
import { make, unique } from "./make.js";
import { found } from "./plain.js";
import { shown } from "./shown.js";

const MOST = 8;

/* A field with suggestions. `pick(index)` is called with what was chosen, null when the field was emptied; `typed(text)`
   with every text. Gives the element, its input, and `show(index)`, which writes the name of one in it. */
export function picker(data, label, pick, typed = () => {}, id = unique("field")) {
  const listId = unique("options");
  const input = make("input", {
    id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", autocapitalize: "none", enterkeyhint: "search",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": listId
  });
  const list = make("ul", { id: listId, role: "listbox", class: "atlas-options", "aria-label": data.words.list, hidden: true });
  const element = make("div", { class: "atlas-field" }, make("label", { for: id, text: label }), input, list);
  const groups = new Map(data.groups.map((group) => [group.number, group.name]));
  let hits = [], at = -1;

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function open() {
    hits = found(data, input.value, MOST);
    list.replaceChildren(...hits.map((index, n) => option(index, n)));
    list.hidden = !hits.length;
    at = -1;
    input.setAttribute("aria-expanded", String(hits.length > 0));
    input.removeAttribute("aria-activedescendant");
  }
  function option(index, n) {
    const node = data.nodes[index];
    const about = groups.get(node.group);
    return make("li", { id: `${listId}-${n}`, role: "option", "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => take(n) },
      make("span", { text: node.name, dir: "auto" }), about ? make("small", { text: about, dir: "auto" }) : null);
  }
  function move(step) {
    if (list.hidden) open();
    if (!hits.length) return;
    at = (at + step + (at < 0 && step < 0 ? 1 : 0) + hits.length) % hits.length;
    [...list.children].forEach((one, n) => one.setAttribute("aria-selected", String(n === at)));
    list.children[at].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `${listId}-${at}`);
  }
  function take(n) {
    const index = hits[n];
    input.value = data.nodes[index].name;
    close();
    pick(index);
  }
  input.addEventListener("input", () => {
    open();
    typed(input.value);
    if (!input.value.trim()) pick(null);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && !list.hidden && hits.length) take(Math.max(at, 0));
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Escape" && input.value) {
      input.value = "";
      typed("");
      pick(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { element, input, show: (index) => {
    if (document.activeElement !== input || index !== null) input.value = index === null ? "" : data.nodes[index].name;
  } };
}

/* The search: what is typed dims the rest; what is picked is chosen. */
export function suggestPanel(place, data, store) {
  const words = data.words;
  const status = make("p", { class: "atlas-status", id: "atlas-status", role: "status" });
  const field = picker(data, words.search, (index) => store.set({ chosen: index, query: "" }), (query) => {
    store.set(query.trim() ? { query, chosen: null, other: null } : { query: "" });
  }, "atlas-search");
  // The second time goes to the page, as in the drawing.
  field.input.addEventListener("keydown", (event) => {
    const { chosen, query } = store.get();
    if (event.key === "Enter" && !event.defaultPrevented && chosen !== null && !query && data.nodes[chosen].url) window.open(data.nodes[chosen].url, "_top");
  });
  place.append(field.element, status);

  function follow(state, before) {
    if (before && before.query === state.query && before.chosen === state.chosen && !state.query) return;
    const asked = state.query.trim() !== "";
    const count = shown(data, state).count;
    status.textContent = !asked ? "" : count ? fill(words.found, { n: count }) : words.nothing;
    if (document.activeElement !== field.input) {
      field.input.value = state.query || (state.chosen === null ? "" : data.nodes[state.chosen].name);
    }
  }
  store.subscribe(follow);
  follow(store.get());
}
