/* On a phone one group of filters is open at a time, and a bar at the foot of the screen says how many fit, and leads to
   them (find.css shows it only there, and only while a group is open). */
const phone = matchMedia("(max-width: 44em)");

export function prepareBar(form) {
  const bar = form.querySelector(".atlas-filters-bar"), button = bar.querySelector("button");
  const told = form.querySelector(".atlas-filters-told");
  const groups = Array.from(form.querySelectorAll("details"));

  form.addEventListener("toggle", (event) => {
    if (!event.target.open || !phone.matches) return;
    groups.forEach((group) => { if (group !== event.target) group.open = false; });
    event.target.querySelector("summary").scrollIntoView({ block: "nearest" }); // one above it may have closed
  }, true);
  button.addEventListener("click", () => {
    groups.forEach((group) => { group.open = false; });
    told.tabIndex = -1;
    told.focus({ preventScroll: true });
    told.scrollIntoView({ block: "start" });
  });
  bar.hidden = false;
  return { tell(words) { button.textContent = words; } };
}
