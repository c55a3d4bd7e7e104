/* Another eye on the same: a matrix in which each row and column is an initiative or a group, and a cell is dark where two
   share many people. A table up to a size that browsers lay out at once, beyond that a canvas. */
import { fill } from "./data.js";
import { make } from "./make.js";
import { canvasGrid } from "./matrix-canvas.js";
import { OPEN, cellText, matrixOf, rowName } from "./matrix-order.js";
import { tableGrid } from "./matrix-table.js";
import { shown } from "./shown.js";

const TABLE = 90;

export function matrixPanel(place, data, store) {
  const words = data.words;
  const intro = make("p", { class: "atlas-soft-text" });
  const frame = make("div", { class: "atlas-grid" });
  const told = make("p", { class: "atlas-told" });
  place.append(intro, frame, told);
  let grid = null, drawn = null;

  function act(matrix, row, column) {
    const one = row === null ? null : matrix.rows[row], two = column === null ? null : matrix.rows[column];
    const [a, b] = one ? [one, two] : [two, null];
    if (!b || a === b) return a.index === null ? unfold(a.group) : store.set({ chosen: store.get().chosen === a.index ? null : a.index, other: null });
    if (a.index !== null && b.index !== null) return store.set({ chosen: a.index, other: b.index });
    const groups = [a, b].filter((one) => one.index === null), folded = groups.filter((one) => !one.open);
    return unfold(...(folded.length ? folded : groups.slice(0, 1)).map((one) => one.group));
  }
  /* Unfolds groups; a single one that is unfolded is folded again. */
  function unfold(...groups) {
    const open = store.get().open.filter((group) => !groups.includes(group));
    const folding = groups.length === 1 && store.get().open.includes(groups[0]);
    store.set({ open: folding ? open : [...open, ...groups].slice(-OPEN) });
  }
  function draw(state) {
    const passes = shown(data, state), matrix = matrixOf(data, passes, state.open);
    const size = matrix.rows.length, held = frame.contains(document.activeElement);
    intro.textContent = !size ? words.nothing : matrix.folds ? words.matrix_groups : words.matrix_how;
    const make_grid = size > TABLE ? canvasGrid : tableGrid;
    grid = make_grid(data, matrix, {
      label: fill(words.matrix_label, { n: size }),
      name: (row) => rowName(data, matrix.rows[row]),
      text: (row, column) => cellText(data, matrix, row, column),
      act: (row, column) => act(matrix, row, column),
      tell: (text) => { told.textContent = text; },
      // Where the keyboard was, when the rows around it have changed.
      at: grid ? grid.at : null
    });
    frame.replaceChildren(grid.element);
    grid.shown();
    if (held) grid.focus();
    told.textContent = "";
    drawn = { passes, open: state.open };
  }
  function follow(state, before) {
    if (state.as !== "matrix") return;
    const passes = shown(data, state);
    const same = drawn && drawn.open === state.open && drawn.passes === passes;
    if (!same) draw(state);
    if (!same || !before || before.chosen !== state.chosen || before.other !== state.other || before.as !== state.as) grid.mark(state.chosen, state.other);
  }
  store.subscribe(follow);
  follow(store.get());
}
