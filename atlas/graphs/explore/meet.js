/* How do two initiatives meet? The strongest path between them: a line's length is 1 over its weight. Pure. */
import { fill } from "./data.js";

/* The initiatives on the shortest path from `a` to `b`, both included; null: no path along the lines of the data.
   Dijkstra's algorithm (doi:10.1007/BF01386390). Among paths of equal length the first found, which is always the same. */
export function strongestPath(data, a, b) {
  const far = new Float64Array(data.nodes.length).fill(Infinity), from = new Int32Array(data.nodes.length).fill(-1);
  const heap = [];
  far[a] = 0;
  push(heap, [0, a]);
  while (heap.length) {
    const [length, at] = pop(heap);
    if (at === b) break;
    if (length > far[at]) continue;
    data.around[at].forEach(({ other, line }) => {
      const next = length + 1 / line.weight;
      if (next < far[other] - 1e-12) {
        far[other] = next;
        from[other] = at;
        push(heap, [next, other]);
      }
    });
  }
  if (far[b] === Infinity) return null;
  const path = [b];
  while (path[0] !== a) path.unshift(from[path[0]]);
  return path;
}

/* The initiatives and the lines of a path, as sets of indices; empty without a path. */
export function marked(data, path) {
  const lines = (path || []).slice(1).map((other, n) => lineBetween(data, path[n], other).index);
  return { nodes: new Set(path || []), lines: new Set(lines) };
}

/* What stands out for a state: the path between its two, or without one only the two; null when none are chosen. */
export function markedFor(data, state) {
  if (state.chosen === null || state.other === null || state.chosen === state.other) return null;
  const path = strongestPath(data, state.chosen, state.other);
  return path ? marked(data, path) : { nodes: new Set([state.chosen, state.other]), lines: new Set() };
}

/* The line between two, or null. */
export function lineBetween(data, a, b) {
  const step = data.around[a].find(({ other }) => other === b);
  return step ? step.line : null;
}

/* "Choir – De Haspel (10–14 people in both) – Running club (5–9 people in both)", or an honest sentence without a path. */
export function tell(data, a, b) {
  const words = data.words, path = strongestPath(data, a, b), name = (index) => data.nodes[index].name;
  if (!path) {
    const unasked = [a, b].some((index) => !data.nodes[index].asked);
    return fill(unasked ? words.no_way_unasked : words.no_way, { a: name(a), b: name(b) });
  }
  return path.slice(1).reduce((told, other, n) => {
    return fill(words.meet_step, { told, other: name(other), count: lineBetween(data, path[n], other).label });
  }, name(a));
}

function push(heap, item) {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (before(heap[up], item)) break;
    heap[at] = heap[up];
    at = up;
  }
  heap[at] = item;
}

function pop(heap) {
  const first = heap[0], last = heap.pop();
  if (!heap.length) return first;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && before(heap[down + 1], heap[down])) down += 1;
    if (before(last, heap[down])) break;
    heap[at] = heap[down];
    at = down;
  }
  heap[at] = last;
  return first;
}

function before(one, two) {
  return one[0] < two[0] || one[0] === two[0] && one[1] <= two[1];
}
