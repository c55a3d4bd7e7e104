/* Who moves what: one finger moves the page, two fingers move the map and zoom it, as a mouse does by dragging. */
const FAR = 12; // pixels from where a finger begins to drag sideways, where the page has nowhere to go
const SHOWN = 2500; // milliseconds that the line stays that says so

/* `said`: the line for who tries with one finger. */
export function fingers(box, map, said) {
  const line = document.createElement("p");
  line.className = "atlas-map-said";
  line.setAttribute("aria-hidden", "true"); // it stands below the map too
  let from = null, timer = 0;

  function say() {
    line.textContent = said;
    box.append(line);
    clearTimeout(timer);
    timer = setTimeout(() => line.remove(), SHOWN);
  }
  function dragging(event) {
    if (event.pointerType === "touch") map.dragging.disable();
    else map.dragging.enable();
  }
  /* Some devices have a mouse and are touched as well. Before Leaflet hears of it. */
  for (const name of ["pointerenter", "pointerdown"]) box.addEventListener(name, dragging, { capture: true });
  box.addEventListener("touchstart", ({ touches }) => {
    from = touches.length === 1 ? { x: touches[0].clientX, y: touches[0].clientY } : null;
    if (!from) line.remove();
  }, { passive: true });
  box.addEventListener("touchmove", ({ touches, target }) => {
    if (!from || touches.length !== 1 || target.closest(".leaflet-popup")) return;
    const [x, y] = [Math.abs(touches[0].clientX - from.x), Math.abs(touches[0].clientY - from.y)];
    if (x > FAR && x > y) { from = null; say(); }
  }, { passive: true });
}
