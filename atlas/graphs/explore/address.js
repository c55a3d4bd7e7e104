/* What the explore page shows, in its address: "#as=matrix&chosen=koor&days=0,2". Names are those of the content, never
   positions, so that an address outlives a build; what is not known any more is left out. */
import { FACETS } from "./shown.js";
import { initial } from "./store.js";

const VIEWS = ["drawing", "matrix", "strength"];
const COLOURS = ["group", "kind", "age", "money"];
const PAUSE = 300;

/* The state as text for an address, without "#"; only what differs from how the page opens. Pure. */
export function write(data, state) {
  const told = [], first = initial(data);
  const add = (key, values) => { if (values.length) told.push(`${key}=${values.map(encode).join(",")}`); };
  if (state.as !== "drawing") add("as", [state.as]);
  if (state.chosen !== null) add("chosen", [data.nodes[state.chosen].id]);
  if (state.other !== null) add("other", [data.nodes[state.other].id]);
  if (state.query.trim()) add("search", [state.query.trim()]);
  FACETS.forEach((facet) => add(facet, state[facet]));
  if (state.from > 0) add("from", [state.from]);
  if (state.colour !== first.colour) add("colour", [state.colour]);
  if (state.size !== first.size) add("size", [state.size]);
  add("folded", state.folded);
  add("open", state.open);
  if (state.at) add("at", [state.at.k, state.at.x, state.at.y].map((value) => +value.toPrecision(4)));
  return told.join("&");
}

/* The state that such a text means, whoever wrote it: a whole state, without what is not known. Pure. */
export function read(data, text) {
  const state = initial(data), told = new Map();
  text.replace(/^#/, "").split("&").forEach((part) => {
    const [key, value = ""] = part.split("=");
    told.set(key, value.split(",").map(decode).filter((one) => one !== ""));
  });
  const one = (key) => (told.get(key) || [])[0];
  const known = (key, values, otherwise) => (values.includes(one(key)) ? one(key) : otherwise);
  const index = (key) => {
    const at = data.nodes.findIndex((node) => node.id === one(key));
    return at < 0 ? null : at;
  };
  state.as = known("as", VIEWS, "drawing");
  state.chosen = index("chosen");
  state.other = state.chosen === null ? null : index("other");
  state.query = (told.get("search") || []).join(",").slice(0, 200);
  FACETS.forEach((facet) => {
    const keys = Object.keys(data.terms[facet] || {});
    const kept = [...new Set(told.get(facet) || [])].filter((key) => keys.includes(key));
    state[facet] = facet === "days" ? kept.map(Number) : kept;
  });
  const from = Number(one("from"));
  state.from = data.steps.some((step) => step.weight === from) ? from : 0;
  state.colour = known("colour", COLOURS, state.colour);
  state.size = known("size", ["participants", "lines"], state.size);
  const groups = data.groups.map((group) => group.number);
  const numbers = (key, values) => [...new Set(told.get(key) || [])].map(Number).filter((number) => values.includes(number));
  state.folded = numbers("folded", groups);
  // 0 stands for those in no group, in the matrix.
  state.open = numbers("open", [0, ...groups]).slice(0, 2);
  const [k, x, y] = (told.get("at") || []).map(Number);
  if ([k, x, y].every(Number.isFinite) && k > 0) state.at = { k, x, y };
  return state;
}

function encode(value) {
  return encodeURIComponent(value).replace(/%20/g, "+");
}

function decode(value) {
  try {
    return decodeURIComponent(value.replace(/\+/g, "%20"));
  } catch {
    return "";
  }
}

/* Keeps the address as the state is, and the state as the address says. Another view or other initiatives are a step for
   the back button; smaller changes are not. A page of ours around this one is told, to carry it in its own address. */
export function keepAddress(data, store) {
  let timer = 0, stepped = store.get();

  const isStep = (state) => ["as", "chosen", "other"].some((key) => state[key] !== stepped[key]);

  function keep() {
    const state = store.get(), text = write(data, state);
    const step = isStep(state);
    clearTimeout(timer);
    stepped = state;
    if (text !== location.hash.slice(1)) {
      history[step ? "pushState" : "replaceState"](null, "", `${location.pathname}${location.search}${text ? `#${text}` : ""}`);
    }
    tellAround(text);
  }
  function soon() {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  }
  function follow() {
    stepped = read(data, location.hash);
    store.set(stepped);
    // As this page would write it: what is not known any more goes out of the address.
    soon();
  }
  // Typing and zooming settle first; a step is there at once.
  store.subscribe((state, before) => {
    // What is under the pointer is in no address.
    if (state.over !== before.over) return;
    if (isStep(state)) keep();
    else soon();
  });
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  soon();
}

/* The address of exactly this view, for somebody else: of the page around, when it is ours, else of this document. */
export function link(data, store) {
  const text = write(data, store.get());
  const [around] = addressAround().split("#");
  return around ? `${around}#explore${text ? `&${text}` : ""}` : `${location.href.split("#")[0]}${text ? `#${text}` : ""}`;
}

function addressAround() {
  if (window.parent === window) return "";
  try {
    return window.frameElement && window.frameElement.matches("[data-atlas-explore-frame]") ? window.parent.location.href : "";
  } catch {
    return "";
  }
}

function tellAround(text) {
  if (addressAround()) window.frameElement.dispatchEvent(new CustomEvent("atlas-address", { detail: text }));
}
