/* Which words of the site can a typed word mean? Itself and its forms, words that begin with it, compounds of it, else
   its own parts, else a word that differs by one letter. Pure. */
import { slippedParts } from "./search-parts.js";
import { distance, isSlip, stem } from "./search-words.js";

const FORM = 0.95, BEGINS = 0.8, PART = 0.8, SLIP = 0.7;
const LEAST = 3; // letters of which words are the beginning, and of a part of a compound
const SURE = 4; // letters from which a whole word is taken for the beginning of others too
const LONG = 5; // letters from which the stem of a word is taken for the beginning of compounds: schulden, schuldhulp
const LINKS = ["", "s", "e", "n", "en"]; // between the parts of a compound

/* `all`: every word of the site, by the alphabet; `named`: those of titles; `fillers`: words that tell nothing. */
export function lexicon(all, named, fillers) {
  const known = new Set(all), forms = new Map();
  all.forEach((word) => {
    const key = stem(word);
    if (forms.has(key)) forms.get(key).push(word);
    else forms.set(key, [word]);
  });
  const formsOf = (word) => forms.get(stem(word)) || [];

  function isPart(text) {
    return text.length >= LEAST && LINKS.some((link) => text.endsWith(link) && known.has(text.slice(0, text.length - link.length)));
  }
  /* Words that begin with this one; of a short one that is a word itself only compounds: bus and busrit, not bustehouder. */
  function begins(word) {
    if (word.length < LEAST) return [];
    const any = word.length >= SURE || !known.has(word), found = [];
    for (let place = firstFrom(all, word); place < all.length && all[place].startsWith(word); place += 1) {
      if (any || known.has(all[place].slice(word.length))) found.push(all[place]);
    }
    return found;
  }
  function ends(words) {
    const tails = words.filter((word) => word.length >= LEAST);
    return all.filter((word) => tails.some((tail) => word.length > tail.length && word.endsWith(tail) && isPart(word.slice(0, -tail.length))));
  }
  const isHead = (head) => known.has(head) && !fillers.has(head);
  const bound = slippedParts(all, LINKS, isHead, (tail) => !fillers.has(tail) && formsOf(tail).length > 0);
  function slips(word, most) {
    if (word.length < SURE) return [];
    const order = (other) => (named.has(other) ? 0 : 2) + (other[0] === word[0] ? 0 : 1) + (known.has(other) ? 0 : 1);
    const fits = (other) => other.length >= LEAST && !/\p{N}/u.test(other) && distance(word, other, most) === most;
    return all.filter(fits)
      .sort((one, other) => order(one) - order(other));
  }
  return {
    /* {words: Map of word to how well it fits, from 0 to 1}; null where the site has nothing of the kind. */
    meaning(word) {
      const words = new Map();
      const add = (others, worth) => others.forEach((other) => { if (!words.has(other)) words.set(other, worth); });
      if (known.has(word)) add([word], 1);
      if (!/^\p{N}+$/u.test(word)) {
        add(formsOf(word), FORM);
        add(begins(word), BEGINS);
        if (words.size && stem(word).length >= LONG) add(begins(stem(word)), BEGINS);
        add(ends([word, ...formsOf(word)]), PART);
      }
      return words.size ? words : null;
    },
    /* computerhulp as [computer, hulp], where the site has both; null where it has not. */
    parts(word) {
      for (let at = word.length - LEAST; at >= LEAST; at -= 1) {
        const tail = word.slice(at);
        if (!formsOf(tail).length || fillers.has(tail)) continue;
        const head = LINKS.map((link) => word.slice(0, at - link.length))
          .find((text, number) => text.length >= LEAST && word.slice(0, at).endsWith(LINKS[number]) && (isHead(text) || bound.isBound(text)));
        if (head) return [head, tail];
      }
      return null;
    },
    /* Words that somebody may have meant: one letter from what was typed, those of titles first. */
    slips: (word) => slips(word, 1).filter((other) => isSlip(word, other)),
    slippedParts: bound.slipped,
    /* What to offer where there is nothing at all: its parts, and words that differ by a letter or two. */
    near(word) {
      const far = word.length >= 6 ? [1, 2].flatMap((most) => slips(word, most)).filter((other) => other[0] === word[0]) : [];
      const cuts = Array.from({ length: Math.max(0, word.length - 2 * LEAST + 1) }, (_, place) => word.length - LEAST - place);
      const heads = cuts.map((at) => word.slice(0, at)).filter((head) => head.length >= SURE);
      const tails = cuts.map((at) => word.slice(at)).filter((tail) => tail.length >= SURE).reverse();
      const tells = (part) => known.has(part) && !fillers.has(part);
      return [...far, heads.find((head) => tells(head) || bound.isBound(head)), tails.find(tells)].filter(Boolean);
    },
    joins: (one, other) => known.has(one + other) || (one.length + other.length >= 6 && begins(one + other).length > 0),
    SLIP,
    PART,
  };
}

function firstFrom(all, word) {
  let low = 0, high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
