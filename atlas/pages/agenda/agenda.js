/* Today and tomorrow, on the clock of Amsterdam wherever the reader is. Without JavaScript the usual week stands alone;
   so it does when the site was built too long ago to know. The page asks for this script right below the block and waits
   for it, so that nothing below moves when the block is filled. */
import { after, clock, dayInWords, isOver, keepTelling } from "./clock.js";
import { chosenInAgenda, momentsOf } from "./chosen.js";
import { list } from "./lines.js";

function fill(box, day, told, hour, chosen) {
  box.querySelector(".atlas-soon-date").textContent = dayInWords(day);
  const found = (told.days[day] || []).filter((one) => chosen.holds(told.ids[one[0]], momentsOf(day, one)));
  const over = found.filter((one) => isOver(one, hour));
  const none = box.querySelector(".atlas-soon-none"), planned = none.dataset.planned || none.textContent;
  none.dataset.planned = planned;
  none.textContent = told.days[day] && chosen.none || planned;
  none.hidden = found.length > 0;
  tell(box.querySelector("ul"), found.filter((one) => !isOver(one, hour)), told, chosen);
  const past = box.querySelector(".atlas-soon-over");
  if (!past) return;
  past.hidden = !over.length;
  box.querySelector(".atlas-soon-no-more").hidden = !over.length || over.length < found.length;
  tell(past.querySelector("ul"), over, told, chosen);
}

function tell(place, found, told, chosen) {
  list(place, found, told);
  found.forEach((one, number) => chosen.remark(place.children[number], told.ids[one[0]]));
}

function show(section, told, chosen) {
  const now = clock(), next = after(now.day);
  section.hidden = now.day < told.first || next > told.last;
  if (section.hidden) return;
  const boxes = section.querySelectorAll(".atlas-soon-days > div");
  fill(boxes[0], now.day, told, now.hour, chosen);
  fill(boxes[1], next, told, "00:00", chosen);
}

const section = document.querySelector(".atlas-soon");
const held = section && section.parentNode.querySelector("[data-atlas-days]");
if (held) {
  const told = JSON.parse(held.getAttribute("data-atlas-days"));
  let chosen = { holds: () => true, remark() {}, none: "" };
  chosenInAgenda((now) => {
    chosen = now;
    show(section, told, chosen);
  });
  keepTelling(section, () => show(section, told, chosen));
}
