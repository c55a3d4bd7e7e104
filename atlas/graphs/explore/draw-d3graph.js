/* Up to a few hundred initiatives: d3graph makes the elements. From then on this places them: zooming moves the nodes
   apart and leaves shapes and letters their size. */
import { foldedElements } from "./folded-elements.js";
import { placeNames } from "./names.js";
import { litBy } from "./scene.js";

const SVG = "http://www.w3.org/2000/svg";

export const MARGIN = (w) => ({ left: Math.min(90, w * 0.16), right: Math.min(90, w * 0.16), top: 26, bottom: 40 });

export function drawElements(stage, data, store, view) {
  const d3 = window.d3;
  window.graph = data.graph;
  const units = data.nodes.map(({ x, y }) => [x, y]);
  window.d3graphscript(data.settings);
  stage.append(document.getElementById("graphContainer"));
  // Its own gestures go, which would trap scrolling.
  const svg = d3.select("#graphContainer > svg").on(".zoom", null);
  svg.attr("role", "group").attr("aria-label", data.title);
  const nodes = svg.selectAll(".node").on(".drag", null).on(".force", null).on("contextmenu", null).on("click", null);
  const links = svg.selectAll(".link"), strengths = svg.selectAll(".link-text");
  const elements = nodes[0], all = elements.map((element) => element.__data__);
  const folded = foldedElements(svg.node(), elements[0] ? elements[0].parentNode : svg.node(), data, view);

  const byEnds = new Map(data.lines.map((line) => [`${Math.min(line.a, line.b)} ${Math.max(line.a, line.b)}`, line.index]));
  links.each((d) => {
    const [a, b] = [d.source.name | 0, d.target.name | 0];
    d.line = byEnds.get(`${Math.min(a, b)} ${Math.max(a, b)}`);
  });
  elements.forEach((element, index) => prepare(element, all[index], data.nodes[index], units[index]));
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  for (const d of all) {
    d.wide = Math.max(...d.lines.map((line) => pen.measureText(line).width)) + 4;
    d.high = 15 * d.lines.length;
  }

  let scene = null, hidden = new Set();

  function draw() {
    // In a crowd shapes are smaller; they grow as the view comes closer.
    const scale = Math.min(1, Math.max(0.5, Math.sqrt(view.w * view.h / Math.max(1, all.length)) * view.k / 75));
    for (const d of all) {
      [d.x, d.y] = view.place(d.unit[0], d.unit[1]);
      [d.px, d.py] = [d.x, d.y];
      d.awayX = d.awayY = 0;
    }
    links.each((d) => {
      if (hidden.has(d.line)) return;
      const x = d.target.x - d.source.x, y = d.target.y - d.source.y, far = Math.hypot(x, y) || 1;
      d.source.awayX -= x / far;
      d.source.awayY -= y / far;
      d.target.awayX += x / far;
      d.target.awayY += y / far;
    });
    links.attr("x1", (d) => d.source.x).attr("y1", (d) => d.source.y).attr("x2", (d) => d.target.x).attr("y2", (d) => d.target.y);
    strengths.attr("x", (d) => (d.source.x + d.target.x) / 2).attr("y", (d) => (d.source.y + d.target.y) / 2 + 4)
      .attr("text-anchor", "middle");
    for (const [index, element] of elements.entries()) placeNode(element, all[index], scale);
    folded.place(scale);
    const shown = elements.filter((element, index) => scene.home[index] === index);
    placeNames(shown.map((element) => element.__data__), view, folded.boxes());
  }

  function restyle(state, { scene: now, colours, radii, shown, marked }) {
    scene = now;
    const lit = litBy(data, scene, state, marked);
    const count = data.lines.filter((line) => shown.lines[line.index] && scene.home[line.a] === line.a && scene.home[line.b] === line.b).length;
    hidden = new Set(data.lines.filter((line) => line.weight < state.from || scene.home[line.a] < 0 || scene.home[line.b] < 0)
      .map((line) => line.index));
    stage.classList.toggle("atlas-picked", lit !== null);
    stage.classList.toggle("atlas-searching", state.query !== "");
    const pale = shown.nodes.some((one) => !one);
    for (const [index, element] of elements.entries()) {
      const d = all[index], { colour, sign } = colours.of(data.nodes[index]), group = d3.select(element);
      d.r = radii[index];
      const classes = ["node", `atlas-${colour}`, `atlas-k-${data.nodes[index].kind}`];
      if (pale) classes.push(shown.nodes[index] ? "atlas-hit" : "atlas-dim");
      if (lit && lit.items.has(index)) classes.push("atlas-lit");
      if (lit && lit.centre === index) classes.push("atlas-centre");
      if (state.chosen === index || state.other === index) classes.push("atlas-chosen");
      if (scene.home[index] < 0) classes.push("atlas-gone");
      group.attr("class", classes.join(" "));
      d.sign = sign;
      d.lit = lit !== null && lit.items.has(index);
      d.first = d.lit || (pale && Boolean(shown.nodes[index]));
      d.mark.textContent = sign;
    }
    links.each(function (d) {
      const lines = lit ? lit.lines.has(d.line) : false;
      this.setAttribute("class", ["link", lines ? "atlas-near" : "", hidden.has(d.line) ? "atlas-gone" : "",
        shown.lines[d.line] ? "" : "atlas-dim"].join(" "));
    });
    strengths.classed("atlas-gone", (d) => hidden.has(d.line) || (lit ? !lit.lines.has(d.line) || lit.lines.size > 14 : count > 14));
    folded.restyle(scene, state, lit, colours);
  }

  stage.addEventListener("focusin", (event) => {
    const node = event.target.closest(".node");
    // The browser may have scrolled the stage to a link outside it.
    stage.scrollLeft = stage.scrollTop = 0;
    if (!node || !event.target.matches(":focus-visible")) return;
    const d = node.__data__;
    store.set({ over: d.index });
    if (view.k > 1) view.show(...d.unit);
  });
  stage.addEventListener("focusout", () => store.set({ over: null }));

  return {
    surface: svg.node(),
    restyle,
    draw,
    hit(event) {
      const node = event.target.closest(".node");
      return node ? node.__data__.index : null;
    },
    drag(item, x, y) {
      all[item].unit = view.unplace(x, y);
      draw();
    },
    tidy() {
      for (const [index, d] of all.entries()) d.unit = units[index];
    },
    where: (item) => (item < 0 ? folded.where(item) : [all[item].x, all[item].y]),
    focus(item) {
      const link = elements[item] && elements[item].querySelector("a");
      if (link) link.focus({ preventScroll: true, focusVisible: true });
    },
  };
}

