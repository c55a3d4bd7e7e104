/* How does a page go into the fields of a desk and come out again, with nothing else of it changed? Only the keys whose
   value was changed are written anew: comments, the order, keys that the desk does not know and the text itself stay. */

import { changed, valueOf, written } from "./page-values.js";

const WRITING = { lineWidth: 0, flowCollectionPadding: false };
const READING = { schema: "core", aliasDuplicateObjects: false };
const OPENING = /^\uFEFF?\s*-{3,}[ \t]*\r?\n/;
const CLOSING = /^-{3,}[ \t]*(?:\r?\n|$)/m;

/* What Decap asks of a format, for the pages of one kind. `fields`: those of the kind; `fact`: a key that its pages have and
   their translations have not; `yaml`: the library. What begins with two underscores never reaches a page: `__text` is
   the page as it was read, and `__is` in which lists it belongs. */
export function pageFormat(yaml, fields, fact) {
  const known = fields.filter((field) => field.name !== "body" && !field.name.startsWith("__"));
  return {
    fromFile: (text) => fromFile(yaml, known, fact, text),
    toFile: (data) => toFile(yaml, known, data),
  };
}

function fromFile(yaml, fields, fact, text) {
  const { front, body } = parted(text);
  const { page, why } = parsed(yaml, front);
  if (why) return { title: `⚠ ${why}`, body: text, __text: text, __broken: true, __is: ["page", "translation"] };
  const data = { ...valueOf(yaml, page.contents, { fields }), body: body.trim() };
  return { ...data, __page: "-", __text: text, __is: [fact && !page.has(fact) ? "translation" : "page"] };
}

function toFile(yaml, fields, data) {
  const text = data.__text ?? "";
  if (data.__broken) return text;
  const { before, front, between, body } = parted(text);
  const page = front.trim() ? parsed(yaml, front).page : new yaml.Document({});
  const old = valueOf(yaml, page.contents, { fields }) ?? {};
  const touched = new Set();
  fields.forEach((field, index) => {
    const [was, now] = [written(old[field.name], field), written(data[field.name], field)];
    if (!changed(yaml, page, page.contents, field, was, now)) return;
    touched.add(field.name);
    inPlace(yaml, page.contents, fields, index);
  });
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = (made) => made.replace(/\r?\n/g, end);
  const keys = touched.size ? lines(withTheRest(yaml, front, page, touched)) : front;
  const wanted = String(data.body ?? "").trim();
  const rest = wanted === body.trim() ? body : `${/^\s*?(?=\S|$)/.exec(body)[0]}${lines(wanted)}${end}`;
  const below = between || "---";
  return `${before || `---${end}`}${keys}${below}${rest && !below.endsWith("\n") ? end : ""}${rest}`;
}

/* The keys of a page; `why` where they cannot be read, and then nothing of them is touched. */
function parsed(yaml, front) {
  const page = yaml.parseDocument(front, READING);
  const [fault] = page.errors;
  if (fault) return { why: fault.message.split("\n")[0] };
  if (!yaml.isMap(page.contents)) return { why: "---" };
  let hidden = false;
  yaml.visit(page, { Alias() { hidden = true; } });
  return hidden ? { why: "*" } : { page };
}

/* The text of a page in parts: up to the keys, the keys, the line below them, and the rest. */
function parted(text) {
  const opening = OPENING.exec(text)?.[0] ?? "";
  const closing = opening && CLOSING.exec(text.slice(opening.length));
  if (!closing) return { before: "", front: "", between: "", body: text };
  const front = text.slice(opening.length, opening.length + closing.index);
  const body = text.slice(opening.length + closing.index + closing[0].length);
  return { before: opening, front, between: closing[0], body };
}

/* A key that is new stands behind those that come before it in the form. */
function inPlace(yaml, map, fields, index) {
  const at = map.items.findIndex((pair) => keyOf(yaml, pair) === fields[index].name);
  if (at < 0 || at !== map.items.length - 1 || at === 0) return;
  const earlier = new Set(fields.slice(0, index).map((field) => field.name));
  const later = new Set(fields.slice(index + 1).map((field) => field.name));
  const isKnown = map.items.slice(0, at).some((pair) => later.has(keyOf(yaml, pair)));
  if (!isKnown) return;
  const [pair] = map.items.splice(at, 1);
  const behind = map.items.findLastIndex((other) => earlier.has(keyOf(yaml, other)));
  map.items.splice(behind + 1, 0, pair);
}

/* The keys as text: those that were touched as the library writes them, the others letter by letter as they were. */
function withTheRest(yaml, front, page, touched) {
  const made = page.toString(WRITING);
  const again = yaml.parseDocument(made, READING);
  const was = blocks(yaml, front, yaml.parseDocument(front, READING));
  const now = blocks(yaml, made, again);
  if (!now) return made;
  const whole = (text) => (text.endsWith("\n") ? text : `${text}\n`);
  const first = was?.first ?? now.first;
  return first + [...now.parts].map(([key, text]) => {
    const before = was?.parts.get(key);
    return whole(touched.has(key) || before === undefined ? text : before);
  }).join("");
}

/* The text of each key, from its own line up to the next key; null where the keys do not stand below each other. */
function blocks(yaml, text, page) {
  if (!yaml.isMap(page.contents) || page.contents.flow) return null;
  const starts = page.contents.items.map((pair) => [keyOf(yaml, pair), pair.key?.range?.[0] ?? -1]);
  if (starts.some(([, at]) => at < 0 || (at > 0 && text[at - 1] !== "\n"))) return null;
  const parts = starts.map(([key, at], index) => [key, text.slice(at, starts[index + 1]?.[1] ?? text.length)]);
  return { first: text.slice(0, starts[0]?.[1] ?? 0), parts: new Map(parts) };
}

function keyOf(yaml, pair) {
  return yaml.isScalar(pair.key) ? String(pair.key.value) : "";
}
