/* What are the rows of the matrix, in which order, and what stands in a cell? Pure. Rows are initiatives by group; where
   they are many, groups, of which one or two are unfolded into their initiatives. */
import { fill } from "./data.js";
import { many } from "./make.js";
import { places } from "./plain.js";

/* Up to so many initiatives stand in the matrix one by one. */
export const MOST = 60;

/* How many groups are unfolded at a time. */
export const OPEN = 2;

/* {rows, cells, densest, folds}: a row is {group: number or 0 for none, members: [index], index: of its initiative or
   null, open}. A cell is {count, line: the strongest}, or nothing, in a Map under row * rows.length + column, both ways
   round. `folds`: whether groups stand for initiatives. */
export function matrixOf(data, passes, open) {
  const rows = rowsOf(data, passes.nodes, open), at = new Int32Array(data.nodes.length).fill(-1);
  rows.forEach((row, number) => { if (row.index !== null || !row.open) row.members.forEach((index) => { at[index] = number; }); });
  const cells = new Map();
  data.lines.forEach((line) => {
    if (!passes.lines[line.index]) return;
    const [one, two] = [at[line.a], at[line.b]];
    (one === two ? [[one, two]] : [[one, two], [two, one]]).forEach(([row, column]) => {
      const key = row * rows.length + column, cell = cells.get(key);
      if (!cell) cells.set(key, { count: 1, line });
      else cells.set(key, { count: cell.count + 1, line: line.weight > cell.line.weight ? line : cell.line });
    });
  });
  const folds = rows.some((row) => row.index === null);
  const strongest = Math.max(1, ...[...cells.values()].map((cell) => cell.line.weight));
  const matrix = { rows, cells, folds, strongest, densest: 1 };
  if (folds) {
    const shares = [...cells.keys()].map((key) => share(matrix, key)).filter((value) => value !== null);
    matrix.densest = Math.max(...shares, 1e-9);
  }
  return matrix;
}

function rowsOf(data, nodes, open) {
  const groups = new Map(), place = places(data);
  data.nodes.forEach((node, index) => {
    if (!nodes[index]) return;
    const number = node.group || 0;
    if (!groups.has(number)) groups.set(number, []);
    groups.get(number).push(index);
  });
  const all = [...groups.values()].reduce((sum, members) => sum + members.length, 0) <= MOST;
  // Those in no group last.
  const numbers = [...groups.keys()].sort((a, b) => (a || Infinity) - (b || Infinity));
  return numbers.flatMap((group) => {
    const members = groups.get(group).sort((a, b) => data.around[b].length - data.around[a].length || place[a] - place[b]);
    const each = () => members.map((index) => ({ group, members: [index], index, open: false }));
    if (all) return each();
    const head = { group, members, index: null, open: open.includes(group) };
    return head.open ? [head, ...each()] : [head];
  });
}

/* Of all pairs that a cell of groups stands for, the share that has a line; null for a cell of two initiatives. */
function share(matrix, key) {
  const { rows, cells } = matrix, row = rows[Math.floor(key / rows.length)], column = rows[key % rows.length];
  if (row.index !== null && column.index !== null) return null;
  const [n, m] = [row.members.length, column.members.length];
  return cells.get(key).count / Math.max(1, row === column ? n * (n - 1) / 2 : n * m);
}

/* How dark a cell is: 0 without a line, else a step from 1 to 5. */
export function shade(matrix, row, column) {
  const key = row * matrix.rows.length + column, cell = matrix.cells.get(key);
  if (!cell) return 0;
  const part = share(matrix, key);
  const dark = part === null ? cell.line.weight / matrix.strongest : part / matrix.densest;
  return Math.min(5, Math.max(1, Math.ceil(5 * Math.sqrt(dark))));
}

/* The name of a row: of its initiative, or of its group. */
export function rowName(data, row) {
  if (row.index !== null) return data.nodes[row.index].name;
  const group = data.groups.find(({ number }) => number === row.group);
  return group ? group.name : data.words.no_group;
}

/* "A – B: 5–9 people in both". */
export function cellText(data, matrix, row, column) {
  const [one, two] = [matrix.rows[row], matrix.rows[column]];
  const a = rowName(data, one), b = rowName(data, two), words = data.words;
  const cell = matrix.cells.get(row * matrix.rows.length + column);
  if (one === two && one.index !== null) return a;
  // An unfolded group has its lines in the rows of its initiatives.
  if (one.open || two.open) return fill(words.cell_open, { a: one.open ? a : b });
  const pair = one === two ? fill(words.cell_within, { a }) : fill(words.cell_pair, { a, b });
  if (!cell) return `${pair}: ${words.no_line}`;
  if (one.index !== null && two.index !== null) return `${pair}: ${fill(words.in_both, { count: cell.line.label })}`;
  return `${pair}: ${fill(words.cell_lines, { lines: many(words, "n_lines", cell.count), count: cell.line.label })}`;
}
