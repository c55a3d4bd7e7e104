/* Values of a page: as the fields of a form hold them, and as they are put back into what was read. */

/* What stands here, as a field holds it: a word keeps its own letters ("2015", "17:30", "8011 AB"). */
export function valueOf(yaml, node, field) {
  if (node === null || node === undefined || isNothing(yaml, node)) return undefined;
  if (field.as === "counts" && yaml.isMap(node)) return counts(yaml, node, field);
  if (field.widget === "list" || field.multiple) return listOf(yaml, node, field);
  if (field.fields) return groupOf(yaml, node, field);
  if (!yaml.isScalar(node)) return node.toJSON();
  const text = wordOf(node);
  if (field.widget === "number") return text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text);
  if (field.widget === "boolean") return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text;
  if (field.as === "yes-no") return text.toLowerCase();
  return field.widget ? text : node.value;
}

/* A value of the form as it belongs on a page; undefined where there is nothing to say. */
export function written(value, field) {
  if (value === null || value === undefined || value === "") return undefined;
  if (field.as === "counts") {
    const pairs = list(value).filter((item) => item?.key).map((item) => [item.key, item.value]);
    return pairs.length ? Object.fromEntries(pairs) : undefined;
  }
  if (field.widget === "list" || field.multiple) {
    const items = itemsOf(value, field);
    return items.length ? items : undefined;
  }
  if (field.fields && typeof value === "object") {
    const known = new Map(field.fields.map((one) => [one.name, one]));
    const kept = Object.entries(value)
      .map(([key, item]) => [key, known.has(key) ? written(item, known.get(key)) : item])
      .filter(([, item]) => item !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  if (field.as === "number") return Number.isNaN(Number(value)) ? value : Number(value);
  if (field.as === "yes-no") return value === true || value === "true" ? true : value === "false" ? false : value;
  if (typeof value === "string") return value.trim() === "" ? undefined : value.replace(/\r\n?/g, "\n").trim();
  return value;
}

/* An item with nothing in it holds the place of those behind it: a translation goes by that. */
function itemsOf(value, field) {
  const items = list(value).map((item) => written(item, itemField(field)) ?? (field.fields ? {} : undefined));
  while (items.length && isEmpty(items.at(-1))) items.pop();
  return items.filter((item) => item !== undefined);
}

/* Make `map`, a part of what was read, say `now` behind the key of `field`; gives whether anything had to change. */
export function changed(yaml, page, map, field, was, now) {
  if (same(was, now)) return false;
  if (was === undefined && now === false) return false;
  const node = map.get(field.name, true);
  if (now === undefined) map.delete(field.name);
  else if (!put(yaml, page, node, field, was, now)) map.set(field.name, made(page, now, field, node));
  return true;
}

/* The same within a value that is there already; false where it has to be written as a whole. */
function put(yaml, page, node, field, was, now) {
  if (yaml.isScalar(node) && typeof now !== "object") {
    node.value = now;
    delete node.format;
    delete node.minFractionDigits;
    return true;
  }
  if (yaml.isMap(node) && isGroup(was) && isGroup(now)) {
    const inner = new Map((field.fields ?? []).map((one) => [one.name, one]));
    for (const key of new Set([...Object.keys(was), ...Object.keys(now)])) {
      const one = inner.get(key) ?? { name: key, widget: "string" };
      changed(yaml, page, node, one, was[key], now[key]);
    }
    return true;
  }
  if (yaml.isSeq(node) && Array.isArray(was) && Array.isArray(now) && node.items.length === was.length) {
    node.items = items(yaml, page, node, field, was, now);
    return true;
  }
  return false;
}

/* The items of a list: what is the same as before is what stood there, with its comments, wherever it went. */
function items(yaml, page, node, field, was, now) {
  const left = new Set(was.keys());
  const taken = now.map((item) => {
    const found = [...left].find((index) => same(was[index], item));
    left.delete(found);
    return found;
  });
  return now.map((item, index) => {
    if (taken[index] !== undefined) return node.items[taken[index]];
    if (left.has(index)) {
      left.delete(index);
      if (put(yaml, page, node.items[index], itemField(field), was[index], item)) return node.items[index];
    }
    return made(page, item, itemField(field), node.items[0]);
  });
}

/* A new piece; in one line where what it takes the place of stood in one. */
function made(page, value, field, beside) {
  const node = page.createNode(value, { aliasDuplicateObjects: false });
  if (beside?.flow) node.flow = true;
  return node;
}

function groupOf(yaml, node, field) {
  if (!yaml.isMap(node)) return field.short && yaml.isScalar(node) ? { [field.short]: wordOf(node) } : node.toJSON();
  const known = new Map(field.fields.map((one) => [one.name, one]));
  const pairs = node.items.map((pair) => [String(pair.key?.value ?? pair.key), pair.value]);
  const values = pairs.map(([key, value]) => [key, valueOf(yaml, value, known.get(key) ?? {})]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function listOf(yaml, node, field) {
  if (yaml.isSeq(node)) {
    return node.items.map((item) => valueOf(yaml, item, itemField(field)) ?? (field.fields ? {} : ""));
  }
  const only = valueOf(yaml, node, itemField(field));
  return only === undefined ? undefined : [only];
}

function counts(yaml, node, field) {
  const inner = field.fields.find((one) => one.name === "value");
  return node.items.map((pair) => ({ key: String(pair.key?.value), value: valueOf(yaml, pair.value, inner) }));
}

function itemField(field) {
  if (field.multiple) return { ...field, multiple: false };
  return field.field ?? { fields: field.fields, short: field.short };
}

function wordOf(node) {
  return node.type === "PLAIN" && node.source !== undefined ? node.source : String(node.value);
}

function isNothing(yaml, node) {
  return yaml.isScalar(node) && node.value === null;
}

function list(value) {
  return Array.isArray(value) ? value : [value];
}

function isEmpty(value) {
  return value === undefined || (isGroup(value) && !Object.keys(value).length);
}

function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (isGroup(one) && isGroup(other)) {
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
  }
  return one === other;
}
