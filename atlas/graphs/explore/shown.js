/* Which initiatives and lines pass the filters and the search, and how many would with one choice more? Pure: between
   groups of choices all must hold, within a group any. */
import { match, plain, texts } from "./plain.js";

/* The groups of choices, with what an initiative has of each. */
const HAS = {
  activities: (node) => node.activities,
  days: (node) => node.days,
  kinds: (node) => [node.kind],
  audiences: (node) => node.audiences
};

/* Their names, in the order in which they are offered. */
export const FACETS = Object.keys(HAS);

const known = new WeakMap();

/* {nodes, lines: 1 where it passes, count and lineCount: how many do, filtered: whether anything was chosen}. It is the
   same object for as long as nothing that it depends on was changed. */
export function shown(data, state) {
  const last = known.get(data);
  if (last && [...FACETS, "query", "from"].every((key) => last.state[key] === state[key])) return last.found;
  const found = find(data, state);
  known.set(data, { state, found });
  return found;
}

/* How many initiatives would be shown with each choice of a group, given what was chosen in the others: a Map. */
export function counts(data, state, facet) {
  const passes = test(data, state, facet), found = new Map();
  data.nodes.forEach((node, index) => {
    if (passes(node, index)) new Set(HAS[facet](node)).forEach((key) => found.set(key, (found.get(key) || 0) + 1));
  });
  return found;
}

/* The choices that occur at all, in the order of the terms. */
export function options(data, facet) {
  const occurs = new Set(data.nodes.flatMap((node) => HAS[facet](node)).map(String));
  return Object.keys(data.terms[facet] || {}).filter((key) => occurs.has(key)).map((key) => (facet === "days" ? +key : key));
}

function find(data, state) {
  const passes = test(data, state);
  const nodes = new Uint8Array(data.nodes.length), lines = new Uint8Array(data.lines.length);
  let count = 0, lineCount = 0;
  data.nodes.forEach((node, index) => { count += nodes[index] = passes(node, index) ? 1 : 0; });
  data.lines.forEach(({ a, b, weight }, index) => {
    lineCount += lines[index] = weight >= state.from && nodes[a] && nodes[b] ? 1 : 0;
  });
  const filtered = plain(state.query) !== "" || FACETS.some((facet) => state[facet].length > 0);
  return { nodes, lines, count, lineCount, filtered };
}

function test(data, state, but) {
  const query = plain(state.query), told = query ? texts(data) : [];
  const chosen = FACETS.filter((facet) => facet !== but && state[facet].length).map((facet) => [HAS[facet], new Set(state[facet])]);
  return (node, index) => chosen.every(([has, keys]) => has(node).some((key) => keys.has(key))) &&
    (!query || match(told[index].all, query) > 0);
}
