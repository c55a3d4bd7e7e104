/* Days on which something is closed: those that are known, each to be taken out, and a row to add one. */
import { fill } from "../writing/fill.js";
import { takesPasted } from "./day-typed.js";
import { idOf, make } from "./dom.js";
import { periodOf } from "./say.js";
import { takenOut } from "./taken-out.js";
import { at, put } from "./values.js";

export function periods(spec, path, form) {
  const words = form.data.words, id = idOf(path);
  const list = make("ul", { class: "atlas-periods" });
  const first = make("input", { type: "date", id: `${id}-first`, min: "1900-01-01", max: "2199-12-31" });
  const last = make("input", { type: "date", id: `${id}-last`, min: "1900-01-01", max: "2199-12-31" });
  for (const input of [first, last]) takesPasted(input, form.data.locale);
  const yearly = make("input", { type: "checkbox", id: `${id}-yearly` });
  const add = make("button", { type: "button", onclick: take }, words.addClosed);

  function known() { return at(form.values, path) || []; }
  const gone = takenOut({ known, write: (days) => put(form.values, path, days), drawn }, words);
  function drawn(place) {
    show();
    form.changed(path);
    if (place !== undefined) list.querySelectorAll("li:not(.atlas-gone) button")[place].focus();
  }
  function show() {
    list.replaceChildren(...known().flatMap((one, place) => [...gone.before(place, "li"), listed(periodOf(one, form.data), place)]), ...gone.before(known().length, "li"));
  }
  function listed(named, place) {
    return make("li", null, named, " ", make("button", { type: "button", "aria-label": fill(words.remove, { what: named }), onclick: () => gone.out(place, named) }, "×"));
  }
  function isWrong() { return !first.value || (last.value && last.value < first.value && !yearly.checked); }
  function take() {
    form.tell(path, isWrong() ? words.periodWrong : "");
    if (!isWrong()) takeThem();
    first.focus();
  }
  function takeThem() {
    const written = [first.value, last.value].filter(Boolean).map((day) => (yearly.checked ? day.slice(5) : day));
    put(form.values, path, [...known(), Array.from(new Set(written)).join("/")]);
    first.value = last.value = "";
    show();
    form.changed(path);
  }
  /* Days that were filled in and not added are meant all the same: they are taken along by who goes on. */
  function left(event) {
    if (!row.contains(event.relatedTarget) && first.value && last.value && !isWrong()) takeThem();
  }
  form.pending(() => {
    if (!row.isConnected || !(first.value || last.value)) return null;
    if (isWrong()) return { path, text: words.periodWrong, control: first };
    takeThem();
    return null;
  });
  show();
  const row = make("div", { class: "atlas-row", onfocusout: left },
    make("label", { for: first.id }, words.firstDay, first), make("label", { for: last.id }, words.lastDay, last),
    make("label", { for: yearly.id }, yearly, " ", words.everyYear), add);
  return [list, row];
}
