/* The place that a reader chose to be near to. It stays on this device, under the key `atlas.near`. */
import { keep, kept, whenKept } from "../writing/device.js";
import { fill } from "../writing/fill.js";
import { metres, rounded } from "./distance.js";

const KEY = "atlas.near";
const WITHIN = 1000; // metres

/* {at: [latitude, longitude], name, exact}; null where none was chosen. `name`: the postcode or its area; "" for where
   the device was. */
export function place() {
  const found = kept(KEY, null);
  const sound = found && Array.isArray(found.at) && found.at.length === 2 && found.at.every(Number.isFinite);
  return sound && typeof found.name === "string" ? found : null;
}

export function choosePlace(chosen) { keep(KEY, chosen); }

export function whenPlace(act) { whenKept(KEY, act); }

/* Metres from the chosen place; null where either is not known. */
export function away(at) {
  const from = place();
  return from && at ? metres(from.at, at) : null;
}

/* Whether a place is near enough to go there on foot. Of what has no known place, nobody can say. */
export function isNear(at) {
  const length = away(at);
  return length !== null && length <= WITHIN;
}

/* "about 600 m, 8 minutes walking", in the words of the form; "" where it is not known. */
export function toldAway(at) {
  const told = document.querySelector("[data-atlas-near]"), length = away(at);
  if (!told || length === null) return "";
  const { distance, minutes } = rounded(length, document.documentElement.lang);
  if (!distance) return told.dataset.beside;
  const sentence = minutes === null ? told.dataset.far : minutes === 1 ? told.dataset.minute : told.dataset.minutes;
  return fill(sentence, { distance, minutes });
}

/* Puts the distance in the last line of an item, or takes it away. `first`: what else is told there. */
export function showAway(item, at, first) {
  const words = [first, toldAway(at)].filter(Boolean).join(" · ");
  let line = item.querySelector(":scope > .atlas-away");
  if (!words) {
    if (line) line.remove();
    return;
  }
  if (!line) {
    line = document.createElement("span");
    line.className = "atlas-away";
    item.append(line);
  }
  if (line.textContent !== words) line.textContent = words;
}
