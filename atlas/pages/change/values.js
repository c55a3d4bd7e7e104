/* The front matter of a page as plain values, and what of it a form has changed. Pure functions. */

export function at(values, path) {
  return path.reduce((inner, key) => (inner === null || inner === undefined ? undefined : inner[key]), values);
}

/* Puts a value in its place, and makes the groups around it; undefined takes it out. */
export function put(values, path, value) {
  let inner = values;
  path.slice(0, -1).forEach((key, place) => {
    if (inner[key] === null || typeof inner[key] !== "object") inner[key] = typeof path[place + 1] === "number" ? [] : {};
    inner = inner[key];
  });
  const last = path[path.length - 1];
  if (value === undefined) delete inner[last];
  else inner[last] = value;
}

export function copied(value) {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

const CLOCK = /^(\d{1,2})[:.uh](\d{2})(?::00)?\s*(?:uur|u|h)?$/i;

/* A value as its control has it: what may be written in several ways, in one of them. */
export function normal(spec, value) {
  if (value === null || value === undefined) return undefined;
  if (spec.listed) return Array.isArray(value) ? value : [value];
  if (spec.widget === "list") return (Array.isArray(value) ? value : [value]).map((one) => group(spec, one));
  if (spec.widget === "group") {
    return typeof value === "object" ? group(spec, value) : { [spec.of[0].key]: String(value) };
  }
  if (["choices", "terms", "languages", "needs", "initiatives", "lines", "periods", "every"].includes(spec.widget)) {
    return (Array.isArray(value) ? value : [value]).map(String);
  }
  if (spec.widget === "clock") {
    const found = CLOCK.exec(String(value));
    return found ? `${found[1].padStart(2, "0")}:${found[2]}` : String(value);
  }
  if (["count", "number", "money", "yes-no", "pair"].includes(spec.widget)) return value;
  return String(value);
}

function group(spec, value) {
  const known = new Map(spec.of.map((inner) => [inner.key, inner]));
  return Object.fromEntries(Object.entries(value || {})
    .map(([key, inner]) => [key, known.has(key) ? normal(known.get(key), inner) : inner])
    .filter(([, inner]) => inner !== undefined));
}

/* A value without what is empty, and without what is usual where nobody had written it; undefined for nothing. */
export function tidy(spec, value, before) {
  if (value === undefined || value === null || value === "") return undefined;
  if (spec.listed) return listed(value);
  if (spec.widget === "list") {
    const items = value.map((one, place) => tidied(spec, one, at(before, [place]))).filter((one) => one !== undefined);
    return items.length ? items : undefined;
  }
  if (spec.widget === "group") return tidied(spec, value, before);
  if (Array.isArray(value)) {
    const items = value.filter((one) => one !== "" && one !== null && one !== undefined);
    if (!items.length || (before === undefined && spec.widget === "every" && items.join() === "week")) return undefined;
    return items;
  }
  if (before === undefined && spec.usual !== undefined && value === spec.usual) return undefined;
  return value;
}

/* Words of items by their place: an item without words holds nothing, so that those behind it keep theirs. */
function listed(value) {
  const items = Array.from(value, (one) => Object.fromEntries(Object.entries(one || {}).filter(([, inner]) => inner !== undefined && inner !== "")));
  while (items.length && !Object.keys(items[items.length - 1]).length) items.pop();
  return items.length ? items : undefined;
}

function tidied(spec, value, before) {
  const found = {};
  const known = new Map(spec.of.map((inner) => [inner.key, inner]));
  for (const [key, inner] of Object.entries(value)) {
    const kept = known.has(key) ? tidy(known.get(key), inner, at(before, [key])) : inner;
    if (kept !== undefined) found[key] = kept;
  }
  return Object.keys(found).length ? found : undefined;
}

export function same(one, other) {
  if (one === other) return true;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  if (one && other && typeof one === "object" && typeof other === "object") {
    const keys = Array.from(new Set([...Object.keys(one), ...Object.keys(other)]));
    return keys.every((key) => same(one[key], other[key]));
  }
  const numbers = [one, other].every((value) => typeof value === "number" || (typeof value === "string" && /^\d+(\.\d+)?$/.test(value)));
  return numbers && typeof one !== typeof other && Number(one) === Number(other);
}

/* The keys that differ, each with what it should hold; null for what should go. A cost of a kind alone is one word. */
export function changes(specs, before, after, isTranslated = () => false) {
  const found = {};
  for (const spec of specs) {
    const was = tidy(spec, before[spec.key], before[spec.key]), is = tidy(spec, after[spec.key], before[spec.key]);
    if (same(was, is)) continue;
    const short = spec.key === "cost" && !isTranslated(spec.key) && is && Object.keys(is).length === 1 && is.kind;
    found[spec.key] = is === undefined ? null : short || is;
  }
  return found;
}
