/* Which part of the picture is in sight? From places in the unit square to places on the stage, and back. */

const LASTS = 220;
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

/* `most`: how close one can come; `margin`: of the stage around the whole picture, as a function of its size.
   `moved` is called whenever something changed. */
export function makeView(stage, { most, margin, moved }) {
  const view = { k: 1, x: 0.5, y: 0.5, w: 0, h: 0, sx: 1, sy: 1, ax: 0, ay: 0 };
  let flight = 0;

  /* A place (u, v) of the unit square stands at (ax + u * sx, ay + v * sy). */
  function settle() {
    view.k = Math.min(most, Math.max(1, view.k));
    view.x = Math.min(1, Math.max(0, view.x));
    view.y = Math.min(1, Math.max(0, view.y));
    const room = margin(view.w, view.h);
    view.sx = Math.max(1, view.w - room.left - room.right) * view.k;
    view.sy = Math.max(1, view.h - room.top - room.bottom) * view.k;
    view.ax = room.left + (view.w - room.left - room.right) / 2 - view.x * view.sx;
    view.ay = room.top + (view.h - room.top - room.bottom) / 2 - view.y * view.sy;
    moved();
  }
  function halt() {
    if (flight) window.cancelAnimationFrame(flight);
    flight = 0;
  }
  function to({ k, x, y }, smoothly = true) {
    halt();
    if (!smoothly || calm.matches) {
      Object.assign(view, { k, x, y });
      settle();
      return;
    }
    const from = { k: view.k, x: view.x, y: view.y }, start = performance.now();
    const step = (now) => {
      const part = Math.min(1, Math.max(0, (now - start) / LASTS)), eased = 1 - (1 - part) ** 3;
      view.k = from.k * (k / from.k) ** eased;
      // The middle goes with the scale, so that the place that was zoomed at stays where it is.
      const share = Math.abs(k - from.k) > 0.01 ? ((1 / view.k - 1 / from.k) / (1 / k - 1 / from.k)) : eased;
      view.x = from.x + (x - from.x) * share;
      view.y = from.y + (y - from.y) * share;
      if (part === 1) Object.assign(view, { k, x, y }); // not nearly
      settle();
      flight = part < 1 ? window.requestAnimationFrame(step) : 0;
    };
    flight = window.requestAnimationFrame(step);
  }
  function aim(factor, px, py) {
    const k = Math.min(most, Math.max(1, view.k * factor));
    const u = (px - view.ax) / view.sx, v = (py - view.ay) / view.sy;
    const clamp = (value) => Math.min(1, Math.max(0, value));
    return { k, x: clamp(u + (view.x - u) * view.k / k), y: clamp(v + (view.y - v) * view.k / k) };
  }
  return Object.assign(view, {
    measure() {
      view.w = stage.clientWidth;
      view.h = stage.clientHeight;
      settle();
    },
    place: (u, v) => [view.ax + u * view.sx, view.ay + v * view.sy],
    unplace: (px, py) => [(px - view.ax) / view.sx, (py - view.ay) / view.sy],
    zoom: (factor, px = view.w / 2, py = view.h / 2, smoothly = false) => to(aim(factor, px, py), smoothly),
    pan(dx, dy) {
      halt();
      view.x -= dx / view.sx;
      view.y -= dy / view.sy;
      settle();
    },
    whole: (smoothly = true) => to({ k: 1, x: 0.5, y: 0.5 }, smoothly),
    to,
    /* Bring a place into sight, moving no more than that takes. */
    show(u, v) {
      const [px, py] = view.place(u, v), side = Math.min(80, view.w / 5), edge = Math.min(50, view.h / 6);
      const x = Math.min(view.w - side, Math.max(side, px)), y = Math.min(view.h - edge, Math.max(edge, py));
      if (x !== px || y !== py) to({ k: view.k, x: view.x - (x - px) / view.sx, y: view.y - (y - py) / view.sy });
    },
    moving: () => flight !== 0,
  });
}

/* The view and `at` of the store follow each other; the store hears it a moment after the last movement. */
export function keepInStore(view, store) {
  let waiting = 0, told = store.get().at;
  store.subscribe(({ at }) => {
    if (at === told) return;
    told = at;
    view.to(at || { k: 1, x: 0.5, y: 0.5 });
  });
  return () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (view.moving()) return;
      const round = (value) => Math.round(value * 1000) / 1000;
      const at = view.k < 1.001 && Math.abs(view.x - 0.5) < 0.001 && Math.abs(view.y - 0.5) < 0.001
        ? null : { k: round(view.k), x: round(view.x), y: round(view.y) };
      if (JSON.stringify(at) === JSON.stringify(told)) return;
      told = at;
      store.set({ at });
    }, 250);
  };
}
