/* The next time that an initiative meets, by the clock of Amsterdam. The build wrote the first of a row of times; which of
   them is next is known only when somebody reads. */
import { after, clock, dayInWords, isOver } from "../agenda/clock.js";
import { onPage } from "../writing/on-page.js";

/* Of one without an end nobody can say whether it is over; what has begun is then no longer the next. */
function isToCome([day, from, until], now) {
  if (day !== now.day) return day > now.day;
  return until ? !isOver([0, from, until], now.hour) : !from || from >= now.hour;
}

function dayName(day, now) {
  const away = [now.day, after(now.day)].indexOf(day);
  if (away < 0) return dayInWords(day);
  return new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" }).format(away, "day");
}

function say(place) {
  const now = clock();
  const next = JSON.parse(place.dataset.atlasTimes).find((time) => isToCome(time, now));
  if (!next) { place.remove(); return; }
  const [day, from, until] = next;
  const begun = day === now.day && from && until && from <= now.hour;
  place.querySelector("strong").textContent = begun
    ? place.dataset.atlasNow.replace("{time}", until)
    : dayName(day, now) + (from ? `, ${from}` : "");
  place.hidden = false;
}

onPage(() => document.querySelectorAll("[data-atlas-times]").forEach(say));
