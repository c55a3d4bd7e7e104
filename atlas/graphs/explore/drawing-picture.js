/* The drawing as it is seen now, to save: elements as they are, or a canvas drawn once more with a pen that writes SVG. */
import { copy, draw } from "./standing.js";
import { makePen } from "./svg-pen.js";

/* {drawing, width, height} */
export function drawingPicture(view, drawing) {
  // What still moves comes to rest first, with all names in their places.
  view.measure();
  drawing.draw(performance.now());
  drawing.draw(performance.now() + 1000);
  const inside = draw("svg", { width: view.w, height: view.h, overflow: "hidden" });
  if (drawing.onto) {
    const pen = makePen(inside);
    drawing.onto(pen);
  } else {
    inside.append(...copy(drawing.surface).childNodes);
  }
  return { drawing: draw("g", {}, inside), width: view.w, height: view.h };
}
