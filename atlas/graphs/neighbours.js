/* Who points at an initiative in a drawing, or comes to it by keyboard, sees with whom it shares people: the rest steps
   back. Lines begin and end where initiatives stand, so the drawing itself says which belong together. */
const NODE = ".atlas-svg .atlas-node";
const SHOWN = "atlas-shows-circle";
const NEAR = "atlas-near";

function placeOf(node) {
  const found = /translate\((.+?)\)/.exec(node.getAttribute("transform") || "");
  return found ? found[1] : "";
}

function show(node) {
  const drawing = node.ownerSVGElement, place = placeOf(node);
  rest(drawing);
  const around = new Set([place]);
  drawing.querySelectorAll(".atlas-line").forEach((line) => {
    const ends = line.getAttribute("d").slice(1).split("L");
    if (!ends.includes(place)) return;
    ends.forEach((end) => around.add(end));
    line.classList.add(NEAR);
  });
  if (around.size === 1) return;
  drawing.querySelectorAll(".atlas-node").forEach((other) => other.classList.toggle(NEAR, around.has(placeOf(other))));
  drawing.classList.add(SHOWN);
}

function rest(drawing) {
  drawing.classList.remove(SHOWN);
  drawing.querySelectorAll(`.${NEAR}`).forEach((one) => one.classList.remove(NEAR));
}

function nodeOf(event) { return event.target.closest ? event.target.closest(NODE) : null; }

/* A finger that scrolls past is no question. */
document.addEventListener("pointerover", (event) => {
  const node = event.pointerType === "mouse" && nodeOf(event);
  if (node) show(node);
});
document.addEventListener("focusin", (event) => {
  const node = nodeOf(event);
  if (node && node.matches(":focus-visible")) show(node);
});
["pointerout", "focusout"].forEach((leaving) => document.addEventListener(leaving, (event) => {
  const node = nodeOf(event);
  if (node) rest(node.ownerSVGElement);
}));
