/* Puts everything that stands around the drawing into its places. The places are in the template (panels.html.jinja). */
import { keepAddress } from "./address.js";
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

/* `picture()` gives the drawing as it is seen now, for saving it: {drawing, width, height}. */
export function panels(data, store, picture) {
  const at = (name) => document.getElementById(`atlas-${name}`);
  suggestPanel(at("find"), data, store);
  viewsPanel(at("views"), data, store, { drawing: at("drawing"), matrix: at("matrix"), strength: at("lines") });
  matrixPanel(at("matrix"), data, store);
  strengthPanel(at("lines"), data, store);
  filtersPanel(at("filters"), data, store);
  meetPanel(at("meet"), data, store);
  listPanel(at("list"), data, store);
  sharePanel(at("keep"), data, store);
  savePanel(at("keep"), data, store, { drawing: picture, matrix: () => matrixPicture(data, store.get()) });
  fullscreenPanel(at("keep"), data);
  keepAddress(data, store);
}
