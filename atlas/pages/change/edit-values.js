/* Which letters of a file change when a group, a list or a value in it does? */

import { behind, entry, inline, kept, scalar, stands } from "./yaml-write.js";
import { aligned } from "./align.js";
import { isHidden, same, valueOf } from "./page-values.js";

/* `wanted`: the whole group; a key that it has not, or has as null, goes. What the reader could not see stays, unless
   the group is no longer private: then nobody should read what it hid. */
export function group(context, node, wanted, order = Object.keys(wanted)) {
  const asked = Object.fromEntries(kept(wanted));
  const units = node.map.map(([key, start, value]) => ({ key, start, end: value.at[1], value }));
  const hides = same(valueOf(node).private, asked.private);
  const stays = units.map(({ key, value: now }) => Object.hasOwn(asked, key) || isEmpty(now) || (hides && isHidden(now.is)));
  const known = new Set(units.map(({ key }) => key));
  const added = Object.entries(asked).filter(([key]) => !known.has(key));
  units.forEach((unit, index) => {
    if (Object.hasOwn(asked, unit.key)) value(context, unit, asked[unit.key], node);
  });
  const rows = order.length ? order : Object.keys(asked);
  const places = added.map(([key, item]) => ({ key, item, behind: nearest(units, stays, rows, key) }));
  const indent = node.flow ? "" : " ".repeat(column(context.text, units[0]?.start ?? node.at[0]));
  const write = ({ key, item }) => (node.flow ? `${scalar(key, { flow: true })}: ${inline(item)}` : entry(key, item, indent));
  place(context, node, units, stays, places.map((one) => ({ behind: one.behind, text: write(one) })));
}

/* A key without a value, which says nothing already. */
function isEmpty(node) {
  return !node.list && !node.map && node.is === null;
}

/* Behind which entry a key comes: the nearest before it in the order, or the last where it is in none. */
function nearest(units, stays, order, key) {
  const before = order.includes(key) ? order.slice(0, order.indexOf(key)) : null;
  let found = -1;
  units.forEach((unit, index) => {
    if (stays[index] && (!before || before.includes(unit.key))) found = index;
  });
  return found;
}

function list(context, node, wanted) {
  const now = node.list.map(valueOf);
  const units = node.list.map((item, index) => ({ start: node.dashes?.[index] ?? item.at[0], end: item.at[1], value: item }));
  const { pairs, added } = aligned(now, wanted, same);
  const stays = units.map((_, index) => pairs.has(index));
  for (const [index, other] of pairs) {
    if (!same(now[index], wanted[other])) value(context, units[index], wanted[other], node);
  }
  const indent = node.flow ? "" : " ".repeat(column(context.text, units[0]?.start ?? node.at[0]));
  const write = (item) => (node.flow ? inline(item) : `${indent}- ${inline(item, false)}`);
  place(context, node, units, stays, added.map(([behindWhich, index]) => ({ behind: behindWhich, text: write(wanted[index]) })));
}

/* One value becomes another, in place as far as it can. */
function value(context, unit, wanted, parent) {
  const node = unit.value;
  if (same(valueOf(node), wanted)) return;
  const isGroup = wanted !== null && typeof wanted === "object" && !Array.isArray(wanted);
  if (node.map && isGroup && isWhole(context.text, node) && goesOn(context, node, node.map, kept(wanted).length)) group(context, node, wanted);
  else if (node.list && Array.isArray(wanted) && goesOn(context, node, node.list, wanted.length)) list(context, node, wanted);
  else if (!node.map && !node.list && (wanted === null || typeof wanted !== "object")) single(context, unit, wanted, parent);
  else whole(context, unit, wanted, parent);
}

/* `[a: b]` has a group in it without braces. */
function isWhole(text, node) {
  return !node.flow || text[node.at[0]] === "{";
}

/* Between brackets anything can be added; a list of lines must begin lines of its own, and keep one. */
function goesOn(context, node, parts, most) {
  if (node.flow) return true;
  const start = node.list ? node.dashes[0] : node.map[0]?.[1];
  return parts.length > 0 && most > 0 && (!node.list || ownsLine(context.text, start));
}

