/* "You are here": a mark on the map where the reader chose to be, which then is its middle. */
import { place, whenPlace } from "../near/place.js";

const AROUND = 0.5; // of the width and height of the map on every side: a place farther off is not gone to

export function showHere(map, extent, name) {
  let mark = null;
  function show() {
    const chosen = place();
    if (mark) mark.remove();
    mark = chosen && L.marker(chosen.at, {
      icon: L.divIcon({ className: "atlas-map-you", iconSize: [18, 18] }), interactive: false, keyboard: false,
    }).addTo(map).bindTooltip(name, { permanent: true, direction: "bottom", offset: [0, 8], className: "atlas-map-you-name" });
    if (chosen && extent.pad(AROUND).contains(chosen.at)) map.panTo(chosen.at, { animate: false });
  }
  whenPlace(() => { if (map.getContainer().isConnected) show(); });
  if (place()) show();
}
