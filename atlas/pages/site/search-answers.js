/* Which pages hold what was typed, the likeliest first? A page is given only where it holds every word, or what a word
   was said to be corrected to. */
import { tokens, typedWords } from "./search-words.js";

const TITLE = 10, ALSO = 8, TERM = 5; // what a word is worth in a title, in other names of a page, in those of what it
// does and for whom; in the text 1 or 2 beside
const FIRST = 1, SHORT = 6; // the first word of a title, and a title of one word
const EARLY = 2; // the first of other names: what somebody names first, a page is most about
const NEAR = 0.8, FAR = 0.4; // of challenges and neighbourhoods, and of pages about the atlas and its figures
const MOST = 3; // suggestions

/* `pages`: the columns of pages.json; `words`: a lexicon; `holding`: gives the numbers of a word, see word_index.py. */
export function answering(pages, words, holding) {
  const fillers = new Set(pages.fillers), others = [[ALSO, pages.also.map(tokens)], [TERM, pages.terms.map(tokens)]];
  const titles = pages.title.map((title) => tokens(title).filter((word) => !fillers.has(word)));

  /* What of this word each page holds: Map of page to worth. */
  async function pagesWith(meant) {
    const found = new Map();
    const raise = (page, worth) => found.set(page, Math.max(found.get(page) || 0, worth));
    titles.forEach((title, page) => title.forEach((word, place) => [word, word + title[place + 1]].forEach((name) => {
      if (meant.has(name)) raise(page, TITLE * meant.get(name) + (place ? 0 : FIRST) + SHORT / title.length);
    })));
    others.forEach(([base, names]) => names.forEach((some, page) => some.forEach((word, place) => {
      if (meant.has(word)) raise(page, base * meant.get(word) + EARLY * (1 - place / some.length));
    })));
    const text = new Map();
    await Promise.all(Array.from(meant, async ([word, worth]) => {
      (await holding(word)).forEach(([page, much]) => text.set(page, Math.max(text.get(page) || 0, worth * (much ? 2 : 1))));
    }));
    text.forEach((worth, page) => found.set(page, (found.get(page) || 0) + worth));
    found.forEach((worth, page) => { if (page >= pages.listed) found.set(page, worth * (page < pages.near ? NEAR : FAR)); });
    return found;
  }
  /* A typed word: {pages, words, said}; `said`: another word in its place, where it had to be corrected; null: nothing. */
  async function one(word) {
    const meant = words.meaning(word);
    if (meant) return { pages: await pagesWith(meant), words: meant, said: word };
    const parts = words.parts(word), whole = parts && await inParts(parts);
    if (whole) return { ...whole, said: word };
    const slip = words.slips(word)[0];
    if (slip) return { ...await one(slip), said: slip };
    for (const { parts: some, said } of words.slippedParts(word)) {
      const found = some.length > 1 ? await inParts(some) : await one(some[0]);
      if (found) return { ...found, said };
    }
    return null;
  }
  /* What pages hold of words that are parts of one; null where that is nothing. */
  async function inParts(parts) {
    const meant = parts.map((part) => words.meaning(part));
    if (!meant.every(Boolean)) return null;
    const each = await Promise.all(meant.map(async (some) => ({ pages: await pagesWith(some), words: some })));
    const both = together(each, words.PART);
    both.pages.forEach((_, page) => { if (page >= pages.near) both.pages.delete(page); }); // these speak of everything
    return both.pages.size ? both : null;
  }
  async function two(first, second, singly) {
    if (!words.joins(first, second)) return null;
    const joined = await one(first + second);
    if (!singly.every(Boolean)) return joined;
    const both = together(singly, 1);
    joined.pages.forEach((worth, page) => both.pages.set(page, Math.max(both.pages.get(page) || 0, worth)));
    joined.words.forEach((worth, word) => both.words.set(word, worth));
    return { ...both, said: `${first} ${second}` };
  }
  async function all(typed) {
    const singly = await Promise.all(typed.map(one)), found = [];
    for (let place = 0; place < typed.length; place += 1) {
      const joined = place + 1 < typed.length ? await two(typed[place], typed[place + 1], singly.slice(place, place + 2)) : null;
      found.push(joined || singly[place]);
      if (joined) place += 1;
    }
    return found;
  }
  async function suggestions(typed, found) {
    const near = typed.flatMap((word, place) => (found[place] ? [] : words.near(word).slice(0, MOST).map((other) => typed.map((kept, at) => (at === place ? other : kept)))));
    const fewer = typed.length > 1 ? typed.map((_, place) => typed.filter((_, other) => other !== place)) : [];
    const kept = [];
    for (const tried of [...near, ...fewer]) {
      const each = kept.length < MOST ? await all(tried) : [];
      if (each.length && each.every(Boolean) && together(each, 1).pages.size) kept.push(each.map((word) => word.said).join(" "));
    }
    return [...new Set(kept)];
  }
  /* {found: [{page, worth}], words: Map of what was found to its worth, corrected: what was looked for instead or "", suggested: [words]}. */
  return async function answer(text) {
    const given = typedWords(text), telling = given.filter((word) => !fillers.has(word));
    const typed = telling.length ? telling : given;
    const each = await all(typed);
    const sure = typed.length > 0 && each.every(Boolean);
    const both = sure ? together(each, 1) : { pages: new Map(), words: new Map() };
    const found = Array.from(both.pages, ([page, worth]) => ({ page, worth }))
      .sort((one, other) => other.worth - one.worth || one.page - other.page);
    const said = sure ? each.map((word) => word.said).join(" ") : "";
    return {
      found,
      words: both.words,
      corrected: found.length && said !== typed.join(" ") ? said : "",
      suggested: found.length ? [] : await suggestions(typed, each.length === typed.length ? each : typed),
    };
  };
}

function together(each, worth) {
  const [first, ...others] = each;
  const kept = Array.from(first.pages).filter(([page]) => others.every((other) => other.pages.has(page)));
  return {
    pages: new Map(kept.map(([page, one]) => [page, worth * others.reduce((sum, other) => sum + other.pages.get(page), one)])),
    words: new Map(each.flatMap((one) => Array.from(one.words))),
  };
}