function single(context, unit, wanted, parent) {
  const { text, splices } = context;
  const [start, end] = unit.value.at;
  const now = { text: text.slice(start, end), as: unit.value.as };
  const isBlock = now.as === "|" || now.as === ">";
  const alone = restOfLine(text, end) === "";
  const long = typeof wanted === "string" && wanted.trim().includes("\n");
  if (!parent.flow && long && alone && unit.key !== undefined) {
    const indent = " ".repeat(column(text, unit.start));
    const remark = isBlock ? now.text.split(/[\r\n]/, 1)[0].match(/\s+#.*$/)?.[0] ?? "" : "";
    const [head, ...lines] = behind("", wanted, indent);
    splices.push([start, end, [spaced(text, unit.value.at, head.trim()) + remark, ...lines].join("\n") + (isBlock && /[\r\n]$/.test(now.text) ? "\n" : "")]);
    return;
  }
  const remark = isBlock ? now.text.split(/[\r\n]/, 1)[0].match(/\s+#.*$/)?.[0] ?? "" : "";
  const made = scalar(wanted, { flow: Boolean(parent.flow), old: isBlock || start === end ? null : now });
  splices.push([start, end, spaced(text, unit.value.at, made, parent.flow) + remark + (isBlock && /[\r\n]$/.test(now.text) ? "\n" : "")]);
}

/* Behind a key without a value comes a space first; between brackets the key may stand without a colon. */
function spaced(text, [start, end], made, flow) {
  if (/[:\-?]/.test(text[start - 1])) return ` ${made}`;
  return flow && start === end ? `: ${made}` : made;
}

/* Another kind of value: what stood there goes, with remarks that were inside it. */
function whole(context, unit, wanted, parent) {
  const { text, splices } = context;
  const [start, end] = unit.value.at;
  const below = /^[^\S\r\n]*$/.test(text.slice(lineStart(text, start), start)) && start > lineStart(text, unit.start) && lineStart(text, start) > unit.start;
  if (parent.flow || unit.key === undefined || !stands(wanted)) {
    const made = inline(wanted, Boolean(parent.flow));
    if (!below) splices.push([start, end, spaced(text, unit.value.at, made, parent.flow)]);
    else {
      const head = headEnd(text, unit.start);
      splices.push([head, head, ` ${made}`], [lineStart(text, start), after(text, end), ""]);
    }
    return;
  }
  const lines = behind("", wanted, " ".repeat(column(text, unit.start))).slice(1).join("\n");
  if (below) splices.push([lineStart(text, start), after(text, end), `${lines}\n`]);
  else splices.push([text.slice(0, start).trimEnd().length, end, ""], [after(text, end), after(text, end), `${lines}\n`]);
}

/* Where a key's colon has been, on the line of the key. */
function headEnd(text, start) {
  const line = text.slice(start, lineStop(text, start));
  const colon = line.match(/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^#]*?)\s*:(?=\s|$)/);
  return start + (colon ? colon[0].length : line.length);
}

/* Take units out, and put new ones behind those that stay. */
function place(context, node, units, stays, added) {
  if (node.flow) between(context, node, units, stays, added);
  else onLines(context, units, stays, added);
}

function onLines({ text, splices }, units, stays, added) {
  const owns = units.map(({ start }) => ownsLine(text, start));
  units.forEach(({ start, end }, index) => {
    if (stays[index]) return;
    if (owns[index]) splices.push([lineStart(text, start), after(text, end), ""]);
    else if (units[index + 1] && !text.slice(end, units[index + 1].start).trim()) splices.push([start, units[index + 1].start, ""]);
    else splices.push([text.slice(0, start).trimEnd().length, end, ""]);
  });
  const first = units.findIndex((_, index) => owns[index]);
  for (const { behind: index, text: lines } of added) {
    const at = index >= 0 || first !== 0 ? after(text, units[Math.max(index, 0)].end) : lineStart(text, units[0].start);
    splices.push([at, at, `${lines}\n`]);
  }
}

function between({ text, splices }, node, units, stays, added) {
  const close = node.at[1] - 1;
  for (let from = 0; from < units.length; from += 1) {
    let to = from;
    if (stays[from]) continue;
    while (to + 1 < units.length && !stays[to + 1]) to += 1;
    splices.push(...taken(text, units, from, to, close));
    from = to;
  }
  const left = stays.some(Boolean);
  let opened = false;
  for (const { behind: index, text: made } of added) {
    if (index >= 0) splices.push([units[index].end, units[index].end, `${text[units[index].end - 1] === ":" ? " " : ""}, ${made}`]);
    else if (left) splices.push([units[stays.indexOf(true)].start, units[stays.indexOf(true)].start, `${made}, `]);
    else splices.push([node.at[0] + 1, node.at[0] + 1, opened ? `, ${made}` : made]);
    opened = true;
  }
}

/* The splices that take out a run of units between brackets, with one comma, and without the remarks among them. */
function taken(text, units, from, to, close) {
  const before = units[from - 1]?.end;
  const next = units[to + 1]?.start;
  const [start, end] = next !== undefined ? [units[from].start, next] : [before ?? units[from].start, units[to].end];
  if (!/[#\r\n]/.test(text.slice(start, end))) return [[start, end, ""]];
  return units.slice(from, to + 1).map((unit) => {
    const comma = text.slice(unit.end, close).match(/^(?:\s|#[^\n]*)*,/);
    const direct = comma && !comma[0].includes("#");
    return [unit.start, direct ? unit.end + comma[0].length : unit.end, ""];
  });
}

function lineStart(text, at) {
  let start = at;
  while (start > 0 && !isBreak(text[start - 1])) start -= 1;
  return start;
}

function lineStop(text, at) {
  let stop = at;
  while (stop < text.length && !isBreak(text[stop])) stop += 1;
  return stop;
}

/* Where the line after this place begins; here, if a line begins here. */
function after(text, at) {
  if (at === 0 || isBreak(text[at - 1])) return at;
  const stop = lineStop(text, at);
  return stop + (text.startsWith("\r\n", stop) ? 2 : Number(stop < text.length));
}

function isBreak(character) {
  return character === "\n" || character === "\r";
}

function restOfLine(text, at) {
  return text.slice(at, lineStop(text, at)).trim();
}

function ownsLine(text, at) {
  return !text.slice(lineStart(text, at), at).trim();
}

function column(text, at) {
  return at - lineStart(text, at);
}
