/* How are words compared? Without capitals, accents and signs, in any form, and with one slip of the finger. Pure. */

/* The words of a text, one with a hyphen also in its parts; word_index.py does the same while building. */
export function tokens(text) {
  return text.split(/\s+/).flatMap((chunk) => {
    const plain = chunk.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""), whole = wordsIn(plain);
    return plain.includes("-") ? [...whole, ...plain.split("-").flatMap(wordsIn).filter((word) => !whole.includes(word))] : whole;
  });
}

/* The words that somebody typed. */
export function typedWords(text) { return tokens(text.replace(/-/g, " ")); }

function wordsIn(plain) { return plain.replace(/['’`´\-\u00ad]/g, "").match(/[\p{L}\p{N}]{2,}/gu) || []; }

const ENDINGS = [["ingen", 4], ["jes", 4], ["ing", 4], ["je", 4], ["er", 4], ["ed", 4], ["en", 3], ["es", 3], ["e", 3], ["s", 3], ["n", 3]];
const SOFT = { z: "s", v: "f", y: "i" };

/* The same for every form of a word, as far as spelling tells: klus and klussen, taal and talen, huis and huizen. Only
   letters at its end and doubled letters are left out, so that it is of no harm to a language that has no such forms. */
export function stem(word) {
  let left = word.replace(/(\p{L})\1/gu, "$1").replace(/^ال(?=.{3})/, "");
  for (let turn = 0; turn < 2; turn += 1) {
    const found = ENDINGS.find(([ending, rest]) => left.endsWith(ending) && left.length - ending.length >= rest);
    if (!found) break;
    left = soft(left.slice(0, -found[0].length));
  }
  return soft(left);
}

function soft(word) { return word.replace(/[zvy]$/, (letter) => SOFT[letter]); }

/* How many letters are to be changed, added, left out or swapped, or `most` + 1 where it is more than that. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [], row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[other.length], most + 1);
}
