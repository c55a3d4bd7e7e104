/* Beyond a few hundred initiatives: the picture on a canvas. What stays the same is a bitmap; what stands out, names and
   folded groups are drawn over it in every frame. */
import { BESIDE_BUTTONS, buttonsBox } from "./buttons.js";
import { canvasKeys } from "./canvas-keys.js";
import { makeLayer } from "./canvas-layer.js";
import { makeNames, namePainter, writeName } from "./canvas-names.js";
import { batchesOf, crowdScale, paintNodes, paintPicture, widthClass } from "./canvas-paint.js";
import { hexagon } from "./folded-elements.js";
import { makeGrid } from "./grid.js";
import { readPalette } from "./palette.js";
import { litBy } from "./scene.js";

export const MARGIN = (w) => ({ left: Math.min(40, w * 0.05), right: Math.max(BESIDE_BUTTONS, Math.min(70, w * 0.17)), top: 24, bottom: 28 });

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const SETTLED = 90;
const NEVER = -1000;
const PALE = 0.13, WIDE = [1.2, 2, 3, 4.2];

export function drawCanvas(stage, data, store, view, { open }) {
  const canvas = document.createElement("canvas");
  let context = canvas.getContext("2d");
  canvas.className = "atlas-canvas";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", data.title);
  stage.prepend(canvas);
  const grid = makeGrid(data.nodes), names = makeNames(data, grid), paintNames = namePainter();
  let model = null, state = store.get(), batches = [], palette = null, lit = null, paleness = 1, last = 0, moved = "", since = NEVER, drawn = "";
  let named = null, made = [];
  const layer = makeLayer((to, place) => paintPicture(to, place, data, model, batches, palette));
  const where = (item) => {
    const place = item < 0 ? model.scene.byItem.get(item) : data.nodes[item];
    return view.place(place.x, place.y);
  };
  const keys = canvasKeys(stage, data, store, view, { where, sceneOf: () => model.scene, open });

  function restyle(now, next) {
    const same = model && palette && ["scene", "colours", "radii", "shown"].every((part) => model[part] === next[part]) && document.body.dataset.mdColorScheme === drawn;
    [state, model] = [now, next];
    lit = litBy(data, model.scene, state, model.marked);
    if (same) return;
    drawn = document.body.dataset.mdColorScheme;
    palette = readPalette();
    batches = batchesOf(data, model, state.from);
    layer.spoil();
    keys.changed();
  }

  /* True while there is more to draw. */
  function draw(now) {
    const ratio = Math.min(3, window.devicePixelRatio || 1), width = Math.round(view.w * ratio), height = Math.round(view.h * ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const place = `${view.ax} ${view.ay} ${view.sx}`;
    if (place !== moved) [since, moved] = [moved ? now : NEVER, place];
    const steady = now - since > SETTLED;
    const more = layer.work(view, ratio, steady);
    // What is not pointed at turns pale within an eighth of a second.
    const goal = lit ? PALE : 1, step = calm.matches || !last ? 1 : Math.min(1, Math.max(0, now - last) / 125);
    paleness = Math.abs(goal - paleness) < 0.02 ? goal : paleness + (goal - paleness) * Math.max(0.2, step);
    last = now;
    const scale = crowdScale(data.nodes.length, view);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, view.w, view.h);
    joints();
    context.globalAlpha = paleness;
    layer.blit(context, view);
    context.globalAlpha = 1;
    if (lit) standOut(scale);
    const boxes = groups();
    // Names keep their places beside their nodes while all moves, or they would flicker.
    // The first picture does without them for one frame, to be there sooner.
    const waits = since === NEVER;
    if (waits) since = NEVER + 1;
    else if (steady || named !== model || !made.length) [named, made] = [model, namesOf(scale, boxes)];
    paintNames(context, made, view, palette, ratio);
    return waits || more || paleness !== goal || !steady;
  }

  /* All of it once more with another pen, in the colours that the page has now. */
  function onto(pen) {
    const [own, colours] = [context, palette], scale = crowdScale(data.nodes.length, view);
    const place = { sx: view.sx, sy: view.sy, ax: view.ax, ay: view.ay, k: view.k, w: view.w, h: view.h, inner: { w: view.w, h: view.h } };
    [context, palette] = [pen, readPalette()];
    joints();
    pen.together(lit ? PALE : 1, () => [...paintPicture(pen, place, data, model, batches, palette)]);
    if (lit) standOut(scale);
    for (const name of namesOf(scale, groups())) {
      const [x, y] = view.place(name.node.x, name.node.y);
      pen.at(x + name.dx, y + name.dy, () => writeName(pen, name, palette));
    }
    [context, palette] = [own, colours];
  }

  function joints() {
    context.lineCap = "round";
    for (const joint of model.scene.joined) {
      const [x1, y1] = where(joint.a), [x2, y2] = where(joint.b), near = lit && lit.joins(joint);
      context.globalAlpha = near ? 0.9 : (lit ? 0.3 : joint.b >= 0 ? 0.5 : 1) * joint.strength;
      context.strokeStyle = near ? palette.ink : palette.line;
      context.lineWidth = joint.width;
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  function standOut(scale) {
    context.lineCap = "round";
    context.strokeStyle = palette.ink;
    context.globalAlpha = 0.55;
    for (const [wide, width] of WIDE.entries()) {
      context.lineWidth = width;
      context.beginPath();
      for (const index of lit.lines) {
        const line = data.lines[index];
        if (widthClass(data.widths[line.weight] ?? 1) !== wide) continue;
        context.moveTo(...where(model.scene.home[line.a]));
        context.lineTo(...where(model.scene.home[line.b]));
      }
      context.stroke();
    }
    context.globalAlpha = 1;
    const bright = Math.max(scale, 0.5);
    for (const item of lit.items) {
      if (item < 0) continue;
      const node = data.nodes[item], [x, y] = where(item), { colour, sign } = model.colours.of(node);
      const r = model.radii[item] * (item === lit.centre ? Math.max(bright, 0.75) : bright);
      if (item === lit.centre || item === state.chosen || item === state.other) ring(x, y, r + 5);
      paintNodes(context, [{ node, x, y, r, sign }], palette.of(colour), palette);
    }
  }

  function ring(x, y, r) {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.strokeStyle = palette.ring;
    context.lineWidth = 3;
    context.stroke();
  }

  /* The folded groups; the boxes that they take. */
  function groups() {
    return model.scene.groups.map((group) => {
      const [x, y] = where(group.item), outline = hexagon(x, y, group.r), path = context.shape ? context.shape(outline) : new Path2D(outline);
      context.globalAlpha = lit && !lit.items.has(group.item) ? 0.3 : 1;
      context.strokeStyle = palette.page;
      context.lineWidth = 4;
      context.stroke(path);
      context.fillStyle = palette.of(`c${group.number % 8}`);
      context.fill(path);
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.font = "700 15px Roboto, Arial, sans-serif";
      context.fillStyle = palette.digit;
      context.fillText(String(group.number), x, y + 0.5);
      context.globalAlpha = 1;
      if (lit && lit.centre === group.item) ring(x, y, group.r + 5);
      return [x - group.r, y - group.r, x + group.r, y + group.r];
    });
  }

  function namesOf(scale, blocked) {
    let first = [];
    if (lit) {
      const near = lit.centre !== null && lit.centre >= 0 ? data.around[lit.centre].map(({ other }) => other) : [...lit.items].filter((item) => item >= 0);
      first = [...(lit.centre !== null && lit.centre >= 0 ? [lit.centre] : []), ...near.slice(0, 40)];
    } else if (state.query) {
      first = data.nodes.filter((node) => model.shown.nodes[node.index]).slice(0, 40).map((node) => node.index);
    }
    const seen = { scene: model.scene, radii: model.radii, scale: lit ? Math.max(scale, 0.5) : scale, first, only: lit !== null || state.query !== "", blocked: [buttonsBox(stage), ...blocked] };
    return names.choose(view, seen);
  }

  /* What is within reach of a pointer; a finger is wider. */
  function hit(event, { x, y }) {
    for (const group of model.scene.groups) {
      const [gx, gy] = where(group.item);
      if (Math.hypot(gx - x, gy - y) <= group.r + 4) return group.item;
    }
    const finger = event.pointerType === "touch" ? 18 : 5, scale = crowdScale(data.nodes.length, view), reach = finger + 18;
    const [left, top] = view.unplace(x - reach, y - reach), [right, bottom] = view.unplace(x + reach, y + reach);
    let best = null, least = Infinity;
    grid.within(left, top, right, bottom, (index) => {
      if (model.scene.home[index] < 0) return;
      const [nx, ny] = where(index), r = model.radii[index] * scale, far = Math.hypot(nx - x, ny - y) - r;
      if (far <= finger && far < least) [best, least] = [index, far];
    });
    return best;
  }

  return { surface: keysSurface(stage), restyle, draw, hit, where, focus: keys.focus, onto };
}

/* The list box lies over the canvas, and has its gestures. */
function keysSurface(stage) {
  return stage.querySelector(".atlas-keys");
}
