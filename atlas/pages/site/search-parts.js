/* A slip of the finger in a part of a compound: biljrat where the site only has biljartvereniging, and buurtkmaer where it
   has buurt and kamer. Stricter than with whole words: a part is long, and begins with the letter that was typed. Pure. */
import { distance, isSlip } from "./search-words.js";

const LONG = 5; // letters of the part with the slip, typed and meant
const WHOLE = 4; // letters of the part without one
const MOST = 4; // that are tried

/* `all`: every word of the site; `links`: what may stand between parts; `isHead` and `isTail`: of a part without a slip. */
export function slippedParts(all, links, isHead, isTail) {
  const known = new Set(all);
  let found = null;

  /* Parts that occur in compounds of the site, and as no word of their own. */
  function bound() {
    found = found || all.reduce((parts, word) => {
      const cuts = Array.from({ length: Math.max(0, word.length - LONG - WHOLE + 1) }, (_, place) => place);
      const head = cuts.map((at) => at + LONG).find((at) => isTail(word.slice(at))); // wandel + groep, not wandelg + roep
      if (head) parts.heads.add(word.slice(0, head));
      const tail = cuts.map((at) => word.length - LONG - at).find((at) => bare(word.slice(0, at)));
      if (tail) parts.tails.add(word.slice(tail));
      return parts;
    }, { heads: new Set(), tails: new Set() });
    return found;
  }
  function bare(head) {
    return links.map((link) => (head.endsWith(link) ? head.slice(0, head.length - link.length) : "")).find((one) => one.length >= WHOLE && isHead(one));
  }
  function near(part, ...pools) {
    if (part.length < LONG) return [];
    const fits = (other) => other[0] === part[0] && other.length >= LONG && !/\p{N}/u.test(other)
      && !other.startsWith(part) && !part.startsWith(other) // another form, or a letter of the other part
      && distance(part, other, 1) === 1 && isSlip(part, other);
    return Array.from(new Set(pools.flatMap((pool) => Array.from(pool).filter(fits))));
  }
  /* [{parts, said}], the likeliest first: words that together may have been meant, and how that is written. */
  function slipped(word) {
    const { heads, tails } = bound();
    const made = near(word, heads, tails).filter((one) => !known.has(one)).map((one) => ({ parts: [one], said: one }));
    for (let at = word.length - WHOLE; at >= WHOLE; at -= 1) {
      const [head, tail] = [word.slice(0, at), word.slice(at)], whole = bare(head);
      if (whole) made.push(...near(tail, all, tails).map((other) => ({ parts: [whole, other], said: head + other })));
      if (isTail(tail)) made.push(...near(head, all, heads).map((other) => ({ parts: [bare(other) || other, tail], said: other + tail })));
    }
    return [...made, ...begun(word)].slice(0, MOST);
  }
  /* A beginning of longer words, as is found where it is typed without a slip. */
  function begun(word) {
    if (word.length <= LONG) return [];
    const sizes = [0, -1, 1].map((more) => word.length + more);
    const heads = all.filter((other) => other[0] === word[0]).flatMap((other) => sizes.filter((size) => other.length - size >= WHOLE).map((size) => other.slice(0, size)));
    return near(word, heads).map((one) => ({ parts: [one], said: one }));
  }
  return {
    slipped,
    /* Whether this is a part of compounds of the site, as biljart is where there is a biljartvereniging. */
    isBound: (part) => bound().heads.has(part) || bound().tails.has(part),
  };
}
