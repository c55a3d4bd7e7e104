/* How does a page's file read once some values are others? Only what changed is written; all else stays, to the letter. */

import { clean, entry } from "./yaml-write.js";
import { group } from "./edit-values.js";
import { same, valueOf } from "./page-values.js";

/* All values of the page's front matter, and `body`. What the site does not show stands in it as a mark: `isHidden`. */
export function values(page) {
  const { front, body } = page.spans;
  return { ...(front ? valueOf(front) : {}), body: clean(page.text.slice(...body)) };
}

/* The text of the file with other values. `wanted`: whole values of the keys that change, null to take one out, and
   `body`; `order`: of all keys, for those that are new. */
export function edited(page, wanted, order = []) {
  const { body, ...keys } = wanted;
  const splices = [];
  const context = { text: page.text, splices, end: lineEnd(page.text) };
  front(context, page.spans, keys, order);
  if (body !== undefined) text(context, page, body);
  return apply(page.text, splices, context.end);
}

function front(context, spans, keys, order) {
  if (spans.front) {
    const now = valueOf(spans.front);
    const asked = Object.fromEntries(Object.entries(keys).filter(([key, value]) => !same(now[key], value)));
    if (Object.keys(asked).length) group(context, spans.front, { ...now, ...asked }, order);
    return;
  }
  const made = Object.entries(keys).filter(([, value]) => value !== null && value !== undefined);
  const lines = inOrder(made, order).map(([key, value]) => entry(key, value));
  const [start, end] = spans.yaml;
  const alone = context.text.slice(start, end).trim() === "{}";
  if (lines.length) context.splices.push([alone ? start : end, end, `${alone ? "\n" : ""}${lines.join("\n")}\n`]);
}

function inOrder(entries, order) {
  const place = (key) => (order.includes(key) ? order.indexOf(key) : order.length);
  return entries.sort(([a], [b]) => place(a) - place(b));
}

function text(context, page, body) {
  const [start, end] = page.spans.body;
  const now = clean(page.text.slice(start, end));
  const wanted = clean(body).replace(/^\n+|\n+$/g, "");
  if (now === wanted) return;
  const before = page.text.slice(0, start);
  const open = /[\r\n]$/.test(before) ? "" : "\n";
  context.splices.push([start, end, open + wanted + (end === page.text.length ? "\n" : "")]);
}

function lineEnd(text) {
  return /\r\n/.test(text) ? "\r\n" : /\r(?!\n)/.test(text) && !text.includes("\n") ? "\r" : "\n";
}

/* Every splice, [start, end, what comes there], each place that of the text as it was. */
function apply(text, splices, end) {
  const inTurn = splices.map((splice, index) => [...splice, index]);
  inTurn.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[3] - b[3]);
  let made = "";
  let at = 0;
  for (const [from, to, what] of inTurn) {
    made += text.slice(at, from) + what.replaceAll("\n", end);
    at = Math.max(at, to);
  }
  return made + text.slice(at);
}

/* The text of a page that is new. */
export function fresh(wanted, order = []) {
  const { body = "", ...keys } = wanted;
  const made = Object.entries(keys).filter(([, value]) => value !== null && value !== undefined);
  const lines = inOrder(made, order).map(([key, value]) => entry(key, value));
  const told = clean(body).replace(/^\n+|\n+$/g, "");
  return `---\n${lines.map((line) => `${line}\n`).join("")}---\n${told ? `\n${told}\n` : ""}`;
}
