/* Everything that stays the same while one moves, as a bitmap: painted a little per frame, and shifted meanwhile. */

const BEYOND = 0.3;

/* `paint(context, place)` is a generator that paints the picture in parts. `place` has the scale and the offset. */
export function makeLayer(paint) {
  let front = null, back = null, spare = null, stale = true;

  function begin(view, ratio) {
    // A whole picture has nothing beyond the stage.
    const edge = view.k > 1.01 ? BEYOND : 0;
    const mx = Math.round(view.w * edge), my = Math.round(view.h * edge);
    const canvas = spare || document.createElement("canvas");
    spare = null;
    canvas.width = Math.max(1, Math.round((view.w + 2 * mx) * ratio));
    canvas.height = Math.max(1, Math.round((view.h + 2 * my) * ratio));
    const place = {
      sx: view.sx, sy: view.sy, ax: view.ax + mx, ay: view.ay + my, k: view.k, w: view.w + 2 * mx, h: view.h + 2 * my,
      inner: { w: view.w, h: view.h },
    };
    const context = canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    back = { canvas, place, mx, my, ratio, parts: paint(context, place) };
    stale = false;
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
    } while (performance.now() < until);
    return false;
  }
  function fits(view, ratio) {
    if (!front || front.ratio !== ratio || Math.abs(front.place.sx / view.sx - 1) > 0.001 || front.place.inner.h !== view.h) return false;
    if (front.place.inner.w !== view.w) return false;
    const { x, y } = offset(front, view);
    // Nothing beyond a whole picture needs painting; else half of what was painted beyond the stage is left.
    if (!front.mx) return Math.abs(x) + Math.abs(y) < 1;
    return Math.abs(x + front.mx) < front.mx / 2 && Math.abs(y + front.my) < front.my / 2;
  }
  function offset({ place }, view) {
    const r = view.sx / place.sx, s = view.sy / place.sy;
    return { x: view.ax - place.ax * r, y: view.ay - place.ay * s, r, s };
  }
  return {
    spoil() { stale = true; },
    /* Paint for so many milliseconds at most, if anything is to be painted; true while more is to be done. */
    work(view, ratio, budget) {
      if (stale) back = null;
      if (!back && (stale || !fits(view, ratio))) begin(view, ratio);
      if (!back) return false;
      return !step(front ? budget : Infinity);
    },
    blit(context, view) {
      if (!front) return;
      const { x, y, r, s } = offset(front, view), { w, h } = front.place;
      context.drawImage(front.canvas, x, y, w * r, h * s);
    },
  };
}
