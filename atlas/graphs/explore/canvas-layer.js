/* Everything that stays the same while one moves, as a bitmap: painted a little per frame, and shifted meanwhile. */

const BEYOND = 0.35;
const BLEED = 30;
const MOST = 1.8;
const ALIKE = 1e-6;

/* `paint(context, place)` is a generator that paints the picture in parts. `place` has the scale and the offset. */
export function makeLayer(paint) {
  let front = null, back = null, spare = null, stale = true;

  /* What of the stage, and this much beyond it, the picture takes: [left, top, right, bottom] in pixels of the stage. */
  function area(view, edge) {
    const mx = view.w * edge, my = view.h * edge;
    return [Math.max(view.ax - BLEED, -mx), Math.max(view.ay - BLEED, -my),
      Math.min(view.ax + view.sx + BLEED, view.w + mx), Math.min(view.ay + view.sy + BLEED, view.h + my)];
  }
  function begin(view, ratio) {
    const [left, top, right, bottom] = area(view, BEYOND).map((edge) => Math.round(edge * ratio) / ratio), w = Math.max(1, right - left), h = Math.max(1, bottom - top);
    const canvas = spare || document.createElement("canvas"), width = Math.ceil(w * ratio), height = Math.ceil(h * ratio);
    spare = null;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, w, h);
    // In pixels of the bitmap, whose first one lies at (left, top) of the stage.
    const place = { sx: view.sx, sy: view.sy, ax: view.ax - left, ay: view.ay - top, k: view.k, w, h, inner: { w: view.w, h: view.h } };
    back = { canvas, context, place, ratio, parts: paint(context, place) };
    stale = false;
  }
  function drop() {
    if (back) spare = back.canvas;
    back = null;
  }
  /* True once it is whole. */
  function step(budget) {
    const until = performance.now() + budget;
    do {
      if (back.parts.next().done) {
        spare = front ? front.canvas : null;
        front = back;
        back = null;
        return true;
      }
      // A browser puts off what it is told to draw, until somebody looks: so that a part takes its time now.
      back.context.getImageData(0, 0, 1, 1);
    } while (performance.now() < until);
    return false;
  }
  /* Where the bitmap lies on the stage now. */
  function lies({ place }, view) {
    const r = view.sx / place.sx, s = view.sy / place.sy;
    return { x: view.ax - place.ax * r, y: view.ay - place.ay * s, w: place.w * r, h: place.h * s };
  }
  /* Whether a bitmap will do: while all moves it may be stretched for a moment; what stands still is sharp. */
  function fits(bitmap, view, ratio, steady) {
    if (!bitmap || bitmap.ratio !== ratio) return false;
    const stretch = view.sx / bitmap.place.sx, at = lies(bitmap, view);
    if (steady ? !sharp(bitmap, at, view) : stretch > MOST || stretch < 1 / MOST) return false;
    // Some of what was painted beyond the stage must be left, or the next movement would show an edge.
    const [left, top, right, bottom] = area(view, steady ? BEYOND / 3 : BEYOND / 8);
    return at.x <= left + 1 && at.y <= top + 1 && at.x + at.w >= right - 1 && at.y + at.h >= bottom - 1;
  }
  /* As large as it was painted, and with its points on those of the screen: a hundredth of a point is seen as a haze. */
  function sharp({ place, ratio }, { x, y }, view) {
    const same = (one, two) => Math.abs(one - two) < ALIKE, whole = (length) => same(length * ratio, Math.round(length * ratio));
    return same(place.sx, view.sx) && same(place.sy, view.sy) && whole(x) && whole(y);
  }
  return {
    spoil() { stale = true; },
    /* Paint for some milliseconds, if anything is to be painted; true while more is to be done. */
    work(view, ratio, steady) {
      // On a slow phone one is often half painted when the movement ends; what it would show is past by then.
      if (stale || (back && steady && !fits(back, view, ratio, steady))) drop();
      if (!back && (stale || !fits(front, view, ratio, steady))) begin(view, ratio);
      if (!back) return false;
      return !step(front ? (steady ? 24 : 6) : Infinity);
    },
    blit(context, view) {
      if (!front) return;
      const { x, y, w, h } = lies(front, view);
      // Smoothing a bitmap that is stretched takes several times as long, and a moment later the sharp one is there.
      context.imageSmoothingEnabled = Math.abs(w - front.place.w) < 0.5;
      context.drawImage(front.canvas, x, y, w, h);
    },
  };
}
