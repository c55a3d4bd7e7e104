/* The index that Pagefind made of this site, for the search box and the directory. Nothing leaves the machine. */

const box = document.querySelector("[data-atlas-search]");
let loading = null;

/* Where the index stands; null on a site without one. */
export const root = box && new URL(box.getAttribute("data-atlas-search"), location.href).href;

/* Milliseconds without a key before what was typed is looked up. */
export const PAUSE = 60;

/* The index, fetched once and only when somebody is about to search; null where it cannot be had. */
export function index() {
  if (!root) return Promise.resolve(null);
  loading = loading || open().catch(() => null);
  return loading;
}

async function open() {
  const pagefind = await import(root + "pagefind.js");
  await pagefind.options({ excerptLength: 16 });
  await pagefind.init();
  return pagefind;
}

/* What a word needs is fetched while it is being typed, from its third letter: before, it could be any word. */
export async function expect(words) {
  if (!/\S{3}$/.test(words)) return;
  const pagefind = await index();
  if (pagefind) pagefind.preload(words.trim());
}

/* One letter is in nearly every page: looking it up takes long, tells nothing, and what is typed next has to wait. */
export function tooShort(words) {
  return /^[\x00-\x7f]?$/.test(words);
}
