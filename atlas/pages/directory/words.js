/* Words are looked up in the index of the site, as in the box at the top of every page: the same pages in the same order. */
import { index, tooShort } from "../site/search-index.js";

/* {numbers: those of the initiatives in which the words were found, the likeliest first, corrected, suggested}; null: no
   words to look up, or nothing to look them up in. */
export async function numbersWith(words) {
  const site = tooShort(words) ? null : await index();
  if (!site) return null;
  const { found, corrected, suggested } = await site.answer(words);
  const numbers = found.map(({ page }) => page).filter((page) => page < site.pages.listed);
  return { numbers, corrected: numbers.length ? corrected : "", suggested };
}

/* The addresses in the site of the initiatives in which the words were found; null as above. */
export async function pathsWith(words) {
  const found = await numbersWith(words);
  if (!found) return null;
  const { pages } = await index();
  return new Set(found.numbers.map((number) => pages.url[number]));
}
