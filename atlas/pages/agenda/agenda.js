/* Today and tomorrow, on the clock of Amsterdam wherever the reader is. Without JavaScript the usual week stands alone;
   so it does when the site was built too long ago to know. The page asks for this script right below the block and waits
   for it, so that nothing below moves when the block is filled. */
import { after, clock, dayInWords, isOver, keepTelling } from "./clock.js";
import { list } from "./lines.js";

function fill(box, day, told, hour) {
  box.querySelector(".atlas-soon-date").textContent = dayInWords(day);
  const found = told.days[day] || [];
  const over = found.filter((one) => isOver(one, hour));
  box.querySelector(".atlas-soon-none").hidden = found.length > 0;
  list(box.querySelector("ul"), found.filter((one) => !isOver(one, hour)), told);
  const past = box.querySelector(".atlas-soon-over");
  if (!past) return;
  past.hidden = !over.length;
  box.querySelector(".atlas-soon-no-more").hidden = !over.length || over.length < found.length;
  list(past.querySelector("ul"), over, told);
}

function show(section, told) {
  const now = clock(), next = after(now.day);
  section.hidden = now.day < told.first || next > told.last;
  if (section.hidden) return;
  const boxes = section.querySelectorAll(".atlas-soon-days > div");
  fill(boxes[0], now.day, told, now.hour);
  fill(boxes[1], next, told, "00:00");
}

const section = document.querySelector(".atlas-soon");
const held = section && section.parentNode.querySelector("[data-atlas-days]");
if (held) {
  const told = JSON.parse(held.getAttribute("data-atlas-days"));
  keepTelling(section, () => show(section, told));
}
