/* Which names are shown on a canvas, and where? Those of groups from afar, those of initiatives where there is room. */

const MOST = 90;
/* Of the stage, so much may be covered by names of groups. */
const COVERED = 0.13;
const FONT = "12.5px Roboto, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";
const BOLD = `600 ${FONT}`;

export function makeNames(data, grid) {
  const pen = document.createElement("canvas").getContext("2d"), widths = new Map();
  const order = data.nodes.map((node) => node.index)
    .sort((a, b) => data.around[b].length - data.around[a].length || (data.nodes[b].size || 0) - (data.nodes[a].size || 0) || a - b);
  const spread = data.groups.map(({ number, name }) => spreadOf(data.nodes.filter((node) => node.group === number), number, name))
    .sort((one, two) => two.count - one.count);

  function width(text, bold) {
    const key = (bold ? "b" : "n") + text;
    if (!widths.has(key)) {
      pen.font = bold ? BOLD : FONT;
      widths.set(key, pen.measureText(text).width);
    }
    return widths.get(key);
  }

  /* [{ text, item, dx, dy, bold }] and names of groups; `dx` and `dy` are from the middle of the node to the top left of
     the name. `first`: nodes whose names come before all others, and `only`: whether no others are named. */
  function choose(view, { scene, radii, scale, first, only, blocked }) {
    const taken = [...blocked], made = [];
    const free = (box) => box[0] >= 0 && box[2] <= view.w && box[1] >= 0 && box[3] <= view.h
      && !taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1]);
    const put = (node, bold, covering) => {
      const [x, y] = view.place(node.x, node.y), r = radii[node.index] * scale + (node.asked ? 3 : 6);
      const wide = width(node.name, bold) + 6;
      if (wide > 320 && !bold) return false;
      for (const [dx, dy] of [[r, -8], [-r - wide, -8], [-wide / 2, r], [-wide / 2, -r - 16]]) {
        const box = [x + dx, y + dy, x + dx + wide, y + dy + 16];
        if (!free(box) || (!covering && covers(box, node, view, radii, scale, scene))) continue;
        taken.push(box);
        made.push({ text: node.name, node, dx, dy, bold, wide });
        return true;
      }
      return false;
    };
    for (const [rank, index] of first.entries()) if (scene.home[index] >= 0) put(data.nodes[index], rank === 0, true);
    if (only) return made;
    for (const group of scene.groups) nameFolded(group, view, group.r, taken, made, width);
    for (const group of spread) if (scene.home[group.member] >= 0) nameGroup(group, view, taken, made, width);
    let tries = 0;
    for (const index of order) {
      if (made.length >= MOST || tries > 300) break;
      const node = data.nodes[index];
      if (scene.home[index] < 0) continue;
      const [x, y] = view.place(node.x, node.y);
      if (x < 0 || y < 0 || x > view.w || y > view.h) continue;
      tries += 1;
      put(node, false, false);
    }
    return made;
  }

  function covers(box, own, view, radii, scale, scene) {
    const [left, top] = view.unplace(box[0] - 6, box[1] - 6), [right, bottom] = view.unplace(box[2] + 6, box[3] + 6);
    let some = false;
    grid.within(left, top, right, bottom, (index) => {
      if (some || index === own.index || scene.home[index] < 0) return;
      const [x, y] = view.place(data.nodes[index].x, data.nodes[index].y), r = radii[index] * scale;
      some = x + r > box[0] && x - r < box[2] && y + r > box[1] && y - r < box[3];
    });
    return some;
  }
  return { choose, width };
}

/* Where a group is: the middle of its members, and how far they reach. */
function spreadOf(members, number, name) {
  const mean = (of) => members.reduce((sum, node) => sum + of(node), 0) / Math.max(1, members.length);
  const x = mean((node) => node.x), y = mean((node) => node.y);
  return {
    number, name, x, y, count: members.length, member: members.length ? members[0].index : 0,
    wide: 2 * Math.sqrt(mean((node) => (node.x - x) ** 2)), high: 2 * Math.sqrt(mean((node) => (node.y - y) ** 2)),
  };
}

/* Below a folded group, where there is room; its number stands in it. */
function nameFolded(group, view, r, taken, made, width) {
  const lines = [...halves(group.name), group.told], wide = Math.max(...lines.map((line, row) => width(line, row === 0))) + 8, high = 15 * lines.length + 4;
  const [x, y] = view.place(group.x, group.y);
  for (const [dx, dy] of [[-wide / 2, r + 4], [-wide / 2, -r - high - 4], [r + 4, -high / 2], [-r - wide - 4, -high / 2]]) {
    const box = [x + dx, y + dy, x + dx + wide, y + dy + high];
    if (box[0] < 0 || box[2] > view.w || box[1] < 0 || box[3] > view.h) continue;
    if (taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) continue;
    taken.push(box);
    made.push({ folded: group.number, node: group, lines, dx, dy, wide, high });
    return;
  }
}

