/* Words are looked up in the index of the site, which knows the whole text and other forms of a word. */
import { index, root, tooShort } from "../site/search-index.js";

let listed = null;

/* The order of the directory, in the names that the index gives to its pages. */
export function order() {
  listed = listed || read().catch((error) => { listed = null; throw error; });
  return listed;
}

async function read() {
  const answer = await fetch(root + "directory.json");
  if (!answer.ok) throw new Error(`${answer.status} directory.json`);
  return answer.json();
}

/* Numbers of the initiatives in which the words were found; null: no words to look up, or nothing to look them up in. */
export async function numbersWith(words) {
  const pagefind = tooShort(words) ? null : await index();
  if (!pagefind) return null;
  const [found, { size, names }] = await Promise.all([pagefind.search(words), order()]);
  const ids = new Set(found.results.map((result) => result.id.split("_")[1].slice(0, size)));
  const all = Array.from({ length: names.length / size }, (_, number) => number);
  return new Set(all.filter((number) => ids.has(names.slice(number * size, (number + 1) * size))));
}
