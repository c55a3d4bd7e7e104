/* Which colour, sign and size has a node? By group, kind, age or money; by participants or lines. */

const COLOURS = 8, SHADES = 5;
const KINDS = { informal: 0, formal: 1, professional: 3 };

/* { of(node) -> { colour, sign }, legend: [{ colour, sign, name, group }] }. A colour is the end of the name of a
   variable in the style: "c3", "s0", "c-none". A sign stands in the node and in the legend, so that nobody needs colours. */
export function colouring(data, by) {
  const { of, legend } = coloursBy(data, by), known = [];
  return { of: (node) => (known[node.index] ??= of(node)), legend };
}

function coloursBy(data, by) {
  if (by === "age") return byAge(data);
  if (by === "money") return byMoney(data);
  if (by === "kind") return { of: (node) => ({ colour: `c${KINDS[node.kind] ?? 0}`, sign: "" }), legend: [] };
  const none = data.nodes.some((node) => node.group === null);
  return {
    of: ({ group }) => (group === null ? { colour: "c-none", sign: "" } : { colour: `c${group % COLOURS}`, sign: String(group) }),
    legend: [
      ...data.groups.map(({ number, name }) => ({ colour: `c${number % COLOURS}`, sign: String(number), name, group: number })),
      ...(none && data.groups.length ? [{ colour: "c-none", sign: "", name: data.words.no_group }] : []),
    ],
  };
}

/* Years in at most five classes of about as many initiatives; the later, the lighter. The sign is the year itself. */
function byAge(data) {
  const years = data.nodes.map((node) => node.started).filter((year) => year !== null).sort((a, b) => a - b);
  const ends = [];
  for (let n = 1; n <= SHADES; n += 1) {
    const end = years[Math.ceil(years.length * n / SHADES) - 1];
    if (end !== undefined && end !== ends[ends.length - 1]) ends.push(end);
  }
  const shade = (n) => `s${Math.round(n * (SHADES - 1) / Math.max(1, ends.length - 1))}`;
  const name = (n) => {
    const start = n ? ends[n - 1] + 1 : years[0];
    return start === ends[n] ? String(start) : `${start}–${ends[n]}`;
  };
  const unknown = { colour: "c-none", sign: "?" };
  return {
    of({ started }) {
      if (started === null) return unknown;
      return { colour: shade(ends.findIndex((end) => started <= end)), sign: String(started).slice(-2).padStart(2, "0") };
    },
    legend: [
      ...ends.map((end, n) => ({ colour: shade(n), sign: "", name: name(n) })),
      ...(years.length < data.nodes.length ? [{ ...unknown, name: data.words.unknown }] : []),
    ],
  };
}

function byMoney(data) {
  const told = Object.entries(data.terms.money || {}).filter(([key]) => key !== "not-stated");
  const unknown = { colour: "c-none", sign: "?" };
  const signs = new Map(told.map(([key, name], n) => [key, { colour: `c${(n + 2) % COLOURS}`, sign: String.fromCharCode(65 + n), name }]));
  return {
    of: (node) => signs.get(node.money) || unknown,
    legend: [
      ...signs.values(),
      ...(data.nodes.some((node) => !signs.has(node.money)) ? [{ ...unknown, name: (data.terms.money || {})["not-stated"] || data.words.unknown }] : []),
    ],
  };
}

/* The radius of each node in pixels, before a crowd makes all of them smaller. The area goes with the number. */
export function radii(data, by) {
  const number = by === "lines" ? (node) => data.around[node.index].length : (node) => node.size;
  const largest = data.nodes.reduce((most, node) => Math.max(most, number(node) || 0), 0) || 1;
  return Float32Array.from(data.nodes, (node) => {
    const value = number(node);
    return 8 + 7 * (value === null ? 0.3 : Math.sqrt(value / largest));
  });
}
