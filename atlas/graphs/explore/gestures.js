/* Zoom and move: two fingers, Ctrl and the wheel, a mouse on the ground, keys. One finger scrolls the page. */

/* `drawing` tells which node is at a place (`hit`), and may let a node be dragged (`drag`). `tap` is called with what was
   pressed and let go without moving: the number of a node, below zero a folded group, null the ground. */
export function gestures(stage, view, drawing, { over, tap }) {
  let held = null, moved = false, pinch = null, taken = false;
  const at = (event) => {
    // To ask where the stage is after each movement would make the browser lay out the page each time.
    const box = held ? held.box : stage.getBoundingClientRect();
    return { x: event.clientX - box.left - stage.clientLeft, y: event.clientY - box.top - stage.clientTop };
  };

  stage.addEventListener("wheel", (event) => {
    // A plain wheel scrolls the page.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const point = at(event);
    view.zoom(Math.exp(-event.deltaY * 0.004), point.x, point.y);
  }, { passive: false });

  const two = (event) => {
    const [a, b] = [at(event.touches[0]), at(event.touches[1])];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, far: Math.hypot(a.x - b.x, a.y - b.y) || 1 };
  };
  stage.addEventListener("touchstart", (event) => {
    if (event.touches.length !== 2) {
      pinch = null;
      return;
    }
    event.preventDefault();
    held = null;
    pinch = two(event);
  }, { passive: false });
  stage.addEventListener("touchmove", (event) => {
    if (!pinch || event.touches.length !== 2) return;
    event.preventDefault();
    const now = two(event);
    view.pan(now.x - pinch.x, now.y - pinch.y);
    view.zoom(now.far / pinch.far, now.x, now.y);
    pinch = now;
  }, { passive: false });
  stage.addEventListener("touchend", () => { pinch = null; });

  const surface = drawing.surface;
  surface.addEventListener("pointerdown", (event) => {
    moved = taken = false;
    held = null;
    if (event.button !== 0 || (event.pointerType === "touch" && !stage.classList.contains("atlas-grabbing"))) return;
    const start = at(event), item = drawing.hit(event, start);
    held = { item: drawing.drag && item >= 0 ? item : null, from: start, last: start, pointer: event.pointerId, box: stage.getBoundingClientRect() };
  });
  surface.addEventListener("pointermove", (event) => {
    const now = at(event);
    if (!held || event.pointerId !== held.pointer) {
      if (event.pointerType !== "mouse" || event.buttons) return;
      const item = drawing.hit(event, now);
      surface.classList.toggle("atlas-on-node", item !== null);
      over(item);
      return;
    }
    if (!moved && Math.hypot(now.x - held.from.x, now.y - held.from.y) < 4) return;
    // Caught only now: a click without moving stays the click of the link.
    if (!moved) surface.setPointerCapture(held.pointer);
    moved = taken = true;
    stage.classList.add("atlas-moving");
    if (held.item === null) view.pan(now.x - held.last.x, now.y - held.last.y);
    else drawing.drag(held.item, now.x, now.y);
    held.last = now;
  });
  for (const name of ["pointerup", "pointercancel"]) {
    surface.addEventListener(name, () => {
      held = null;
      stage.classList.remove("atlas-moving");
    });
  }
  surface.addEventListener("pointerleave", () => { if (!held) over(null); });
  surface.addEventListener("dragstart", (event) => event.preventDefault());
  surface.addEventListener("click", (event) => {
    if (taken) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.detail !== 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      // The browser follows a link by itself only where `tap` lets it; a key press on a link comes without detail.
      if (!tap(drawing.hit(event, at(event)), event)) event.preventDefault();
    }
    taken = false;
  }, true);

  stage.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step && view.k > 1 && (event.shiftKey || drawing.drag)) view.pan(...step);
    else if (event.key === "+" || event.key === "=") view.zoom(1.5, undefined, undefined, true);
    else if (event.key === "-") view.zoom(1 / 1.5, undefined, undefined, true);
    else if (event.key === "0") view.whole();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
