/* Which lines of a text are others now? */

import { aligned } from "./align.js";

/* In order, { before, after }: lines that went, and what came in their place; either may be empty. */
export function changedLines(before, now) {
  const [old, young] = [before, now].map((text) => text.replace(/\r\n?/g, "\n").split("\n"));
  let first = 0;
  while (first < Math.min(old.length, young.length) && old[first] === young[first]) first += 1;
  let last = 0;
  while (last < Math.min(old.length, young.length) - first && old.at(-1 - last) === young.at(-1 - last)) last += 1;
  const [were, are] = [old.slice(first, old.length - last), young.slice(first, young.length - last)];
  const { pairs } = aligned(were, are, (a, b) => a === b);
  const same = [...pairs].filter(([i, j]) => were[i] === are[j]);
  const found = [];
  let [a, b] = [0, 0];
  for (const [i, j] of [...same, [were.length, are.length]]) {
    if (a < i || b < j) found.push({ before: were.slice(a, i).join("\n"), after: are.slice(b, j).join("\n") });
    [a, b] = [i + 1, j + 1];
  }
  return found;
}
