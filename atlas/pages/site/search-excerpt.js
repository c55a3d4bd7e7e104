/* Which few words of a page show why it was found? */
import { tokens } from "./search-words.js";

const LENGTH = 16, BEFORE = 5;

/* The text around what was found as an element, with marks; null where the text does not hold it. `title`: with which
   the text begins; what it shows is not looked for again, so that of such a page its first sentence is given.
   `words`: what was found, with the worth of each. */
export function excerpt(content, title, words) {
  const start = content.startsWith(title) ? title.length : 0;
  const all = content.slice(start).replace(/^[.\s]+/, "").split(/\s+/);
  const hits = all.map((word) => tokens(word).find((token) => words.has(token)));
  if (!hits.some(Boolean)) return null;
  const told = new Set(tokens(title));
  const from = densest(hits.map((word) => (told.has(word) ? undefined : word)), words);
  const holder = document.createElement("span");
  if (from) holder.append("… ");
  all.slice(from, from + LENGTH).forEach((word, place) => {
    const piece = document.createElement(hits[from + place] ? "mark" : "span");
    piece.textContent = word;
    holder.append(place ? " " : "", piece);
  });
  if (from + LENGTH < all.length) holder.append(" …");
  return holder;
}

/* Where the stretch begins that holds the most of the different words, the first of those. */
function densest(hits, words) {
  let best = 0, most = 0;
  hits.forEach((hit, place) => {
    if (!hit) return;
    const from = Math.max(0, place - BEFORE);
    const found = Array.from(new Set(hits.slice(from, from + LENGTH))).reduce((sum, word) => sum + (words.get(word) || 0), 0);
    if (found > most) [best, most] = [from, found];
  });
  return best;
}
