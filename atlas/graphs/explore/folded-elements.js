/* Folded groups among the elements that d3graph made: one large node each, with its name and how many are in it. */
import { fill } from "./data.js";
import { foldedNames } from "./folded-names.js";

const SVG = "http://www.w3.org/2000/svg";

/* `lines` and `layer`: the elements to put the lines and the groups in. */
export function foldedElements(lines, layer, data, view) {
  const groups = layer.appendChild(document.createElementNS(SVG, "g"));
  const pen = document.createElement("canvas").getContext("2d");
  let scene = null, made = [];

  function build() {
    lines.replaceChildren();
    groups.replaceChildren();
    for (const joint of scene.joined) {
      joint.element = lines.appendChild(document.createElementNS(SVG, "line"));
      joint.element.setAttribute("stroke-width", joint.width);
      joint.element.setAttribute("stroke-opacity", joint.strength);
    }
    made = scene.groups.map((group) => {
      const node = groups.appendChild(document.createElementNS(SVG, "g"));
      // d3graph's elements carry their data in the same way.
      node.__data__ = { index: group.item, unit: [group.x, group.y] };
      node.setAttribute("tabindex", "0");
      node.setAttribute("role", "button");
      node.setAttribute("aria-label", `${group.name}: ${fill(data.words.count, { n: group.count })}, ${fill(data.words.lines, { n: group.lines })}. ${data.words.open_group}`);
      const parts = {};
      for (const [name, tag, looks] of [["ring", "circle", "atlas-ring"], ["shape", "path", "node-shape"], ["mark", "text", "atlas-digit"],
        ["label", "text", "atlas-label"]]) {
        parts[name] = node.appendChild(document.createElementNS(SVG, tag));
        parts[name].setAttribute("class", looks);
      }
      parts.shift = [0, 0];
      parts.mark.textContent = String(group.number);
      return { group, node, ...parts };
    });
  }

  function width(text, bold) {
    pen.font = `${bold ? "600 " : ""}13px ${getComputedStyle(document.body).fontFamily}`;
    return pen.measureText(text).width;
  }
  function xy(item) {
    if (item >= 0) return view.place(data.nodes[item].x, data.nodes[item].y);
    const group = scene.byItem.get(item);
    return view.place(group.x, group.y);
  }

  return {
    restyle(now, lit) {
      if (now !== scene) {
        scene = now;
        build();
      }
      for (const { group, node } of made) {
        const classes = ["node", "atlas-folded", `atlas-c${group.number % 8}`];
        if (lit && lit.items.has(group.item)) classes.push("atlas-bright");
        if (lit && lit.centre === group.item) classes.push("atlas-centre");
        node.setAttribute("class", classes.join(" "));
      }
      for (const joint of scene.joined) joint.element.setAttribute("class", `link${lit && lit.joins(joint) ? " atlas-near" : ""}`);
    },
    place() {
      if (!scene) return;
      for (const joint of scene.joined) {
        const [x1, y1] = xy(joint.a), [x2, y2] = xy(joint.b);
        for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) joint.element.setAttribute(name, value);
      }
      for (const { group, ring, shape, mark, label, shift } of made) {
        const [x, y] = xy(group.item), { r } = group;
        shape.setAttribute("d", hexagon(x, y, r));
        for (const [name, value] of Object.entries({ x, y: y + 5, "text-anchor": "middle" })) mark.setAttribute(name, value);
        label.setAttribute("transform", `translate(${(x + shift[0]).toFixed(1)},${(y + shift[1]).toFixed(1)})`);
        for (const [name, value] of Object.entries({ cx: x, cy: y, r: r + 5 })) ring.setAttribute(name, value);
      }
    },
    /* Names keep their places beside their groups until they are asked to look for others. What all of it takes. */
    name(blocked) {
      if (!scene) return [];
      const found = foldedNames(scene.groups, (group) => xy(group.item), view, blocked, width);
      for (const [place, { rows, box, quiet }] of found.entries()) {
        const one = made[place], [x, y] = xy(one.group.item);
        one.shift = [(box[0] + box[2]) / 2 - x, box[1] - y];
        one.label.classList.toggle("atlas-quiet", quiet);
        one.label.replaceChildren(...rows.map(({ text, bold }, row) => {
          const line = document.createElementNS(SVG, "tspan");
          for (const [name, value] of Object.entries({ x: 0, y: 12 + 15 * row, "text-anchor": "middle" })) line.setAttribute(name, value);
          if (!bold) line.setAttribute("class", "atlas-count");
          line.textContent = text;
          return line;
        }));
      }
      this.place();
      return [...scene.groups.map((group) => { const [x, y] = xy(group.item), { r } = group; return [x - r, y - r, x + r, y + r]; }),
        ...found.filter(({ quiet }) => !quiet).map(({ box }) => box)];
    },
    where: (item) => xy(item),
  };
}

/* As a path, also for a canvas. */
export function hexagon(x, y, r) {
  const corners = [0, 1, 2, 3, 4, 5].map((n) => [x + r * Math.cos(n * Math.PI / 3), y + r * Math.sin(n * Math.PI / 3)]);
  return `M${corners.map(([cx, cy]) => `${cx.toFixed(1)},${cy.toFixed(1)}`).join("L")}Z`;
}
