/* One control for one value: its label, what it means, and what is wrong with it. What is typed goes into the values. */
import { fill } from "../writing/fill.js";
import { dayTyped, takesPasted } from "./day-typed.js";
import { idOf, make } from "./dom.js";
import { isHidden } from "./page-values.js";
import { periods } from "./periods.js";
import { dayOf } from "./say.js";
import { at, put } from "./values.js";

const NUMBERS = { count: "numeric", number: "decimal", money: "decimal", share: "decimal" };
const MANY = 14, FIRST = 6; // choices: more are folded, of which so many are shown
const DAYS = ["day", "partial-day"];
const TYPES = { day: "date", clock: "time", email: "email", url: "url", phone: "tel" };

/* A label and a control below it, with its explanation and its error beside it. */
export function field(spec, path, form) {
  const id = idOf(path), data = form.data;
  if (isHidden(at(form.values, path)) && spec.widget !== "text") { // a line of text can be written anew
    return make("div", { class: "atlas-field", "data-field": path.join(".") }, make("strong", null, spec.title), make("span", { class: "atlas-help" }, data.words.hidden));
  }
  if (spec.widget === "yes-no") return ticked(spec, path, form);
  if (["choices", "terms", "languages", "needs", "initiatives", "every"].includes(spec.widget) || spec.widget === "choice" && spec.choices.length < 5 && (spec.required || spec.usual !== undefined)) {
    return several(spec, path, form);
  }
  if (spec.widget === "periods") return fieldset(spec, path, form, periods(spec, path, form));
  if (spec.widget === "pair") return fieldset(spec, path, form, [0, 1].map((place) => {
    const inner = { ...spec, widget: "number", title: [data.words.lowest, data.words.highest][place], help: "" };
    return field(inner, [...path, place], form);
  }));
  const control = one(spec, path, form);
  control.id = id;
  describe(control, spec, id);
  if (spec.required) control.setAttribute("required", "");
  return make("div", { class: "atlas-field", "data-field": path.join(".") },
    make("label", { for: id }, spec.title, spec.required ? make("small", null, ` ${data.words.needed}`) : ""),
    helped(spec, id, data), control, DAYS.includes(spec.widget) ? understood(control, path, form) : null, made(id));
}

/* A day can be written in several ways, and browsers show it in theirs: which one it is, in words. */
function understood(control, path, form) {
  const told = make("output", { for: control.id, class: "atlas-understood" });
  function show() {
    const text = String(at(form.values, path) ?? ""), known = /^\d{4}-/.test(text) && dayOf(text, form.data);
    const words = known && known !== text ? fill(form.data.words.understood, { day: known }) : "";
    if (told.textContent !== words) told.textContent = words;
  }
  control.addEventListener("input", show);
  show();
  return told;
}

function helped(spec, id, data) {
  if (spec.original) {
    const words = make("span", { lang: data.first, dir: "auto" }, spec.original);
    return make("span", { class: "atlas-help", id: `${id}-help` }, data.words.translatedOriginal.split("{words}").flatMap((part, place) => (place ? [words, part] : [part])));
  }
  const shows = spec.example && !["choice", "day", "clock", "challenge", "need"].includes(spec.widget);
  const example = DAYS.includes(spec.widget) ? dayOf(spec.example || "", data) : spec.example;
  const help = [spec.help, shows ? fill(data.words.example, { example }) : ""].filter(Boolean).join(" ");
  return help ? make("span", { class: "atlas-help", id: `${id}-help` }, help) : null;
}

function made(id) {
  return make("strong", { class: "atlas-wrong", id: `${id}-wrong`, hidden: true });
}

function describe(control, spec, id) {
  control.setAttribute("aria-describedby", spec.help || spec.example || spec.original ? `${id}-help ${id}-wrong` : `${id}-wrong`);
}

function fieldset(spec, path, form, inside) {
  const id = idOf(path);
  const set = make("fieldset", { class: "atlas-field", id, tabindex: "-1", "data-field": path.join(".") },
    make("legend", null, spec.title, spec.required ? make("small", null, ` ${form.data.words.needed}`) : ""), helped(spec, id, form.data), inside, made(id));
  describe(set, spec, id);
  return set;
}

/* The element that one value is typed or chosen in. */
function one(spec, path, form) {
  const value = at(form.values, path), text = value === undefined || value === null ? "" : value;
  const write = (typed) => { put(form.values, path, typed === "" ? undefined : typed); form.changed(path); };
  if (spec.widget === "choice" || spec.widget === "challenge" || spec.widget === "need") return select(spec, path, form, text, write);
  if (spec.widget === "long" || spec.widget === "lines" || spec.widget === "body") {
    const area = make("textarea", { rows: spec.widget === "body" ? 16 : 3, maxlength: spec.widget === "body" ? 60000 : 2000 });
    area.value = Array.isArray(text) ? text.join("\n") : text;
    area.addEventListener("input", () => {
      if (spec.widget === "lines") write(area.value.split("\n").map((line) => line.trim()).filter(Boolean));
      else write(spec.widget === "body" ? area.value : area.value.replace(/\s*\n\s*/g, " "));
    });
    return area;
  }
  const input = make("input", { type: TYPES[spec.widget] || "text", inputmode: NUMBERS[spec.widget], autocomplete: "off", maxlength: 500 });
  if (spec.widget === "day") {
    input.min = "1900-01-01";
    input.max = spec.past ? form.today : "2199-12-31";
    takesPasted(input, form.data.locale);
  }
  const hidden = isHidden(value);
  input.value = hidden ? "" : text;
  if (hidden) input.placeholder = form.data.words.notShown;
  input.addEventListener("input", () => {
    if (hidden && !input.value.trim()) write(value);
    else write(readIn(spec, input.value, form));
  });
  return input;
}

