/* What would `atlas check` refuse in these values? A sentence for each, with the path of the value. Pure functions. */
import { fill } from "../writing/fill.js";
import { across } from "./rules-across.js";
import { textFaults } from "./text-rules.js";
import { at } from "./values.js";

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/* Whether a year, a month or a day is one of the calendar. */
export function isDay(text, whole) {
  const found = PARTIAL.exec(text);
  if (!found || (whole && !found[3])) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2] || 1), Number(found[3] || 1)];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/* [{path, text}] in the order of the form. */
export function faults(form) {
  const found = [];
  const say = (path, key, values) => found.push({ path, text: fill(form.data.words[key], values || {}) });
  for (const spec of form.specs) check(spec, [spec.key], form.values[spec.key], form, say);
  across(form, say);
  textFaults(form, say);
  const places = new Map(form.groups.flatMap((group) => group.fields).map((spec, place) => [spec.key, place]));
  return found.sort((one, other) => (places.get(one.path[0]) ?? -1) - (places.get(other.path[0]) ?? -1));
}

function check(spec, path, value, form, say) {
  const empty = value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);
  if (empty) {
    if (spec.required && spec.widget !== "own-id") say(path, "wrong_required", { title: spec.title });
    return;
  }
  if (spec.widget === "list") {
    if (value.length > 500) say(path, "wrong_many", {});
    value.forEach((item, place) => {
      if (isEmpty(spec, item)) { if (spec.of.some((inner) => inner.required)) group(spec, [...path, place], item, form, say); return; }
      group(spec, [...path, place], item, form, say);
    });
    if (spec.fewest && value.length < spec.fewest) say(path, "wrong_required", { title: spec.title });
  } else if (spec.widget === "group") {
    if (!isEmpty(spec, value)) group(spec, path, value, form, say);
    else if (spec.required) say(path, "wrong_required", { title: spec.title });
  } else leaf(spec, path, value, form, say);
}

function group(spec, path, value, form, say) {
  for (const inner of spec.of) check(inner, [...path, inner.key], (value || {})[inner.key], form, say);
}

/* Nothing that somebody filled in: only what is chosen by itself. */
function isEmpty(spec, value) {
  return !value || !Object.entries(value).some(([key, inner]) => {
    const known = spec.of.find((one) => one.key === key);
    if (known && known.widget === "every" && String(inner) === "week") return false;
    if (known && known.usual !== undefined && inner === known.usual) return false;
    return inner !== undefined && inner !== "" && inner !== null && !(Array.isArray(inner) && !inner.length);
  });
}

function leaf(spec, path, value, form, say) {
  const before = at(form.before, path), text = String(value);
  if (JSON.stringify(before) === JSON.stringify(value)) return; // it passed as it is
  if (TURNING.test(text)) { say(path, "wrong_turned", {}); return; }
  switch (spec.widget) {
    case "day":
      if (!isDay(text, true)) say(path, "wrong_day", {});
      else if (text < "1900") say(path, "wrong_old", {});
      else if (spec.past && text > form.today) say(path, "wrong_future", {});
      break;
    case "partial-day":
      if (!isDay(text, false)) say(path, "wrong_partial", {});
      break;
    case "clock":
      if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) say(path, "wrong_clock", {});
      break;
    case "count": case "number": case "money": number(spec, path, value, say); break;
    case "pair":
      if (value.length !== 2 || value.some((one) => typeof one !== "number")) say(path, "wrong_number", {});
      break;
    case "choice": case "challenge":
      if (spec.widget === "challenge" && !form.names.challenges[text]) say(path, "wrong_choice", {});
      break;
    case "lines":
      if (value.length > 500) say(path, "wrong_many", {});
      if (spec.key === "identifiers" && value.some((one) => !/^[A-Za-z0-9]{2,}-\S+$/.test(one))) say(path, "wrong_identifier", {});
      if (spec.key === "cbs" && value.some((one) => !/^(WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/.test(one))) say(path, "wrong_choice", {});
      break;
    default:
      if (spec.pattern && !Array.isArray(value) && !new RegExp(spec.pattern, "u").test(text)) say(path, { email: "wrong_email", url: "wrong_url" }[spec.widget] || "wrong_form", {});
  }
}

function number(spec, path, value, say) {
  const most = spec.most === undefined ? 1e12 : spec.most, least = spec.least === undefined ? -1e12 : spec.least;
  if (typeof value !== "number" || !Number.isFinite(value)) say(path, spec.widget === "count" ? "wrong_whole" : "wrong_number", {});
  else if (spec.widget === "count" && !Number.isInteger(value)) say(path, "wrong_whole", {});
  else if (spec.above !== undefined && value <= spec.above) say(path, "wrong_least", { least: spec.above + 1 });
  else if (value < least) say(path, "wrong_least", { least });
  else if (value > most) say(path, "wrong_most", { most });
  else if (spec.widget === "money" && (Math.round(value * 100) / 100 !== value || value > 1e11)) say(path, "wrong_money", {});
}
