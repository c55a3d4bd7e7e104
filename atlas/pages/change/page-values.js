/* What does a node of a page's front matter say, and is that the same as another value? */

const MARK = /^not-shown-here-\d+$/;

/* Whether this value is the mark of what the site does not show. It stays what it is unless another value is given. */
export function isHidden(value) {
  return MARK.test(String(value));
}

export function valueOf(node) {
  if (node.list) return node.list.map(valueOf);
  if (!node.map) return node.is;
  const found = {};
  for (const [key, , value] of node.map) {
    if (!Object.hasOwn(found, key)) define(found, key, valueOf(value));
  }
  return found;
}

function define(group, key, value) {
  Object.defineProperty(group, key, { value, enumerable: true, configurable: true, writable: true });
}

/* Nothing, and a key without a value, are the same; so are 2015 and "2015", since a form hands over text. */
export function same(a, b) {
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (isNothing(a) || isNothing(b)) return false;
  if (typeof a !== "object" || typeof b !== "object") return typeof a !== typeof b && loose(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return (!Array.isArray(a) || a.length === b.length) && [...keys].every((key) => same(own(a, key), own(b, key)));
}

function own(group, key) {
  return Object.hasOwn(group, key) ? group[key] : undefined;
}

function isNothing(value) {
  return value === null || value === undefined;
}

function loose(a, b) {
  return typeof a !== "object" && typeof b !== "object" && typeof a !== "boolean" && typeof b !== "boolean" && String(a) === String(b);
}
