/* Values in the words of the reader: days, hours, choices, and when something meets. Pure functions. */
import { fill } from "../writing/fill.js";
import { isHidden } from "./page-values.js";

export function listed(words, data) {
  return new Intl.ListFormat(data.language, { type: "conjunction" }).format(words);
}

export function dayOf(text, data) {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return String(text);
  const [year, month, day] = text.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day || 1));
  if (date.getUTCMonth() !== month - 1) return text; // no such day
  const shown = { month: "long", year: "numeric", timeZone: "UTC", ...(day ? { day: "numeric" } : {}) };
  return new Intl.DateTimeFormat(data.locale, shown).format(date);
}

function momentOf(text, data) {
  const parts = text.split("-").map(Number);
  if (parts.length === 3 || parts[0] > 12) return dayOf(text, data);
  const shown = { month: "long", timeZone: "UTC", ...(parts.length === 2 ? { day: "numeric" } : {}) };
  return new Intl.DateTimeFormat(data.locale, shown).format(new Date(Date.UTC(2024, parts[0] - 1, parts[1] || 1)));
}

/* `2026-07-20/2026-08-16`, `12-24/12-31` or `08`. */
export function periodOf(text, data) {
  const [start, end] = text.split("/").map((moment) => momentOf(moment, data));
  return end && end !== start ? fill(data.words.period, { start, end }) : start;
}

/* "Every Tuesday, 10:00–12:00 (note)". */
export function meetingOf(meeting, data) {
  const rhythms = data.rhythms[meeting.weekday], every = meeting.every && meeting.every.length ? meeting.every : ["week"];
  let words = meeting.rrule ? data.words.rule : data.words.noDay;
  if (rhythms && every.length > 1) {
    words = fill(rhythms.places, { places: listed(every.map((one) => data.places[one] || one), data) });
  } else if (rhythms) words = rhythms[every[0]] || rhythms.week;
  if (meeting.from && meeting.until) words += `, ${meeting.from}–${meeting.until}`;
  else if (meeting.from) words += `, ${fill(data.words.fromTime, { time: meeting.from })}`;
  if (meeting.note) words += ` (${meeting.note})`;
  return words[0].toLocaleUpperCase(data.locale) + words.slice(1);
}

/* The same, with the first and last day and the days on which it is closed. */
function meetingWords(spec, meeting, data) {
  const days = spec.of.filter(({ key }) => ["starts", "ends", "closed"].includes(key));
  const more = days.map((inner) => [inner.title, inWords(inner, meeting[inner.key], data)]).filter(([, words]) => words);
  return [meetingOf(meeting, data), ...more.map(([title, words]) => `${title}: ${words}`)].join(". ");
}

function labelOf(spec, value) {
  const found = (spec.choices || []).find(([key]) => key === String(value));
  return found ? found[1] : String(value);
}

/* What a number or a day means cannot be seen: such a value has its name before it. */
const NAMED = ["count", "number", "money", "day", "partial-day", "pair"];

/* Any value, on a line; "" for nothing. `names`: of the initiatives and challenges of the neighbourhood. */
export function inWords(spec, value, data, names) {
  if (value === undefined || value === null || value === "" || isHidden(value)) return "";
  switch (spec.widget) {
    case "list":
      if (spec.key === "schedule") return value.map((one) => meetingWords(spec, one, data)).join("; ");
      return value.map((one) => groupWords(spec, one, data, names).join(", ")).filter(Boolean).join("; ");
    case "group": return groupWords(spec, value, data, names).join(", ");
    case "day": case "partial-day": return dayOf(value, data);
    case "yes-no": return value ? data.words.yes : data.words.no;
    case "choice": return labelOf(spec, value);
    case "challenge": return (names.challenges[value] || {}).title || String(value);
    case "initiatives": return value.map((one) => names.initiatives[one] || one).join(", ");
    case "periods": return value.map((one) => periodOf(one, data)).join(", ");
    case "languages": return value.map((one) => data.languages[one] || one).join(", ");
    case "money": case "number": case "count": return new Intl.NumberFormat(data.locale).format(value);
    default: return Array.isArray(value) ? value.map((one) => labelOf(spec, one)).join(", ") : String(value);
  }
}

/* Whether there is something in a value that the site does not show. */
export function holdsHidden(value) {
  return value !== null && typeof value === "object" ? Object.values(value).some(holdsHidden) : isHidden(value);
}

/* The same in a few words: of each item of a list what it is called, and what comes right after that. */
export function inShort(spec, value, data, names) {
  if (spec.widget !== "list" || spec.key === "schedule" || isHidden(value)) return inWords(spec, value, data, names);
  return value.map((one) => groupWords(spec, one, data, names).slice(0, 3).join(", ")).filter(Boolean).join("; ");
}

function groupWords(spec, value, data, names) {
  return spec.of.filter((inner) => inner.widget !== "yes-no" && inner.widget !== "own-id" && inner.widget !== "kept" && !["lat", "lon", "currency"].includes(inner.key))
    .map((inner) => (inner.widget === "needs" ? needWords(value, names) : namedWords(inner, value, data, names)))
    .filter(Boolean);
}

function namedWords(spec, group, data, names) {
  const value = group[spec.key];
  const words = spec.widget === "money" ? moneyOf(value, group.currency, data) : inWords(spec, value, data, names);
  return words && NAMED.includes(spec.widget) ? `${spec.title}: ${words}` : words;
}

function moneyOf(value, currency, data) {
  if (typeof value !== "number") return value === undefined || value === null || isHidden(value) ? "" : String(value);
  const money = data.currencies.includes(currency) ? currency : "EUR";
  return new Intl.NumberFormat(data.locale, { style: "currency", currency: money, minimumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(value);
}

function needWords(value, names) {
  const known = (names.challenges[value.challenge] || {}).needs || {};
  return (value.needs || []).map((one) => known[one] || one).join(", ");
}
