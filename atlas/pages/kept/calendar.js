/* One calendar out of several: their events, below the heading of the first. Pure. */

/* `calendars`: texts of iCalendar files that this site made, each with the same time zone; null without any event. */
export function joined(calendars) {
  const events = new Map(calendars.flatMap((text) => (text.match(/BEGIN:VEVENT\r?\n[\s\S]*?END:VEVENT\r?\n/g) || []).map((event) => [uid(event), event])));
  if (!events.size) return null;
  const first = calendars.find((text) => text.includes("BEGIN:VEVENT"));
  const head = first.slice(0, first.indexOf("BEGIN:VEVENT")).replace(/^(?:NAME|X-WR-CALNAME)[:;].*\r?\n(?:[ \t].*\r?\n)*/gm, "");
  return `${head}${Array.from(events.values()).join("")}END:VCALENDAR\r\n`;
}

function uid(event) {
  const found = /^UID:(.*(?:\r?\n[ \t].*)*)/m.exec(event);
  return found ? found[1] : event;
}
