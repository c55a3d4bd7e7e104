/* The next time that an initiative meets, on the clock of Amsterdam wherever the reader is. The build wrote the first of
   a row of times; which of them is next is known only when somebody reads. */
import { onPage } from "../writing/on-page.js";

const ZONE = "Europe/Amsterdam";
const NOON = "T12:00:00Z";

function clock() {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: ZONE, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(new Date());
  const of = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return { day: `${of.year}-${of.month}-${of.day}`, hour: `${of.hour}:${of.minute}` };
}

/* One that goes on after midnight is not over before; of one without an end nobody can say, so its start is what counts. */
function isToCome([day, from, until], now) {
  if (day !== now.day) return day > now.day;
  if (!from) return true;
  if (!until) return from >= now.hour;
  return until < from || until > now.hour;
}

function dayName(day, now, language) {
  const away = Math.round((new Date(day + NOON) - new Date(now.day + NOON)) / 86400000);
  if (away < 2) return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(away, "day");
  return new Intl.DateTimeFormat(language, { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" })
    .format(new Date(day + NOON));
}

function say(place) {
  const now = clock(), said = document.documentElement.lang;
  const language = said === "en" ? "en-GB" : said; // as the pages write days
  const next = JSON.parse(place.dataset.atlasNext).find((time) => isToCome(time, now));
  if (!next) { place.remove(); return; }
  const [day, from, until] = next;
  const going = day === now.day && from && until && from <= now.hour;
  place.querySelector("strong").textContent = going
    ? place.dataset.atlasNow.replace("{time}", until)
    : dayName(day, now, language) + (from ? `, ${from}` : "");
  place.hidden = false;
}

onPage(() => document.querySelectorAll("[data-atlas-next]").forEach(say));
