/* Rows that somebody took out of a list, each to be put back where it stood. */
import { fill } from "../writing/fill.js";
import { make } from "./dom.js";

/* `list`: { known(), write(items), drawn() }: what stands in the list now, how that is changed, and what follows. */
export function takenOut(list, words) {
  const rows = []; // {item, what, at}: at, before which row of those that are left it stood; in their order

  function out(place, what) {
    const behind = rows.findIndex((one) => one.at > place), index = behind < 0 ? rows.length : behind;
    for (const one of rows.slice(index)) one.at -= 1;
    const row = { item: list.known()[place], what, at: place };
    rows.splice(index, 0, row);
    list.write(list.known().filter((_, other) => other !== place));
    list.drawn();
    row.element.querySelector("button").focus();
  }
  function back(row) {
    for (const one of rows.splice(rows.indexOf(row)).slice(1)) rows.push({ ...one, at: one.at + 1 });
    list.write([...list.known().slice(0, row.at), row.item, ...list.known().slice(row.at)]);
    list.drawn(row.at);
  }
  /* What was taken out before the row at this place, as elements of this name. */
  function before(place, tag) {
    return rows.filter(({ at }) => at === place).map((row) => {
      row.element = make(tag, { class: "atlas-gone" }, make("span", null, fill(words.takenOut, { what: row.what })), " ",
        make("button", { type: "button", "aria-label": `${words.putBack}: ${row.what}`, onclick: () => back(row) }, words.putBack));
      return row.element;
    });
  }
  return { out, before };
}
