/* The elements that d3graph made, as we keep them: a node around its own middle, a line in a square of its own. */

const SVG = "http://www.w3.org/2000/svg";

/* Lines stand in a square of this side, which is stretched over the stage; so a movement touches no line by itself. */
export const UNIT = 1000;

export function layerIn(svg, inside) {
  const layer = svg.appendChild(document.createElementNS(SVG, "g"));
  layer.append(...inside);
  return layer;
}

/* The parts of a node go into a link, with a ring for the focus, its name and its sign. */
export function prepareNode(element, d, node, unit) {
  const { d3 } = window, inside = document.createElementNS(SVG, d.href ? "a" : "g");
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
  made.select("text").attr({ "class": "atlas-label", x: null, y: null, dx: null, dy: null }).text(null)
    .selectAll("tspan").data(d.lines).enter().append("tspan").text(String);
  d.mark = made.append("text").attr("class", "atlas-digit").attr("y", 4).node();
  d.label = inside.querySelector(".atlas-label");
  d.shape = inside.querySelector(".node-shape");
  d.ring = inside.querySelector(".atlas-ring");
  d.unasked = inside.querySelector(".atlas-unasked");
  for (const circle of inside.querySelectorAll("circle")) {
    circle.setAttribute("cx", 0);
    circle.setAttribute("cy", 0);
  }
}

/* `grown`: whether its size may have changed as well. */
export function placeNode(element, d, scale, grown) {
  element.setAttribute("transform", `translate(${d.x.toFixed(2)},${d.y.toFixed(2)})`);
  if (!grown) return;
  const r = d.r * scale;
  d.reach = r * (d.node_marker === "diamond" ? 1.3 : 1) + (d.asked ? 1 : 4);
  if (d.node_marker === "square") {
    // d3graph's square is larger than its circle; this one has the same area.
    d.shape.setAttribute("d", "M-9,-9H9V9H-9Z".replace(/9/g, (r * 0.9).toFixed(1)));
    d.shape.removeAttribute("transform");
  } else if (d.shape.tagName === "path") {
    d.shape.setAttribute("transform", `scale(${r / parseFloat(d.node_size)})`);
  } else {
    d.shape.setAttribute("r", r);
  }
  d.ring.setAttribute("r", Math.max(d.r + 5, 13));
  if (d.unasked) d.unasked.setAttribute("r", r + 3.5);
  d.mark.classList.toggle("atlas-gone", r < (d.sign.length > 1 ? 9 : 7));
}

export function placeLine(link, all) {
  const { a, b } = link.__data__;
  link.setAttribute("x1", (all[a].unit[0] * UNIT).toFixed(2));
  link.setAttribute("y1", (all[a].unit[1] * UNIT).toFixed(2));
  link.setAttribute("x2", (all[b].unit[0] * UNIT).toFixed(2));
  link.setAttribute("y2", (all[b].unit[1] * UNIT).toFixed(2));
}