/* The parts of a node go into a link, with a ring for the focus, its name and its sign. */
function prepare(element, d, node, unit) {
  const d3 = window.d3, inside = document.createElementNS(SVG, d.href ? "a" : "g");
  d.unit = unit;
  d.index = node.index;
  while (element.firstChild) inside.appendChild(element.firstChild);
  element.appendChild(inside);
  inside.setAttribute("aria-label", d.node_tooltip);
  if (d.href) {
    inside.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", d.href);
    inside.setAttribute("target", "_top");
  } else {
    inside.setAttribute("role", "img");
  }
  const made = d3.select(inside);
  // What d3graph shows under the pointer stands on the card, for everybody.
  made.selectAll("title").remove();
  made.insert("circle", ":first-child").attr("class", "atlas-ring");
  if (!d.asked) made.append("circle").attr("class", "atlas-unasked");
  made.select("text").attr({ "class": "atlas-label", dx: null, dy: null }).text(null).selectAll("tspan").data(d.lines).enter()
    .append("tspan").text(String);
  d.mark = made.append("text").attr("class", "atlas-digit").node();
  d.label = inside.querySelector(".atlas-label");
  d.shape = inside.querySelector(".node-shape");
  d.square = d.node_marker === "square";
}

function placeNode(element, d, scale) {
  const r = d.r * scale;
  d.reach = r * (d.node_marker === "diamond" ? 1.3 : 1) + (d.asked ? 1 : 4);
  if (d.shape.tagName === "path") {
    // d3graph's square is larger than its circle; this one has the same area.
    if (d.square) d.shape.setAttribute("d", "M-9,-9H9V9H-9Z".replace(/9/g, (r * 0.9).toFixed(1)));
    const size = d.square ? "" : ` scale(${r / parseFloat(d.node_size)})`;
    d.shape.setAttribute("transform", `translate(${d.x},${d.y})${size}`);
  } else {
    d.shape.setAttribute("r", r);
  }
  for (const circle of element.querySelectorAll("circle")) {
    circle.setAttribute("cx", d.x);
    circle.setAttribute("cy", d.y);
    if (circle.classList.contains("atlas-unasked")) circle.setAttribute("r", r + 3.5);
    if (circle.classList.contains("atlas-ring")) circle.setAttribute("r", Math.max(d.r + 5, 13));
  }
  d.mark.setAttribute("x", d.x);
  d.mark.setAttribute("y", d.y + 4);
  d.mark.classList.toggle("atlas-gone", r < (d.sign.length > 1 ? 9 : 7));
}
