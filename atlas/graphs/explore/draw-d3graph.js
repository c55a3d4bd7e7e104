/* Up to a few hundred initiatives: d3graph makes the elements. From then on this places them: zooming moves the nodes
   apart and leaves shapes and letters their size. */
import { BESIDE_BUTTONS, buttonsBox } from "./buttons.js";
import { foldedElements } from "./folded-elements.js";
import { layerIn, placeLine, placeNode, prepareNode, UNIT } from "./elements.js";
import { placeNames } from "./names.js";
import { litBy } from "./scene.js";

export const MARGIN = (w) => ({ left: Math.min(90, w * 0.16), right: Math.max(BESIDE_BUTTONS, Math.min(90, w * 0.16)), top: 26, bottom: 40 });

const SETTLED = 80;
const FEW = 60;
const MOST_STRENGTHS = 14;

export function drawElements(stage, data, store, view, { redraw }) {
  const { d3 } = window;
  window.graph = data.graph;
  const units = data.nodes.map(({ x, y }) => [x, y]);
  window.d3graphscript(data.settings);
  // Its one round of placing is waiting for the next frame: let it come now, and not after ours.
  d3.timer.flush();
  const container = document.getElementById("graphContainer"), svg = container.querySelector("svg");
  stage.append(container);
  // Its own gestures go, which would trap scrolling.
  d3.select(svg).on(".zoom", null);
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", data.title);
  const nodes = d3.select(svg).selectAll(".node").on(".drag", null).on(".force", null).on("contextmenu", null).on("click", null);
  const elements = nodes[0], all = elements.map((element) => element.__data__);
  const links = [...svg.querySelectorAll(".link")], strengths = [...svg.querySelectorAll(".link-text")];
  const lineLayer = layerIn(svg, links), joinLayer = layerIn(svg, []), textLayer = layerIn(svg, strengths), nodeLayer = layerIn(svg, elements);
  textLayer.setAttribute("aria-hidden", "true");
  const folded = foldedElements(joinLayer, nodeLayer, data, view);

  const byEnds = new Map(data.lines.map((line) => [`${Math.min(line.a, line.b)} ${Math.max(line.a, line.b)}`, line.index]));
  for (const { __data__: d } of links) {
    [d.a, d.b] = [d.source.name | 0, d.target.name | 0];
    d.line = byEnds.get(`${Math.min(d.a, d.b)} ${Math.max(d.a, d.b)}`);
  }
  elements.forEach((element, index) => prepareNode(element, all[index], data.nodes[index], units[index]));
  for (const link of links) placeLine(link, all);
  for (const text of strengths) for (const name of ["x", "y"]) text.removeAttribute(name);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  for (const d of all) {
    d.wide = Math.max(...d.lines.map((line) => pen.measureText(line).width)) + 4;
    d.high = 15 * d.lines.length;
  }

  let scene = null, hidden = new Set(), told = [], sized = "", place = "", since = -1000, named = false, painted = null;

  /* True while there is more to draw. */
  function draw(now) {
    const seen = `${view.ax} ${view.ay} ${view.sx} ${view.sy}`;
    if (seen !== place) [since, named, place] = [place ? now : -1000, false, seen];
    const steady = now - since > SETTLED;
    // While all moves the browser shifts what it has painted: to paint hundreds of names takes longer than a frame. Only
    // a few are kept sharp while they come closer.
    const grows = painted ? view.sx / painted.sx : 1;
    const shifted = !steady && painted && painted.h === view.h && (grows === 1 || all.length > FEW);
    svg.style.transform = shifted
      ? `translate(${view.ax - painted.ax * grows}px, ${view.ay - painted.ay * grows}px) scale(${grows})` : "";
    svg.classList.toggle("atlas-shifted", Boolean(shifted));
    if (shifted) return true;
    painted = { ax: view.ax, ay: view.ay, sx: view.sx, h: view.h };
    // In a crowd shapes are smaller; they grow as the view comes closer.
    const scale = Math.min(1, Math.max(0.5, Math.sqrt(view.w * view.h / Math.max(1, all.length)) * view.k / 75));
    const grown = sized !== `${scale}`;
    sized = `${scale}`;
    lineLayer.setAttribute("transform", `translate(${view.ax},${view.ay}) scale(${view.sx / UNIT},${view.sy / UNIT})`);
    for (const [index, d] of all.entries()) {
      [d.x, d.y] = view.place(d.unit[0], d.unit[1]);
      placeNode(elements[index], d, scale, grown);
    }
    for (const text of told) {
      const { a, b } = text.__data__;
      text.setAttribute("transform", `translate(${(all[a].x + all[b].x) / 2},${(all[a].y + all[b].y) / 2 + 4})`);
    }
    folded.place();
    // Names keep their places beside their nodes while all moves, or they would flicker.
    if (!named && steady) name();
    return !named;
  }

  function name() {
    named = true;
    for (const d of all) d.awayX = d.awayY = 0;
    for (const { __data__: { a, b, line } } of links) {
      if (hidden.has(line)) continue;
      const x = all[b].x - all[a].x, y = all[b].y - all[a].y, far = Math.hypot(x, y) || 1;
      all[a].awayX -= x / far;
      all[a].awayY -= y / far;
      all[b].awayX += x / far;
      all[b].awayY += y / far;
    }
    const numbers = told.map(({ __data__: { a, b } }) => [(all[a].x + all[b].x) / 2, (all[a].y + all[b].y) / 2]);
    const there = all.filter((d) => scene.home[d.index] === d.index), buttons = buttonsBox(stage);
    const dots = there.map((d) => [d.x - d.reach, d.y - d.reach, d.x + d.reach, d.y + d.reach]);
    const groups = folded.name([buttons, ...dots]);
    placeNames(there, view, [buttons, ...groups, ...numbers.map(([x, y]) => [x - 18, y - 8, x + 18, y + 8])]);
  }

  function restyle(state, { scene: now, colours, radii, shown, marked }) {
    const lit = litBy(data, now, state, marked), pale = shown.nodes.some((one) => !one);
    scene = now;
    hidden = new Set(data.lines.filter((line) => line.weight < state.from || scene.home[line.a] < 0 || scene.home[line.b] < 0)
      .map((line) => line.index));
    stage.classList.toggle("atlas-picked", lit !== null);
    stage.classList.toggle("atlas-few", lit !== null && lit.items.size <= MOST_STRENGTHS);
    for (const [index, element] of elements.entries()) {
      const d = all[index], { colour, sign } = colours.of(data.nodes[index]), classes = ["node", `atlas-${colour}`, `atlas-k-${data.nodes[index].kind}`];
      if (pale) classes.push(shown.nodes[index] ? "atlas-hit" : "atlas-dim");
      if (lit && lit.items.has(index)) classes.push("atlas-bright");
      if (lit && lit.centre === index) classes.push("atlas-centre");
      if (state.chosen === index || state.other === index) classes.push("atlas-chosen");
      if (scene.home[index] < 0) classes.push("atlas-gone");
      element.setAttribute("class", classes.join(" "));
      d.first = Boolean(lit && lit.items.has(index)) || (pale && Boolean(shown.nodes[index]));
      [d.r, d.sign, d.mark.textContent] = [radii[index], sign, sign];
    }
    for (const link of links) {
      const { line } = link.__data__;
      link.setAttribute("class", `link${lit && lit.lines.has(line) ? " atlas-near" : ""}${hidden.has(line) ? " atlas-gone" : ""}${shown.lines[line] ? "" : " atlas-dim"}`);
    }
    const counted = strengths.filter(({ __data__: { line } }) => !hidden.has(line) && (lit ? lit.lines.has(line) : shown.lines[line]));
    told = counted.length > MOST_STRENGTHS ? [] : counted;
    for (const text of strengths) text.classList.toggle("atlas-gone", !told.includes(text));
    folded.restyle(scene, lit);
    [sized, named, painted] = ["", false, null];
  }

  stage.addEventListener("focusin", (event) => {
    const node = event.target.closest(".node");
    // The browser may have scrolled the stage to a link outside it.
    stage.scrollLeft = stage.scrollTop = 0;
    if (!node || !event.target.matches(":focus-visible")) return;
    store.set({ over: node.__data__.index });
    if (view.k > 1) view.show(...node.__data__.unit);
  });
  stage.addEventListener("focusout", () => store.set({ over: null }));

  return {
    surface: svg,
    restyle,
    draw,
    hit(event) {
      const node = event.target.closest(".node");
      return node ? node.__data__.index : null;
    },
    drag(item, x, y) {
      all[item].unit = view.unplace(x, y);
      for (const link of links) if (link.__data__.a === item || link.__data__.b === item) placeLine(link, all);
      [named, painted] = [false, null];
      redraw();
    },
    tidy() {
      for (const [index, d] of all.entries()) d.unit = units[index];
      for (const link of links) placeLine(link, all);
      [named, painted] = [false, null];
    },
    where: (item) => (item < 0 ? folded.where(item) : view.place(...all[item].unit)),
    focus(item) {
      const link = elements[item] && elements[item].querySelector("a");
      if (link) link.focus({ preventScroll: true, focusVisible: true });
    },
  };
}
