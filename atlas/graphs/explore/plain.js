/* Does a name match what somebody typed? Accents and capitals are forgiven, and words come in any order. Pure. */

const LETTERS = { "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i" };

/* Small letters without accents, other signs as spaces. */
export function plain(text) {
  const small = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßøæœłđı]/g, (letter) => LETTERS[letter]);
  return small.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/* How well a plain text matches a plain query: 0 not at all, 1 somewhere, 2 where words begin, 3 where it begins. */
export function match(text, query) {
  const words = query.split(" ");
  if (!words.every((word) => text.includes(word))) return 0;
  if (text.startsWith(query)) return 3;
  return words.every((word) => ` ${text}`.includes(` ${word}`)) ? 2 : 1;
}

const known = new WeakMap();

/* Of each initiative its plain name, and its name with its activities and whom it is for. Made once. */
export function texts(data) {
  if (!known.has(data)) {
    const named = (terms, keys) => keys.map((key) => (terms && terms[key]) || "").join(" ");
    known.set(data, data.nodes.map((node) => {
      const about = `${named(data.terms.activities, node.activities)} ${named(data.terms.audiences, node.audiences)}`;
      return { name: plain(node.name), all: plain(`${node.name} ${about}`) };
    }));
  }
  return known.get(data);
}

const sorted = new WeakMap();

/* Of each initiative its place when names are sorted as the language of the page sorts them. Made once. */
export function places(data) {
  if (!sorted.has(data)) {
    const sorter = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
    const order = data.nodes.map((node, index) => index);
    order.sort((a, b) => sorter.compare(data.nodes[a].name, data.nodes[b].name) || a - b);
    const at = new Int32Array(order.length);
    order.forEach((index, place) => { at[index] = place; });
    sorted.set(data, at);
  }
  return sorted.get(data);
}

/* Indices of the initiatives that match, best first: by name before by activity, then as names are sorted. */
export function found(data, query, most = Infinity) {
  const asked = plain(query);
  if (!asked) return [];
  const hits = [], place = places(data);
  texts(data).forEach(({ name, all }, index) => {
    const score = 2 * match(name, asked) || match(all, asked) && 1;
    if (score) hits.push([score, index]);
  });
  return hits.sort((a, b) => b[0] - a[0] || place[a[1]] - place[b[1]]).slice(0, most).map((hit) => hit[1]);
}
