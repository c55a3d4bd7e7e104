/* The matrix as a table: the grid of the ARIA practices, in which one cell is in the order of the Tab key and the arrows
   move. Row and column headers stay in sight. */
import { make } from "./make.js";
import { shade } from "./matrix-order.js";

/* {element, at, focus(), mark(chosen, other), shown()}; what is asked of `told` stands in matrix.js. */
export function tableGrid(data, matrix, told) {
  const { rows } = matrix, size = rows.length;
  const cells = [], at = told.at || { row: 0, column: -1 };
  // A gap between the initiatives of two groups; folded groups are one row each and need none.
  const starts = (number) => number > 0 && rows[number].group !== rows[number - 1].group &&
    [rows[number], rows[number - 1]].some((row) => row.index !== null || row.open);
  const grid = { at };

  function header(number, column) {
    const row = rows[number], name = told.name(number);
    const digit = make("span", { class: `atlas-number ${colour(row)}`, "aria-hidden": "true", text: row.index === null || !matrix.folds ? row.group || "" : "" });
    const group = row.index === null ? { "aria-expanded": String(row.open) } : {};
    return make("th", {
      scope: column ? "col" : "row", role: column ? "columnheader" : "rowheader", tabindex: "-1", title: name, ...group,
      class: `${starts(number) ? "atlas-starts" : ""} ${row.index === null ? "atlas-folded" : ""} ${matrix.folds && row.index !== null ? "atlas-member" : ""}`
    }, make("div", {}, digit, make("span", { text: name, dir: "auto" })));
  }
  function cell(row, column) {
    const dark = shade(matrix, row, column), same = rows[row].group === rows[column].group && rows[row].group;
    const self = row === column && rows[row].index !== null;
    return make("td", {
      role: "gridcell", tabindex: "-1", "aria-label": dark && !self ? told.text(row, column) : null,
      class: `${self ? "atlas-self" : `atlas-shade-${dark}`} ${same ? colour(rows[row]) : "atlas-between"} ${starts(row) ? "atlas-starts-row" : ""} ${starts(column) ? "atlas-starts" : ""}`
    });
  }
  const columns = rows.map((_, number) => header(number, true));
  const corner = make("th", { class: "atlas-corner", role: "columnheader", tabindex: "-1" }, make("span", { class: "atlas-hidden", text: told.label }));
  const head = make("tr", {}, corner, ...columns);
  cells.push([corner, ...columns]);
  const body = rows.map((_, row) => {
    const line = [header(row, false), ...rows.map((_, column) => cell(row, column))];
    if (starts(row)) line[0].classList.add("atlas-starts-row");
    line[0].classList.remove("atlas-starts");
    cells.push(line);
    return make("tr", {}, ...line);
  });
  const table = make("table", { role: "grid", "aria-label": told.label, class: `atlas-matrix ${size <= 16 ? "atlas-few" : ""}` }, make("thead", {}, head), make("tbody", {}, ...body));
  grid.element = make("div", { class: "atlas-matrix-frame" }, table);

  const clamp = (value) => Math.min(size - 1, Math.max(-1, value));
  function go(row, column, focus = true) {
    cells[at.row + 1][at.column + 1].tabIndex = -1;
    at.row = clamp(row);
    at.column = clamp(column);
    const target = cells[at.row + 1][at.column + 1];
    target.tabIndex = 0;
    if (at.row >= 0 && at.column >= 0 && !target.hasAttribute("aria-label")) target.setAttribute("aria-label", told.text(at.row, at.column));
    if (focus) target.focus();
  }
  function spot(event) {
    const found = event.target.closest("td, th");
    return found && table.contains(found) ? { row: found.parentNode.rowIndex - 1, column: found.cellIndex - 1 } : null;
  }
  function say({ row, column }) {
    told.tell(row < 0 && column < 0 ? "" : row < 0 ? told.name(column) : column < 0 ? told.name(row) : told.text(row, column));
    cross(row, column);
  }
  function cross(row, column) {
    table.querySelectorAll(".atlas-crossed").forEach((one) => one.classList.remove("atlas-crossed"));
    if (row >= 0) cells[row + 1][0].classList.add("atlas-crossed");
    if (column >= 0) cells[0][column + 1].classList.add("atlas-crossed");
  }
  table.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey) return;
    const toward = getComputedStyle(table).direction === "rtl" ? -1 : 1, far = event.ctrlKey;
    const { row, column } = at;
    const to = {
      ArrowRight: [row, column + toward], ArrowLeft: [row, column - toward], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
      Home: [far ? -1 : row, -1], End: [far ? size : row, size], PageDown: [row + 10, column], PageUp: [row - 10, column]
    }[event.key];
    if (to) go(...to);
    else if ((event.key === "Enter" || event.key === " ") && (row >= 0 || column >= 0)) act(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  function act({ row, column }) {
    if (row >= 0 || column >= 0) told.act(row < 0 ? null : row, column < 0 ? null : column);
  }
  table.addEventListener("click", (event) => {
    const found = spot(event);
    if (!found) return;
    go(found.row, found.column);
    act(found);
  });
  table.addEventListener("focusin", (event) => {
    const found = spot(event);
    if (found) say(found);
  });
  table.addEventListener("pointerover", (event) => {
    const found = spot(event);
    if (found) say(found);
  });
  grid.focus = () => go(at.row, at.column);
  grid.shown = () => {};
  grid.mark = (chosen, other) => {
    table.querySelectorAll(".atlas-chosen").forEach((one) => one.classList.remove("atlas-chosen"));
    rows.forEach((row, number) => {
      if (row.index === null || row.index !== chosen && row.index !== other) return;
      cells[number + 1].forEach((one) => one.classList.add("atlas-chosen"));
      cells.forEach((line) => line[number + 1].classList.add("atlas-chosen"));
    });
  };
  at.row = clamp(at.row);
  at.column = clamp(at.column);
  if (at.row < 0 && at.column < 0) at.row = 0;
  go(at.row, at.column, false);
  return grid;
}

/* The class that colours a group, as in the drawing. */
function colour(row) {
  return row.group ? `atlas-c${row.group % 8}` : "atlas-c-none";
}
