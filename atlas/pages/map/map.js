/* What a map page needs of us, once for each time that it is shown: leaflet.py makes one file of it, `map.js`. */
import { fetchLeaflet, whenWanted } from "./begin.js";
import { prepareList } from "./choose.js";
import { drawMap, readPlaces } from "./draw.js";
import { foldStreets } from "./fold.js";

const chosen = new EventTarget();
const form = document.querySelector("[data-atlas-choose]:not([data-atlas-ready])");
const box = document.querySelector("[data-atlas-map]:not([data-atlas-ready])");

async function draw() {
  let found;
  try {
    await fetchLeaflet(box.dataset);
    found = await readPlaces(box.dataset);
  } catch (error) {
    box.removeAttribute("data-atlas-ready"); // the picture is still there
    return;
  }
  drawMap(box, found, chosen);
}

if (form) {
  form.setAttribute("data-atlas-ready", "");
  foldStreets(chosen);
  prepareList(form, () => chosen.dispatchEvent(new Event("change")));
}
if (box) {
  box.setAttribute("data-atlas-ready", "");
  whenWanted(box, chosen, draw);
}
