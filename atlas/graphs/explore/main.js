/* The explore page: what was chosen, and everything that shows it. */
import { read as stateOf } from "./address.js";
import { makeCard } from "./card.js";
import { colouring, radii } from "./colours.js";
import { read } from "./data.js";
import { drawCanvas, MARGIN as CANVAS_MARGIN } from "./draw-canvas.js";
import { drawElements, MARGIN } from "./draw-d3graph.js";
import { fitFrame } from "./frame.js";
import { gestures } from "./gestures.js";
import { legendPanel } from "./legend.js";
import { markedFor } from "./meet.js";
import { panels } from "./panels.js";
import { makeScene } from "./scene.js";
import { followScheme } from "./scheme.js";
import { shown } from "./shown.js";
import { makeStore } from "./store.js";
import { toolbar } from "./toolbar.js";
import { keepInStore, makeView } from "./view.js";

const data = read(), store = makeStore(stateOf(data, location.hash));
const stage = document.getElementById("atlas-stage"), elements = Boolean(data.graph);
let drawing = null, card = null, remember = null, waiting = 0, model = null;

const view = makeView(stage, {
  most: elements ? 8 : Math.min(40, Math.max(8, Math.sqrt(data.nodes.length))),
  margin: elements ? MARGIN : CANVAS_MARGIN,
  moved() {
    if (remember) remember();
    redraw();
  },
});

/* Everything that follows from what was chosen, and is drawn. */
function modelOf(state, before) {
  const changed = (...names) => !before || names.some((name) => state[name] !== before[name]);
  const scene = changed("folded") ? makeScene(data, state.folded) : model.scene;
  return {
    scene,
    colours: changed("colour") ? colouring(data, state.colour) : model.colours,
    radii: changed("size") ? radii(data, state.size) : model.radii,
    shown: changed("query", "activities", "days", "kinds", "audiences", "from") ? shown(data, state) : model.shown,
    marked: changed("chosen", "other") ? markedFor(data, state) : model.marked,
  };
}

function redraw() {
  if (!drawing || waiting) return;
  waiting = window.requestAnimationFrame((now) => {
    waiting = 0;
    if (drawing.draw(now)) redraw();
    card.place();
  });
}

function update(state, before) {
  model = modelOf(state, before);
  document.body.setAttribute("data-colour", state.colour);
  drawing.restyle(state, model);
  if (card) card.update(state, model);
  redraw();
}

/* The second time is the page itself: true lets a link do what links do. */
function tap(item) {
  const { chosen, folded } = store.get();
  if (item === null) store.set({ chosen: null, other: null });
  else if (item < 0) store.set({ folded: folded.filter((number) => number !== -item), over: null });
  else if (item === chosen) return open(item);
  else store.set({ chosen: item });
  return false;
}

function open(item) {
  if (!data.nodes[item].url) return true;
  // Its elements are links by themselves.
  if (elements) return true;
  window.open(data.nodes[item].url, "_top");
  return false;
}

followScheme(() => update(store.get(), null));
drawing = elements ? drawElements(stage, data, store, view, { redraw }) : drawCanvas(stage, data, store, view, { open });
model = modelOf(store.get(), null);
card = makeCard(stage, data, store, view, drawing);
update(store.get(), null);
store.subscribe(update);
gestures(stage, view, drawing, { over: (item) => store.set({ over: item }), tap });
toolbar(data, store, view, drawing, stage);
legendPanel(document.getElementById("atlas-legend"), data, store);
if (window.innerWidth < 600) document.getElementById("atlas-about").open = false;
panels(data, store, view, drawing);
view.measure();
if (drawing.draw(performance.now())) redraw();
remember = keepInStore(view, store);
stage.addEventListener("keydown", (event) => {
  const { over } = store.get();
  if (event.key === "Escape") store.set({ chosen: null, other: null, over: null });
  else if ((event.key === "Enter" || event.key === " ") && over !== null && over < 0) {
    event.preventDefault();
    tap(over);
  }
});
new ResizeObserver(() => view.measure()).observe(stage);
fitFrame();
// d3graph's one round comes after this and puts the names back on their nodes, but at the same places.
document.body.setAttribute("data-ready", "");
