/* The index that the build made of this site (word_index.py), for the search box and the directory. Nothing leaves the
   machine. */
import { answering } from "./search-answers.js";
import { lexicon } from "./search-meaning.js";
import { tokens } from "./search-words.js";

const box = document.querySelector("[data-atlas-search]");
const fetched = new Map();
let loading = null;

/* Where the index stands; null on a site without one. */
export const root = box && new URL(box.getAttribute("data-atlas-search"), location.href).href;

/* Milliseconds without a key before what was typed is looked up. */
export const PAUSE = 60;

/* The index, fetched once and only when somebody is about to search; null where there is none:
   {pages, answer(words), text(page), address(page)}. */
export function index() {
  if (!root) return Promise.resolve(null);
  loading = loading || open().catch((error) => { loading = null; throw error; });
  return loading;
}

async function open() {
  const [pages, words] = await Promise.all(["pages.json", "words.json"].map(read));
  const fillers = new Set(pages.fillers);
  const titles = pages.title.map((title) => tokens(title).filter((word) => !fillers.has(word)));
  const joined = titles.flatMap((title) => title.slice(1).map((word, place) => title[place] + word)); // Repair Café
  const named = new Set([...titles.flat(), ...joined]);
  const all = Array.from(new Set([...words.split(" "), ...joined])).sort();
  return {
    pages,
    answer: answering(pages, lexicon(all, named, fillers), holding),
    text: (page) => textOf(pages.text[page]),
    address: (page) => new URL(`../${pages.url[page]}`, root).href,
  };
}

async function get(name) {
  const answer = await fetch(root + name);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return answer;
}

function read(name) {
  if (!fetched.has(name)) {
    fetched.set(name, get(name).then((answer) => answer.json()).catch((error) => { fetched.delete(name); throw error; }));
  }
  return fetched.get(name);
}

/* [page, whether it holds the word often or in its beginning] for each page whose text holds it. */
async function holding(word) {
  const part = await read(`words/${word.codePointAt(0).toString(16)}.json`);
  let sum = 0;
  return (Object.hasOwn(part, word) ? part[word] : []).map((step) => { sum += step; return [sum >> 1, sum % 2 === 1]; });
}

/* What is written on a page; "" where this browser cannot unpack it. */
async function textOf(name) {
  try {
    const packed = await get(`texts/${name}.packed`);
    return await new Response(packed.body.pipeThrough(new DecompressionStream("gzip"))).text();
  } catch (error) {
    return "";
  }
}

/* One letter is in nearly every page: looking it up takes long, tells nothing, and what is typed next has to wait. */
export function tooShort(words) {
  return /^[\x00-\x7f]?$/.test(words);
}
