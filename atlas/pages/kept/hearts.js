/* A heart beside every initiative: in lists, on cards, in the agenda, and on its own page. And in the header the way to
   what is kept, once that is something. Without scripts nothing of it is there. */
import { fill } from "../writing/fill.js";
import { onPage } from "../writing/on-page.js";
import { add, idsOf, isKept, leaveOut, paths, whenListChanges } from "./list.js";

const LISTS = ".atlas-directory > li > a, .atlas-card-title > a, ul.atlas-agenda > li > a, ul.atlas-silent > li > a, .atlas-soon li > a, .atlas-places li > a";
const GROW = ".atlas-directory, .atlas-soon";
const AT_ONCE = 100;
const SHAPE = "M12 21 10.5 19.7C5.4 15 2 12 2 8.3 2 5.4 4.4 3 7.4 3c1.7 0 3.4.8 4.6 2.1C13.2 3.8 14.9 3 16.6 3 19.6 3 22 5.4 22 8.3c0 3.7-3.4 6.7-8.5 11.4Z";
const header = document.querySelector("a[data-atlas-kept]");
const told = header && header.dataset;
const root = header && new URL("../", header.href).href;
const idle = window.requestIdleCallback || ((act) => { setTimeout(act, 30); });

/* The address in the site of the initiative that a link leads to; null where it leads elsewhere. */
function pathBehind(href) {
  const path = href.startsWith(root) ? href.slice(root.length).split(/[?#]/)[0] : "";
  return idsOf(path) && path;
}

function drawing() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", SHAPE);
  svg.append(line);
  return svg;
}

function heart(path, title) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "atlas-heart";
  button.setAttribute("data-path", path);
  button.append(drawing());
  button.setAttribute("aria-label", fill(told.keep, { title }));
  button.title = fill(told.keep, { title });
  show(button);
  return button;
}
function show(button) {
  const on = isKept(button.dataset.path), words = button.querySelector("span");
  button.setAttribute("aria-pressed", String(on));
  if (words) words.textContent = on ? told.worded : told.word;
}

function beside(links) {
  const left = links.filter((link) => link.isConnected && !link.parentElement.querySelector(":scope > .atlas-heart"));
  idle(function some() {
    left.splice(0, AT_ONCE).forEach((link) => {
      const path = pathBehind(link.href), holder = link.closest("li");
      if (!path || !holder || holder.querySelector(":scope > .atlas-heart")) return;
      holder.append(heart(path, link.textContent));
      holder.classList.add("atlas-has-heart");
    });
    if (left.length) idle(some);
  });
}
function links() { return Array.from(document.querySelectorAll(LISTS)); }

/* On its own page the heart stands in the document, so that nothing moves when this script comes in. */
function onItsPage() {
  const path = pathBehind(location.href), place = document.querySelector(".md-content .atlas-keep");
  if (!path || !place) return;
  const button = place.firstElementChild;
  button.setAttribute("data-path", path);
  place.hidden = false;
  show(button);
}

function count() {
  const sum = paths().length;
  header.hidden = !sum;
  header.querySelector("span").textContent = sum;
  header.setAttribute("aria-label", fill(sum === 1 ? told.one : told.many, { count: sum }));
}

if (header) {
  header.href = header.href; // the header stays when the theme puts another page in the place of this one
  document.addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest(".atlas-heart");
    if (!button) return;
    event.preventDefault();
    const { path } = button.dataset;
    if (isKept(path)) leaveOut(path);
    else add([path]);
  });
  whenListChanges(() => {
    document.querySelectorAll(".atlas-heart").forEach(show);
    count();
  });
  onPage(() => {
    onItsPage();
    beside(links());
    document.querySelectorAll(GROW).forEach((list) => {
      new MutationObserver(() => beside(Array.from(list.querySelectorAll(LISTS)))).observe(list, { childList: true, subtree: list.matches(".atlas-soon") });
    });
    count();
  });
}