/* A group is named while it is in sight as a whole, the largest first, as long as names leave the picture to be seen. */
function nameGroup(group, view, taken, made, width) {
  if (group.wide * view.sx > view.w * 0.8 || group.high * view.sy > view.h * 0.8) return;
  const lines = halves(group.name), wide = Math.max(width(lines[0], true), width(lines[1] || "", false)) + 30, high = 15 * lines.length + 6;
  const covered = made.reduce((sum, name) => sum + (name.group ? name.wide * name.high : 0), 0);
  if (covered + wide * high > view.w * view.h * COVERED || wide > view.w * 0.7) return;
  const [x, y] = view.place(group.x, group.y);
  if (x < 0 || y < 0 || x > view.w || y > view.h) return;
  for (const dy of [0, -0.5, 0.5, -1, 1, -1.5, 1.5]) {
    const left = Math.min(view.w - wide - 2, Math.max(2, x - wide / 2)), top = Math.min(view.h - high - 2, Math.max(2, y + dy * (high + 4) - high / 2));
    const box = [left, top, left + wide, top + high];
    if (taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) continue;
    taken.push(box);
    made.push({ group: group.number, node: group, lines, dx: box[0] - x, dy: box[1] - y, wide, high });
    return;
  }
}

/* A name of two parts, such as "around De Haspel: meals and music", stands on two lines. */
export function halves(name) {
  const at = name.indexOf(": ");
  return at < 0 ? [name] : [name.slice(0, at + 1), name.slice(at + 2)];
}

/* Letters are slow to draw: each name is drawn once, with the ground around it, and is then a small bitmap. */
export function namePainter() {
  let known = new Map(), told = null;
  function sprite(name, palette, ratio) {
    const key = name.group ? `g${name.group}` : name.folded ? `f${name.folded}` : (name.bold ? "b" : "n") + name.text;
    if (told !== palette || known.size > 600) [known, told] = [new Map(), palette];
    const found = known.get(key);
    if (found && found.ratio === ratio) return found.canvas;
    const canvas = document.createElement("canvas"), wide = name.wide, high = name.high || 16;
    [canvas.width, canvas.height] = [Math.ceil((wide + 4) * ratio), Math.ceil((high + 4) * ratio)];
    const context = canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 2 * ratio, 2 * ratio);
    writeName(context, name, palette);
    known.set(key, { canvas, ratio });
    return canvas;
  }
  return (context, made, view, palette, ratio) => {
    for (const name of made) {
      const [x, y] = view.place(name.node.x, name.node.y), canvas = sprite(name, palette, ratio);
      // On whole pixels, or letters become blurred.
      const left = Math.round((x + name.dx - 2) * ratio) / ratio, top = Math.round((y + name.dy - 2) * ratio) / ratio;
      context.drawImage(canvas, left, top, canvas.width / ratio, canvas.height / ratio);
    }
  };
}

/* A name at the corner of where it stands. */
export function writeName(context, name, palette) {
  context.textBaseline = "middle";
  context.lineJoin = "round";
  if (name.group) plate(context, name, palette);
  else if (name.folded) below(context, name, palette);
  else label(context, name, palette);
}

function label(context, { text, bold }, palette) {
  context.font = bold ? BOLD : FONT;
  context.textAlign = "left";
  context.strokeStyle = palette.page;
  context.lineWidth = 3.5;
  context.strokeText(text, 3, 8);
  context.fillStyle = palette.ink;
  context.fillText(text, 3, 8);
}

/* The name of a folded group, in the middle. */
function below(context, { lines, wide }, palette) {
  context.textAlign = "center";
  context.lineWidth = 4;
  context.strokeStyle = palette.page;
  for (const [row, line] of lines.entries()) {
    context.font = row ? FONT : BOLD;
    context.fillStyle = row ? palette.soft : palette.ink;
    context.strokeText(line, wide / 2, 9 + row * 15);
    context.fillText(line, wide / 2, 9 + row * 15);
  }
}

/* The name of a group on a plate, with its number in its colour before it. */
function plate(context, { group, lines, wide, high }, palette) {
  context.globalAlpha = 0.84;
  context.fillStyle = palette.page;
  context.beginPath();
  context.roundRect(0, 0, wide, high, 7);
  context.fill();
  context.globalAlpha = 1;
  context.fillStyle = palette.of(`c${group % 8}`);
  context.beginPath();
  context.arc(12, 10.5, 8.5, 0, 2 * Math.PI);
  context.fill();
  context.font = "700 10.5px Roboto, Arial, sans-serif";
  context.textAlign = "center";
  context.fillStyle = palette.digit;
  context.fillText(String(group), 12, 11);
  context.textAlign = "left";
  for (const [row, line] of lines.entries()) {
    context.font = row ? FONT : BOLD;
    context.fillStyle = row ? palette.soft : palette.ink;
    context.fillText(line, 25, 11 + row * 15);
  }
}
