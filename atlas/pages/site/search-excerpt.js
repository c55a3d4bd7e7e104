/* Which few words of a page show why it was found? A sentence that somebody wrote, and not a heading, a list of names or a
   cell of a table. */
import { tokens } from "./search-words.js";

const WHOLE = 24, LENGTH = 16, BEFORE = 5; // words of what is shown as a whole, and else of what is, and before the first found
const SHORT = 3; // words of a sentence that goes with the next one
const ENDS = /[.!?…؟。]["'’”»)]*$/u;
const BEGINS = /^["'‘“«(]*[\p{Lu}\p{Lo}\p{N}]/u;

/* The sentence around what was found as an element, with marks; null where no sentence holds it. `title`: with which the
   text begins; what it shows is not looked for again. `words`: what was found, with the worth of each. */
export function excerpt(content, title, words) {
  const told = new Set(tokens(title));
  const found = sentencesOf(content, title).map((text) => marked(text, words));
  const worth = found.map(({ hits }) => worthOf(hits.filter((word) => !told.has(word)), words)), most = Math.max(0, ...worth);
  return most ? shown(found[worth.indexOf(most)], words) : null;
}

/* The first sentence, which says what the page is about; null where there is none. */
export function opening(content, title, words) {
  const [first] = sentencesOf(content, title);
  return first ? shown(marked(first, words), words) : null;
}

function sentencesOf(content, title) {
  const [first, ...others] = content.split("\n");
  return [...(first === title ? [] : [first]), ...others].filter((piece) => ENDS.test(piece)).flatMap((piece) => {
    return inSentences(piece).reduce((made, text) => {
      const last = made[made.length - 1];
      return last && last.split(" ").length < SHORT ? [...made.slice(0, -1), `${last} ${text}`] : [...made, text];
    }, []);
  });
}

/* Each ends with a stop behind which a word begins as a sentence does. */
function inSentences(text) {
  return text.split(/\s+/).reduce((made, word) => {
    const last = made[made.length - 1];
    return last && !(ENDS.test(last) && BEGINS.test(word)) ? [...made.slice(0, -1), `${last} ${word}`] : [...made, word];
  }, []);
}

function marked(text, words) {
  const all = text.split(/\s+/);
  return { text, all, hits: all.map((word) => tokens(word).find((token) => words.has(token))) };
}

function worthOf(hits, words) {
  return Array.from(new Set(hits)).reduce((sum, word) => sum + (words.get(word) || 0), 0);
}

function shown({ all, hits }, words) {
  const from = all.length > WHOLE ? densest(hits, words) : 0, until = all.length > WHOLE ? from + LENGTH : all.length;
  const holder = document.createElement("span");
  if (from) holder.append("… ");
  all.slice(from, until).forEach((word, place) => {
    const piece = document.createElement(hits[from + place] ? "mark" : "span");
    piece.textContent = word;
    holder.append(place ? " " : "", piece);
  });
  if (until < all.length) holder.append(" …");
  return holder;
}

/* Where the stretch begins that holds the most of the different words, the first of those. */
function densest(hits, words) {
  let best = 0, most = 0;
  hits.forEach((hit, place) => {
    if (!hit) return;
    const from = Math.max(0, place - BEFORE), worth = worthOf(hits.slice(from, from + LENGTH), words);
    if (worth > most) [best, most] = [from, worth];
  });
  return best;
}
