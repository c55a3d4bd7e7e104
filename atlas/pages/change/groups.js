/* Values that hold others: a group, and a list of groups to add to and to take from. */
import { fill } from "../writing/fill.js";
import { field } from "./controls.js";
import { idOf, make } from "./dom.js";
import { inWords, meetingOf } from "./say.js";
import { takenOut } from "./taken-out.js";
import { at, put } from "./values.js";

/* Whatever control a value needs; null for what a form leaves as it is. */
export function control(spec, path, form) {
  if (spec.widget === "kept" || spec.widget === "own-id") return null;
  if (spec.key === "weekday" && at(form.values, [...path.slice(0, -1), "rrule"])) return null;
  if (spec.key === "every" && at(form.values, [...path.slice(0, -1), "rrule"])) return null;
  if (spec.widget === "list") return list(spec, path, form);
  if (spec.widget === "group") return fieldset(spec, path, form, inside(spec, path, form));
  return field(spec, path, form);
}

/* The controls in a group: those that matter most, and the others behind a fold. */
export function inside(spec, path, form) {
  const shown = [], later = [];
  for (const inner of spec.of) {
    const made = control(inner, [...path, inner.key], form);
    if (made) (inner.later ? later : shown).push(made);
  }
  if (later.length === 1 && !shown.length) return later;
  return [...shown, later.length ? make("details", { class: "atlas-later" }, make("summary", null, form.data.words.more), later) : null];
}

function fieldset(spec, path, form, controls) {
  const id = idOf(path);
  return make("fieldset", { class: "atlas-group", id, tabindex: "-1", "data-field": path.join("."), "aria-describedby": spec.help ? `${id}-help ${id}-wrong` : `${id}-wrong` },
    make("legend", null, spec.title), spec.help ? make("span", { class: "atlas-help", id: `${id}-help` }, spec.help) : null,
    make("strong", { class: "atlas-wrong", id: `${id}-wrong`, hidden: true }), controls);
}

/* What an item is called: the meeting that it is, or the first thing that it says. */
function called(spec, item, place, form) {
  if (spec.key === "schedule") return meetingOf(item, form.data);
  for (const inner of spec.of) {
    const words = inner.widget === "own-id" ? "" : inWords(inner, item[inner.key], form.data, form.names);
    if (words) return words;
  }
  return fill(form.data.words.item, { number: place + 1 });
}

function list(spec, path, form) {
  const words = form.data.words, id = idOf(path);
  const items = make("div", { class: "atlas-items" });
  const add = make("button", { type: "button", class: "atlas-add", onclick: () => {
    const place = known().length;
    put(form.values, [...path, place], spec.key === "schedule" ? { every: ["week"] } : {});
    draw();
    form.changed(path);
    const first = document.getElementById(idOf([...path, place])).querySelector("input, select, textarea");
    if (first) first.focus();
  } }, form.addWords(spec));

  const gone = takenOut({ known, write: (rows) => put(form.values, path, rows), drawn }, words);

  function known() { return at(form.values, path) || []; }
  /* After a row was taken out, or was put back at this place, where the reader then is. */
  function drawn(place) {
    draw();
    form.changed(path);
    if (place !== undefined) document.getElementById(idOf([...path, place])).focus();
  }
  function draw() {
    items.replaceChildren(...known().flatMap((item, place) => [...gone.before(place, "p"), row(item, place)]), ...gone.before(known().length, "p"));
  }
  function row(item, place) {
    const inner = [...path, place], legend = make("legend", null, called(spec, item, place, form));
    const remove = make("button", { type: "button", class: "atlas-remove", onclick: () => gone.out(place, legend.textContent) });
    function name() {
      const now = called(spec, at(form.values, inner) || {}, place, form);
      legend.textContent = now;
      remove.textContent = fill(words.remove, { what: now });
    }
    name();
    form.watch(inner, name);
    const kept = form.mustStay(spec, item, place), rule = item.rrule ? make("p", { class: "atlas-help" }, words.ruleKept) : null;
    return make("fieldset", { class: "atlas-item", id: idOf(inner), tabindex: "-1", "data-field": inner.join(".") }, legend,
      make("strong", { class: "atlas-wrong", id: `${idOf(inner)}-wrong`, hidden: true }),
      rule, inside(spec, inner, form), kept ? make("p", { class: "atlas-help" }, kept) : remove);
  }
  draw();
  form.whenChosen(path, draw);
  return make("div", { class: "atlas-list", id, tabindex: "-1", "data-field": path.join(".") },
    path.length > 1 || !spec.help ? null : make("span", { class: "atlas-help" }, spec.help),
    make("strong", { class: "atlas-wrong", id: `${id}-wrong`, hidden: true }), items, add);
}
