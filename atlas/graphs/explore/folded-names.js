/* Where do the names of folded groups stand, so that none lies over another? In narrower lines where there is less room,
   then without what the group does; what fits nowhere is told on request, and its number and the legend tell it always. */
import { halves } from "./canvas-names.js";

const ROW = 15, GAP = 4;
const NARROW = 104; // pixels

/* `groups`: with a place `at`, a radius and words; `width`: of a text, and whether it is bold. For each what to write,
   {rows: [{text, bold}], box}, `quiet` where it fits nowhere. */
export function foldedNames(groups, at, view, blocked, width) {
  const shapes = groups.map((group) => { const [x, y] = at(group), { r } = group; return [x - r, y - r, x + r, y + r]; });
  const taken = [...blocked, ...shapes];
  return groups.map((group) => {
    const [x, y] = at(group), tries = variants(group, width);
    for (const rows of tries) {
      const found = spots(rows, x, y, group.r, width).find((box) => isFree(box, view, taken));
      if (!found) continue;
      taken.push(found);
      return { rows, box: found, quiet: false };
    }
    return { rows: tries[1], box: within(spots(tries[1], x, y, group.r, width)[0], view), quiet: true };
  });
}

function variants({ name, told }, width) {
  const [first, second] = halves(name), rows = (text, bold, most) => wrapped(text, most, (one) => width(one, bold)).map((one) => ({ text: one, bold }));
  const whole = (most) => [...rows(first, true, most), ...(second ? rows(second, false, most) : [])];
  return [[...whole(Infinity), { text: told, bold: false }], [...whole(NARROW), { text: told, bold: false }], rows(first.replace(/:$/, ""), true, NARROW)];
}

/* Lines of whole words, none wider than this where that can be. */
export function wrapped(text, most, width) {
  return text.split(" ").reduce((lines, word) => {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    return lines.length && width(longer) <= most ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

function spots(rows, x, y, r, width) {
  const wide = Math.max(...rows.map(({ text, bold }) => width(text, bold))) + 4, high = ROW * rows.length + 2;
  const below = y + r + GAP, above = y - r - GAP - high, beside = y - high / 2;
  return [[x - wide / 2, below], [x - wide / 2, above], [x + r + GAP, beside], [x - r - GAP - wide, beside],
    [x - r, below], [x + r - wide, below], [x - r, above], [x + r - wide, above]]
    .map(([left, top]) => [left, top, left + wide, top + high]);
}

function isFree(box, view, taken) {
  return box[0] >= 0 && box[2] <= view.w && box[1] >= 0 && box[3] <= view.h
    && !taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1]);
}

function within([left, top, right, bottom], view) {
  const x = Math.max(0, Math.min(left, view.w - (right - left))), y = Math.max(0, Math.min(top, view.h - (bottom - top)));
  return [x, y, x + right - left, y + bottom - top];
}
