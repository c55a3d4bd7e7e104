/* What does a cell of a table say, so that rows can be put in order? Nothing (a dash) comes last in either direction. */

export function plainly(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function number(text) {
  const parts = new Intl.NumberFormat(document.documentElement.lang).formatToParts(1.5);
  const point = parts.find(({ type }) => type === "decimal").value;
  const found = text.match(/\d[\d.,\u00a0\u202f]*/);
  if (!found) return null;
  const signs = Array.from(found[0]).filter((sign) => sign === point || (sign >= "0" && sign <= "9"));
  return Number.parseFloat(signs.join("").replace(point, "."));
}

export function valued(cell, numbers) {
  const exact = cell.querySelector("[title]");
  const text = cell.textContent.trim();
  if (!text || text === "–") return null;
  return numbers ? number(exact ? exact.title : text) : text;
}

export function comparing(language, down) {
  const collator = new Intl.Collator(language || undefined, { numeric: true });
  const turn = down ? -1 : 1;
  return (a, b) => {
    if (a === null || b === null) return (a === null) - (b === null);
    return turn * (typeof a === "number" ? a - b : collator.compare(a, b));
  };
}
