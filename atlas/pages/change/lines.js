/* Which lines of a text changed? The longest lines in common stay; a line around each change goes along. */

/* [sign, line] with "-", "+" or " ". Only the middle, between what both begin and end with, is looked at. */
export function lineChanges(before, after) {
  const old = before.split("\n"), now = after.split("\n");
  let start = 0, end = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end));
  if (!middle.length) return [];
  const above = old.slice(Math.max(0, start - 1), start), below = old.slice(old.length - end, old.length - end + 1);
  return [...above.map((line) => [" ", line]), ...middle, ...(end ? below : []).map((line) => [" ", line])];
}

function between(old, now) {
  if (old.length * now.length > 4000000) return [...old.map((line) => ["-", line]), ...now.map((line) => ["+", line])];
  const longest = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i][j] = old[i] === now[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const found = [];
  let i = 0, j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) { found.push([" ", old[i]]); i += 1; j += 1; }
    else if (j >= now.length || (i < old.length && longest[i + 1][j] >= longest[i][j + 1])) { found.push(["-", old[i]]); i += 1; }
    else { found.push(["+", now[j]]); j += 1; }
  }
  return found;
}
