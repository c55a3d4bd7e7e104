/* What time is it in the Netherlands, wherever the reader is, and what of a day is over? */

export function clock() {
  const parts = {};
  new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Amsterdam", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit"
  }).formatToParts(new Date()).forEach((part) => { parts[part.type] = part.value; });
  return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: `${parts.hour}:${parts.minute}` };
}

/* The day after a day, both as 2026-11-28. */
export function after(day) {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/* A day in words of the page: Saturday 28 November. */
export function dayInWords(day) {
  const language = document.documentElement.lang;
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    timeZone: "UTC", weekday: "long", day: "numeric", month: "long"
  }).format(new Date(`${day}T12:00:00Z`));
}

/* Whether a meeting [number, from, until] has ended. One that goes on after midnight has not, and of one without an end
   nobody can say. */
export function isOver(one, hour) { return Boolean(one[2]) && one[1] < one[2] && one[2] <= hour; }

/* Tells it now, every minute, and when the reader comes back, as long as the section is on the page and nobody is in it. */
export function keepTelling(section, tell) {
  tell();
  const ticking = setInterval(() => {
    if (!section.isConnected) clearInterval(ticking); // the reader went on to another page
    else if (!document.hidden && !section.contains(document.activeElement)) tell();
  }, 60000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && section.isConnected) tell(); });
}
