/* How are words compared? Without capitals, accents and signs, in any form, and with one slip of the finger. Pure. */

// An address or the name of a file: its parts are no words that somebody wrote about the page.
const NO_WORDS = /@|:\/\/|\p{L}\.\p{L}{2}|\w\/\w+\//u;

/* The words of a text, one with a hyphen also in its parts; word_index.py does the same while building. */
export function tokens(text) {
  return text.split(/\s+/).flatMap((chunk) => {
    if (NO_WORDS.test(chunk.replace(/[.,;:)]+$/, ""))) return [];
    const plain = chunk.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""), whole = wordsIn(plain);
    return plain.includes("-") ? [...whole, ...plain.split("-").flatMap(wordsIn).filter((word) => !whole.includes(word))] : whole;
  });
}

/* The words that somebody typed. */
export function typedWords(text) { return tokens(text.replace(/-/g, " ")); }

function wordsIn(plain) { return plain.replace(/['’`´\-\u00ad]/g, "").match(/[\p{L}\p{N}]{2,}/gu) || []; }

// Each with the letters that must be left before it.
const ENDINGS = [["ingen", 4], ["jes", 4], ["ing", 4], ["je", 4], ["er", 4], ["ed", 4], ["en", 3], ["es", 4], ["e", 3], ["s", 4], ["n", 4]];
const SOFT = { z: "s", v: "f" };

/* The same for every form of a word, as far as spelling tells: klus and klussen, taal and talen, huis and huizen. Only
   Latin letters at an end and the Arabic article are left out: no harm to a language that has other forms. */
export function stem(word) {
  let left = even(word.replace(/^\u0627\u0644(?=.{3})/, ""));
  for (let turn = 0; turn < 2; turn += 1) {
    const found = ENDINGS.find(([ending, rest]) => left.endsWith(ending) && left.length - ending.length >= rest);
    if (!found && !/[aouy]s$/.test(left)) break;
    left = even(left.slice(0, found ? -found[0].length : -1).replace(/[zv]$/, (letter) => SOFT[letter]));
  }
  return left;
}

/* Without what is only there because a syllable is open or closed. */
function even(word) {
  return word.replace(/([aeou])\1(?=[a-z]$)/, "$1").replace(/([b-df-hj-np-tv-z])\1$/, "$1").replace(/y$/, "i");
}

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

const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const ALIKE = ["aeiouy", "sz", "fv", "ckq", "dt", "gh", "bp", "mn"]; // letters that sound alike, of which one is written for another

/* Whether two words of a distance of one differ by what a finger or an ear does wrong: letters that are swapped, missing or
   twice there, that stand beside each other on a keyboard, or that sound alike. Kennis is no slip for tennis. */
export function isSlip(typed, meant) {
  if (typed.length !== meant.length) return true;
  const wrong = Array.from(typed, (_, place) => place).filter((place) => typed[place] !== meant[place]);
  return wrong.length !== 1 || isNear(typed[wrong[0]], meant[wrong[0]]);
}

function isNear(one, other) {
  if (ALIKE.some((letters) => letters.includes(one) && letters.includes(other))) return true;
  const [[row, place], [below, beside]] = [one, other].map((letter) => {
    const found = KEYS.findIndex((keys) => keys.includes(letter));
    return [found, found < 0 ? 0 : KEYS[found].indexOf(letter)];
  }).sort((a, b) => a[0] - b[0]);
  if (row < 0) return one > "z" || other > "z"; // of other letters nobody knows where they stand
  return row === below ? Math.abs(place - beside) === 1 : below === row + 1 && (beside === place || beside === place - 1);
}
