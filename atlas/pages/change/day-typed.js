/* Which day, month or year did somebody mean who wrote it as people do? "3-5-2026", "3 mei 2026", "mei 2026", "2026". */
import { isDay } from "./rules.js";

/* As the page has it ("2026-05-03", "2026-05", "2026"); "" where it is none, or could be two. */
export function dayTyped(text, locale) {
  const plain = text.trim().toLocaleLowerCase(locale).replace(/\s+/g, " ");
  return valid(inDigits(plain, locale) || inLetters(plain, locale));
}

function valid(found) {
  return found && isDay(found, false) ? found : "";
}

/* Year first, or year last: then the day comes first where the language says so. */
function inDigits(text, locale) {
  const parts = text.replace(/\.$/, "").split(/ ?[-/. ] ?/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return "";
  if (parts[0].length === 4) return written(parts);
  const [year, ...others] = [...parts].reverse();
  if (year.length !== 4 || !others.length) return "";
  const [month, day] = others;
  if (day === undefined) return written([year, month]);
  if (Number(month) > 12) return written([year, day, month]);
  return isSure(day, month, locale) ? written([year, month, day]) : "";
}

/* English is written by people who put the month first and by people who put the day first. */
function isSure(day, month, locale) {
  const order = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type).filter((type) => type !== "literal");
  return day === month || Number(day) > 12 || (order.indexOf("day") < order.indexOf("month") && !/^en\b/.test(locale));
}

/* A day with its month in letters, whole or as calendars shorten it, and with the day of the week if that is right. */
function inLetters(text, locale) {
  const words = text.replace(/[,.]/g, " ").split(/[\s-]+/).filter((word) => word && !/^(?:de|van|of|the)$/.test(word));
  const year = words.find((word) => /^\d{4}$/.test(word)), day = words.find((word) => /^\d{1,2}(?:st|nd|rd|th|e|ste)?$/.test(word));
  const others = words.filter((word) => word !== year && word !== day);
  const months = others.map((word) => numberOf(word, locale));
  const month = months.find(Boolean), left = others.filter((_, place) => !months[place]);
  if (!year || !month || others.length - left.length !== 1 || left.length > 1) return "";
  const found = written([year, String(month), ...(day ? [String(parseInt(day, 10))] : [])]);
  return !left.length || (day && isDay(found, true) && isWeekday(left[0], found, locale)) ? found : "";
}

/* A month by its name, by what calendars shorten it to, or by so many of its first letters that it is no other. */
function numberOf(word, locale) {
  const [long, short] = ["long", "short"].map((style) => monthsOf(style, locale));
  const begins = long.filter((name) => word.length >= 3 && name.startsWith(word));
  return 1 + Math.max(long.indexOf(word), short.indexOf(word), begins.length === 1 ? long.indexOf(begins[0]) : -1);
}

function monthsOf(style, locale) {
  const shown = new Intl.DateTimeFormat(locale, { month: style, day: "numeric", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, place) => shown.formatToParts(Date.UTC(2024, place, 15)).find(({ type }) => type === "month").value)
    .map((name) => plain(name, locale));
}

function isWeekday(word, day, locale) {
  return ["long", "short"].some((style) => plain(new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format(new Date(day)), locale) === word);
}

function plain(name, locale) {
  return name.toLocaleLowerCase(locale).replace(/\.$/, "");
}

function written([year, ...others]) {
  return [year, ...others.map((part) => part.padStart(2, "0"))].join("-");
}

/* A control for days takes what is typed in its parts only; what is pasted is understood as well. */
export function takesPasted(input, locale) {
  input.addEventListener("paste", (event) => {
    const day = dayTyped(event.clipboardData.getData("text/plain"), locale);
    if (!isDay(day, true)) return;
    event.preventDefault();
    input.value = day;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
