/* Folded groups among the elements that d3graph made: one large node each, with its name and how many are in it. */
import { halves } from "./canvas-names.js";
import { fill } from "./data.js";

const SVG = "http://www.w3.org/2000/svg";

/* `lines` and `layer`: the elements to put the lines and the groups in. */
export function foldedElements(lines, layer, data, view) {
  const groups = layer.appendChild(document.createElementNS(SVG, "g"));
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
        ["name", "text", "atlas-label"], ["what", "text", "atlas-label atlas-count"], ["count", "text", "atlas-label atlas-count"]]) {
        parts[name] = node.appendChild(document.createElementNS(SVG, tag));
        parts[name].setAttribute("class", looks);
      }
      [parts.name.textContent, parts.what.textContent = ""] = halves(group.name);
      parts.count.textContent = group.told;
      parts.mark.textContent = String(group.number);
      return { group, node, ...parts };
    });
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
      for (const { group, ring, shape, mark, name, what, count } of made) {
        const [x, y] = xy(group.item), { r } = group;
        const row = what.textContent ? 15 : 0;
        group.box = [x - Math.max(r, 80), y - r, x + Math.max(r, 80), y + r + 34 + row];
        shape.setAttribute("d", hexagon(x, y, r));
        for (const [element, dy] of [[mark, 5], [name, r + 16], [what, r + 31], [count, r + 31 + row]]) {
          element.setAttribute("x", x);
          element.setAttribute("y", y + dy);
          element.setAttribute("text-anchor", "middle");
        }
        ring.setAttribute("cx", x);
        ring.setAttribute("cy", y);
        ring.setAttribute("r", r + 5);
      }
    },
    boxes: () => (scene ? scene.groups.map(({ box }) => box) : []),
    where: (item) => xy(item),
  };
}

/* As a path, also for a canvas. */
export function hexagon(x, y, r) {
  const corners = [0, 1, 2, 3, 4, 5].map((n) => [x + r * Math.cos(n * Math.PI / 3), y + r * Math.sin(n * Math.PI / 3)]);
  return `M${corners.map(([cx, cy]) => `${cx.toFixed(1)},${cy.toFixed(1)}`).join("L")}Z`;
}
