/* A page that is not there yet: what its file is called, and where it comes. */
const FOLDERS = { initiative: "initiatives", challenge: "challenges", assignment: "assignments", call: "calls" };

export const CAN_BE_NEW = Object.keys(FOLDERS);

/* A file name of a title: lower-case letters, digits and hyphens; "" where nothing in it can be written so. */
export function idFor(title) {
  const plain = title.replace(/['’‘]/g, "").normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/ß/g, "ss").replace(/æ/g, "ae").replace(/œ/g, "oe").replace(/ø/g, "o").replace(/ł/g, "l").replace(/đ/g, "d").replace(/ı/g, "i");
  const parts = plain.split(/[^a-z0-9]+/).filter(Boolean);
  let id = "";
  for (const part of parts) if (`${id}-${part}`.length <= 80) id = id ? `${id}-${part}` : part.slice(0, 80);
  return id;
}

/* The same, and no name that a page has already: "koor-2". */
export function freeId(title, taken) {
  const id = idFor(title) || "nieuw";
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(tried) && tried !== "index") return tried;
  }
}

export function newPage(kind, within, title, taken) {
  const id = freeId(title, taken);
  return { path: `${within}/${FOLDERS[kind]}/${id}.md`, id, text: "", spans: null };
}
