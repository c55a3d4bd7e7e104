/* Meetings of a day as a list. */

export function list(place, found, told) { place.replaceChildren(...found.map((one) => line(one, told))); }

/* A meeting [number, from, until] as an item; `remark`: what is said below it. */
export function line(one, told, remark) {
  const item = document.createElement("li");
  if (one[1]) item.append(worded("span", "atlas-hours", one[1] + (one[2] ? `–${one[2]}` : "")), " ");
  const link = document.createElement("a");
  link.href = told.links[one[0]];
  link.textContent = told.titles[one[0]];
  item.append(link);
  if (remark) item.append(" ", worded("span", "atlas-remark", remark));
  return item;
}

function worded(tag, name, text) {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}
