/* How do lines and nodes look on a canvas? In batches, by colour and width, in parts that take about a millisecond. */

const PART = 250;
const WIDTHS = [0.7, 1.3, 2.2, 3.2];

/* In a crowd shapes are smaller; they grow as the view comes closer. */
export function crowdScale(count, { k, w, h }) {
  return Math.min(1, Math.max(0.24, Math.sqrt(w * h / Math.max(1, count)) * k / 75));
}

export function widthClass(width) {
  return width < 1.6 ? 0 : width < 2.6 ? 1 : width < 3.8 ? 2 : 3;
}

/* Lines by colour and width, once for all that follows: [{ colour, width, lines }]. */
export function batchesOf(data, { scene, colours, shown }, from) {
  const known = new Map();
  for (const line of data.lines) {
    if (scene.home[line.a] < 0 || scene.home[line.b] < 0 || line.weight < from) continue;
    const a = colours.of(data.nodes[line.a]).colour, b = colours.of(data.nodes[line.b]).colour;
    const colour = a === b && a !== "c-none" ? a : "line", width = widthClass(data.widths[line.weight] ?? 1);
    const pale = shown.lines[line.index] ? 0 : 1, key = `${pale} ${colour} ${width}`;
    if (!known.has(key)) known.set(key, { pale, colour, width, lines: [] });
    known.get(key).lines.push(line);
  }
  // Grey below colours, thin below wide.
  return [...known.values()].sort((one, two) =>
    two.pale - one.pale || (two.colour === "line") - (one.colour === "line") || one.width - two.width);
}

/* A generator: paints into `context` what lies within `place`. */
export const paintPicture = function* (context, place, data, model, batches, palette) {
  const count = data.nodes.length, scale = crowdScale(count, { k: place.k, ...place.inner });
  const dense = Math.min(0.6, Math.max(0.16, 26 * place.k / Math.sqrt(Math.max(1, data.lines.length)) / 4));
  context.lineCap = "butt";
  for (const { colour, width, lines, pale } of batches) {
    context.strokeStyle = palette.of(colour);
    context.lineWidth = WIDTHS[width] * Math.max(0.75, scale);
    context.globalAlpha = (pale ? 0.15 : 1) * dense * (colour === "line" ? 0.8 : 1);
    for (let start = 0; start < lines.length; start += PART) {
      strokeLines(context, place, data.nodes, lines, start, Math.min(lines.length, start + PART));
      yield;
    }
  }
  for (const pale of [1, 0]) {
    const groups = new Map();
    for (const node of data.nodes) {
      if (model.scene.home[node.index] < 0 || (model.shown.nodes[node.index] ? 0 : 1) !== pale) continue;
      const x = place.ax + node.x * place.sx, y = place.ay + node.y * place.sy;
      if (x < -40 || y < -40 || x > place.w + 40 || y > place.h + 40) continue;
      const { colour, sign } = model.colours.of(node);
      if (!groups.has(colour)) groups.set(colour, []);
      groups.get(colour).push({ node, x, y, sign, r: model.radii[node.index] * scale });
    }
    context.globalAlpha = pale ? 0.22 : 1;
    for (const [colour, some] of groups) {
      for (let start = 0; start < some.length; start += PART) {
        paintNodes(context, some.slice(start, start + PART), palette.of(colour), palette);
        yield;
      }
    }
  }
  context.globalAlpha = 1;
};

function strokeLines(context, { ax, ay, sx, sy, w, h }, nodes, lines, start, end) {
  context.beginPath();
  for (let n = start; n < end; n += 1) {
    const a = nodes[lines[n].a], b = nodes[lines[n].b];
    const x1 = ax + a.x * sx, y1 = ay + a.y * sy, x2 = ax + b.x * sx, y2 = ay + b.y * sy;
    if ((x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > w && x2 > w) || (y1 > h && y2 > h)) continue;
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
}

/* Nodes of one colour: { node, x, y, r, sign }. Shapes tell the kind, a ring that nobody asked, and the sign the colour. */
export function paintNodes(context, some, colour, palette) {
  context.beginPath();
  for (const { node, x, y, r } of some) trace(context, node.kind, x, y, r);
  context.strokeStyle = palette.page;
  context.lineWidth = some.length && some[0].r < 5 ? 1 : 3;
  context.lineJoin = "round";
  context.stroke();
  context.fillStyle = colour;
  context.fill();
  context.beginPath();
  let rings = false;
  for (const { node, x, y, r } of some) {
    if (node.asked || r < 4) continue;
    rings = true;
    context.moveTo(x + r + 3, y);
    context.arc(x, y, r + 3, 0, 2 * Math.PI);
  }
  if (rings) {
    context.strokeStyle = colour;
    context.lineWidth = 1.4;
    context.setLineDash([3, 2.6]);
    context.stroke();
    context.setLineDash([]);
  }
  context.fillStyle = palette.digit;
  context.font = "700 11px Roboto, Arial, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { x, y, r, sign } of some) {
    if (sign && r >= (sign.length > 1 ? 8.5 : 6.8)) context.fillText(sign, x, y + 0.5);
  }
}

function trace(context, kind, x, y, r) {
  if (kind === "formal") {
    context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  } else if (kind === "professional") {
    const far = r * 1.28;
    context.moveTo(x, y - far);
    context.lineTo(x + far, y);
    context.lineTo(x, y + far);
    context.lineTo(x - far, y);
    context.closePath();
  } else {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  }
}
