/* In the agenda only what was chosen in the address stands, as in the list of everything. */
import { prepareChoices, toldOf } from "../directory/chosen-here.js";
import { moments } from "../directory/filter.js";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const PARTS = { morning: ["00:00", "12:00"], afternoon: ["12:00", "18:00"], evening: ["18:00", "24:00"] };

/* [["tuesday", "evening"], ...] of a meeting [number, from, until] on a day: every part of the day that it takes up. */
export function momentsOf(day, [, from, until]) {
  const weekday = DAYS[new Date(`${day}T12:00:00Z`).getUTCDay()];
  if (!from) return [[weekday, ""]];
  const end = !until ? from : until <= from ? "24:00" : until;
  const taken = Object.keys(PARTS).filter((part) => {
    const [start, stop] = PARTS[part];
    return from < stop && (end > start || (from >= start && end === from));
  });
  return taken.map((part) => [weekday, part]);
}

/* `changed`: is called with {holds, remark, none} whenever something else is chosen; see chosen-here.js. */
export function chosenInAgenda(changed) {
  const form = document.querySelector("[data-atlas-choose]:not([data-atlas-ready])");
  if (!form) return;
  let chosen = null;
  form.setAttribute("data-atlas-ready", "");
  prepareChoices(form, toldOf(form), (now) => {
    chosen = now;
    changed(now);
    tellWeek(now);
  });
  // What stands below this script is there a moment later.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => tellWeek(chosen), { once: true });
}

function tellWeek({ holds, remark }) {
  document.querySelectorAll(".atlas-day").forEach((section) => {
    const rows = Array.from(section.querySelectorAll("li[data-id]"));
    rows.forEach((row) => {
      row.hidden = !holds(row.dataset.id, row.dataset.when && moments(row.dataset.when.split(" ")));
      remark(row, row.dataset.id);
    });
    section.querySelectorAll(".atlas-part").forEach((part) => { part.hidden = !seen(part.nextElementSibling); });
    section.hidden = rows.length > 0 && !seen(section);
  });
}

function seen(within) { return within.querySelector("li[data-id]:not([hidden])") !== null; }
