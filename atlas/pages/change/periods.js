/* Days on which something is closed: those that are known, each to be taken out, and a row to add one. */
import { fill } from "../writing/fill.js";
import { idOf, make } from "./dom.js";
import { periodOf } from "./say.js";
import { at, put } from "./values.js";

export function periods(spec, path, form) {
  const words = form.data.words, id = idOf(path);
  const list = make("ul", { class: "atlas-periods" });
  const first = make("input", { type: "date", id: `${id}-first`, min: "1900-01-01", max: "2199-12-31" });
  const last = make("input", { type: "date", id: `${id}-last`, min: "1900-01-01", max: "2199-12-31" });
  const yearly = make("input", { type: "checkbox", id: `${id}-yearly` });
  const add = make("button", { type: "button", onclick: take }, words.addClosed);

  function known() { return at(form.values, path) || []; }
  function show() {
    list.replaceChildren(...known().map((one, place) => make("li", null, periodOf(one, form.data), " ",
      make("button", { type: "button", "aria-label": fill(words.remove, { what: periodOf(one, form.data) }), onclick: () => {
        put(form.values, path, known().filter((_, other) => other !== place));
        show();
        form.changed(path);
        (list.querySelectorAll("button")[Math.max(0, place - 1)] || first).focus();
      } }, "×"))));
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
