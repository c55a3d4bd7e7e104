/* Puts everything that stands around the drawing into its places. The places stand in the template. */
import { keepAddress } from "./address.js";
import { drawingPicture } from "./drawing-picture.js";
import { filtersPanel } from "./filters.js";
import { fullscreenPanel } from "./fullscreen.js";
import { listPanel } from "./list.js";
import { matrixPanel } from "./matrix.js";
import { matrixPicture } from "./matrix-picture.js";
import { meetPanel } from "./meet-panel.js";
import { savePanel } from "./save.js";
import { sharePanel } from "./share.js";
import { strengthPanel } from "./strength.js";
import { suggestPanel } from "./suggest.js";
import { viewsPanel } from "./views.js";

export function panels(data, store, view, drawing) {
  const at = (name) => document.getElementById(`atlas-${name}`), stage = at("stage");
  at("tools").addEventListener("submit", (event) => event.preventDefault());
  suggestPanel(at("find"), data, store);
  viewsPanel(at("views"), data, store, { drawing: stage, matrix: at("matrix"), strength: at("lines") });
  matrixPanel(at("matrix"), data, store);
  strengthPanel(at("lines"), data, store);
  filtersPanel(at("filters"), data, store);
  meetPanel(at("meet"), data, store);
  listPanel(at("list"), data, store);
  sharePanel(at("keep"), data, store);
  savePanel(at("keep"), data, store, { drawing: () => drawingPicture(view, drawing), matrix: () => matrixPicture(data, store.get()) });
  fullscreenPanel(at("keep"), data);
  keepAddress(data, store);

  // What is chosen elsewhere comes into sight in the drawing.
  store.subscribe(({ chosen, as }, before) => {
    if (chosen === null || chosen === before.chosen || as !== "drawing") return;
    if (view.k > 1 && !stage.contains(document.activeElement)) view.show(data.nodes[chosen].x, data.nodes[chosen].y);
  });
  const { other, chosen } = store.get();
  at("meeting").open = other !== null;
  // On a phone the drawing comes first, and the list opens when it is asked for.
  at("listing").open = !window.matchMedia("(max-width: 759px)").matches || chosen !== null;
}
