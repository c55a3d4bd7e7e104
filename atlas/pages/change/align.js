/* Which items of a list are still there in another, which became another, and which are new? */

/* `pairs`: index before -> index now, in order. `added`: [behind which index before that stays, or -1; index now].
   Items that say the same are paired first; what lies between two such pairs is paired one by one, as changed. */
export function aligned(before, now, same) {
  const pairs = new Map();
  const added = [];
  let a = 0;
  let b = 0;
  for (const [i, j] of [...common(before, now, same), [before.length, now.length]]) {
    while (a < i && b < j) pairs.set(a++, b++);
    for (; b < j; b += 1) added.push([a - 1, b]);
    if (i < before.length) pairs.set(i, j);
    a = i + 1;
    b = j + 1;
  }
  return { pairs, added };
}

/* The longest row of items that both have in the same order. */
function common(before, now, same) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array(now.length + 1).fill(0));
  const equal = (i, j) => same(before[i], now[j]);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i][j] = equal(i, j) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const found = [];
  for (let i = 0, j = 0; i < before.length && j < now.length; ) {
    if (equal(i, j)) found.push([i++, j++]);
    else if (lengths[i + 1][j] >= lengths[i][j + 1]) i += 1;
    else j += 1;
  }
  return found;
}