/* What was typed as the page has it; as it was typed where that is not to be understood. */
function readIn(spec, text, { data }) {
  if (NUMBERS[spec.widget]) return numberOf(text);
  return (DAYS.includes(spec.widget) && dayTyped(text, data.locale)) || text.trim();
}

/* The number that was typed, with a point or a comma before its decimals; the text itself where it is none. */
export function numberOf(text) {
  const plain = text.trim().replace(",", ".");
  return /^-?\d{1,13}(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

function select(spec, path, form, text, write) {
  const choices = choicesOf(spec, path, form);
  const box = make("select", null, spec.required && text !== "" ? null : make("option", { value: "" }, form.data.words.choose),
    choices.map(([value, label]) => make("option", { value }, label)));
  if (text !== "" && !choices.some(([value]) => value === String(text))) box.append(make("option", { value: text }, String(text)));
  box.value = text === "" && spec.usual !== undefined ? spec.usual : text;
  box.addEventListener("change", () => { write(box.value); form.chosen(spec, path); });
  return box;
}

/* [value, words] of what can be chosen. */
function choicesOf(spec, path, form) {
  if (spec.widget === "languages") return Object.entries(form.data.languages);
  if (spec.widget === "initiatives") return Object.entries(form.names.initiatives);
  if (spec.widget === "challenge") return Object.entries(form.names.challenges).map(([key, told]) => [key, told.title]);
  if (spec.widget === "needs" || spec.widget === "need") {
    const challenge = form.names.challenges[at(form.values, [...path.slice(0, -1), "challenge"])];
    return challenge ? Object.entries(challenge.needs) : [];
  }
  return spec.choices || [];
}

/* Boxes or rounds to choose from, side by side. What a page has beside them stays. */
function several(spec, path, form) {
  const id = idOf(path), { data } = form, single = spec.widget === "choice", found = at(form.values, path);
  const chosen = single ? [String(found === undefined ? spec.usual || "" : found)] : found || (spec.widget === "every" ? ["week"] : []);
  const choices = choicesOf(spec, path, form).map(([value, label]) => [value, label]);
  for (const value of chosen) if (value && !choices.some(([known]) => known === value)) choices.push([value, value]);
  const boxes = choices.map(([value, label]) => {
    const box = make("input", { type: single ? "radio" : "checkbox", name: id, value, id: `${id}-${value}`, required: single && spec.required });
    box.checked = chosen.includes(value);
    box.addEventListener("change", () => {
      if (spec.widget === "every") alone(box, boxes);
      const now = boxes.filter(([other]) => other.checked).map(([other]) => other.value);
      put(form.values, path, single ? now[0] : now.length ? now : undefined);
      form.changed(path);
    });
    return [box, make("label", null, box, " ", label)];
  });
  const empty = spec.widget === "needs" && !boxes.length ? make("span", null, form.data.words.challengeFirst) : null;
  const [near, far] = single ? [boxes, []] : folded(boxes);
  const labels = (some) => make("div", { class: far.length ? "atlas-choices atlas-many" : "atlas-choices" }, some.map(([, label]) => label));
  return fieldset(spec, path, form, [empty, labels(near),
    far.length ? make("details", { class: "atlas-later" }, make("summary", null, fill(data.words.moreChoices, { n: far.length })), labels(far)) : null]);
}

/* Of a long list: what is chosen and the first few, and all others behind a fold. */
function folded(boxes) {
  if (boxes.length <= MANY) return [boxes, []];
  const first = new Set([...boxes.filter(([box]) => box.checked), ...boxes].slice(0, Math.max(FIRST, boxes.filter(([box]) => box.checked).length)));
  return [boxes.filter((one) => first.has(one)), boxes.filter((one) => !first.has(one))];
}

/* Every week and every two weeks stand alone; places in the month go together. */
function alone(box, boxes) {
  const weekly = (other) => other.value === "week" || other.value === "two-weeks";
  if (!box.checked) {
    if (!boxes.some(([other]) => other.checked)) box.checked = true;
    return;
  }
  for (const [other] of boxes) if (other !== box && (weekly(box) || weekly(other))) other.checked = false;
}

/* Yes or no; where nothing is said by itself, a choice of three. */
function ticked(spec, path, form) {
  const words = form.data.words, id = idOf(path), value = at(form.values, path);
  if (spec.usual === undefined) {
    const inner = { ...spec, widget: "choice", choices: [["", words.notSaid], ["true", words.yes], ["false", words.no]] };
    const box = several(inner, path, form);
    for (const input of box.querySelectorAll("input")) {
      input.checked = input.value === (value === undefined ? "" : String(value));
      input.addEventListener("change", () => {
        put(form.values, path, input.value === "" ? undefined : input.value === "true");
        form.changed(path);
      });
    }
    return box;
  }
  const box = make("input", { type: "checkbox", id });
  box.checked = Boolean(value === undefined ? spec.usual : value);
  describe(box, spec, id);
  box.addEventListener("change", () => { put(form.values, path, box.checked); form.changed(path); });
  return make("div", { class: "atlas-field", "data-field": path.join(".") },
    make("label", { for: id }, box, " ", spec.title), helped(spec, id, form.data), made(id));
}
