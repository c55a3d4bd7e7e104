/* Elements and sentences out of data. Strings only ever become text or attributes, never markup. */
import { fill } from "./data.js";

/* An element with attributes, `on…` listeners, `text`, and what stands in it; false and null leave an attribute out. */
export function make(tag, told = {}, ...inside) {
  const element = document.createElement(tag);
  Object.entries(told).forEach(([name, value]) => {
    if (value === false || value === null || value === undefined) return;
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  });
  element.append(...inside.filter((one) => one !== null));
  return element;
}

/* The form for one, or for another number: words hold `name_one` and `name`. */
export function many(words, name, n) {
  return n === 1 ? words[`${name}_one`] : fill(words[name], { n });
}

/* A sign in a button of 16 by 16, drawn with strokes. */
export function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/* A button with a sign and a name that is only read out and shown on hovering. */
export function iconButton(name, path, onclick) {
  return make("button", { type: "button", class: "atlas-icon", "aria-label": name, title: name, onclick }, icon(path));
}

let made = 0;
/* An id that no other element of this document has. */
export function unique(name) {
  made += 1;
  return `atlas-${name}-${made}`;
}
