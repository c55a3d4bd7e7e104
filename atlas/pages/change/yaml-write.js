/* How does a value stand in front matter, so that every reader of YAML, 1.1 and 1.2, and ours reads the same? */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const CLOCK = /^\d{1,2}:\d{2}$/;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const NUMBER_LIKE = /^[-+]?[\d.][\d_.,:eExXoOa-fA-F+-]*$/;
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<|[-+]?\.(?:inf|nan))$/i;
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`“”„‟‘’=.]/;
const BROKEN = /: |:$| #|\n|\\[0abefnrtvxuUNLP]/;
const BETWEEN_BRACKETS = /[,[\]{}?]/;
const PLACED = [DAY, MONTH, CLOCK, NUMBER];

/* What cannot stand in a page: signs that nobody sees, and line breaks that only some programs know. */
export function clean(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\v\f\u0085\u2028\u2029]/g, " ")
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udfff]/gu, "");
}

/* A text, number or yes and no on one line. `old`: { text, as } of what stood there, whose manner it keeps. */
export function scalar(value, { flow = false, old = null } = {}) {
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return number(value);
  const text = clean(String(value)).replaceAll("\t", " ");
  const quoted = old && (old.as === '"' || old.as === "'") ? old.as : "";
  if (!quoted && (isPlain(text, flow) || (old && !old.as && keepsKind(text, old.text)))) return text;
  if (text.includes("\n") || (quoted === '"' && text !== "") || !/["\\]/.test(text)) return quoted === "'" && !text.includes("\n") ? single(text) : double(text);
  return single(text);
}

function number(value) {
  const text = String(value);
  if (!NUMBER.test(text)) throw new RangeError(`${text} is no number that a page can hold`);
  return text;
}

function keepsKind(text, before) {
  return PLACED.some((kind) => kind.test(text) && kind.test(before));
}

function isPlain(text, flow) {
  if (DAY.test(text)) return !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  if (MONTH.test(text)) return true;
  if (text !== text.trim() || text === "" || WORDS.test(text) || NUMBER_LIKE.test(text)) return false;
  if (INDICATOR.test(text) || BROKEN.test(text)) return false;
  return !(flow && BETWEEN_BRACKETS.test(text));
}

function double(text) {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
}

function single(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

/* Anything on one line, lists and groups between brackets. */
export function inline(value, flow = true) {
  if (Array.isArray(value)) return `[${value.map((item) => inline(item)).join(", ")}]`;
  if (value === null || typeof value !== "object") return scalar(value, { flow });
  return `{${kept(value).map(([key, item]) => `${scalar(key, { flow: true })}: ${inline(item)}`).join(", ")}}`;
}

/* A key with its value, as lines that begin at `indent`; the last has no line end. */
export function entry(key, value, indent = "") {
  const name = `${indent}${scalar(key)}:`;
  return behind(name, value, indent).join("\n");
}

/* The lines that come of `name`, such as "key:", with this value behind it or below it. */
export function behind(name, value, indent) {
  const deeper = `${indent}  `;
  if (typeof value === "string" && clean(value).trim().includes("\n")) return block(name, clean(value).replaceAll("\t", " "), deeper);
  if (!stands(value)) return [`${name} ${inline(value, false)}`];
  if (Array.isArray(value)) return [name, ...value.map((item) => `${deeper}- ${inline(item, false)}`)];
  return [name, ...kept(value).map(([key, item]) => entry(key, item, deeper))];
}

function block(name, text, indent) {
  const end = text.endsWith("\n") ? "" : "-";
  const lines = text.replace(/\n+$/, "").split("\n");
  const mark = /^[ \n]/.test(text) ? "2" : "";
  return [`${name} |${mark}${end}`, ...lines.map((line) => (line.trim() ? indent + line : ""))];
}

/* Whether it needs more than one line: a list of groups, or a group of groups. */
export function stands(value) {
  if (value === null || typeof value !== "object") return false;
  const parts = Object.values(value);
  return parts.some((part) => part !== null && typeof part === "object" && (Array.isArray(value) || !Array.isArray(part)));
}

export function kept(group) {
  return Object.entries(group).filter(([, item]) => item !== null && item !== undefined);
}
