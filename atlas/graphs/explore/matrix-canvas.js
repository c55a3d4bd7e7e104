/* The matrix beyond the size of a table: the same rows drawn on a canvas, of which only what is in sight is drawn. One
   cell is a real element, which follows the keyboard and is read out. */
import { make, unique } from "./make.js";
import { shade } from "./matrix-order.js";

const CELL = 16, SIDE = 170, TOP = 130;

/* As `tableGrid`. */
export function canvasGrid(data, matrix, told) {
  const { rows } = matrix, size = rows.length, id = unique("cell");
  const at = told.at || { row: 0, column: 0 };
  const canvas = make("canvas", { "aria-hidden": "true" });
  const current = make("div", { role: "gridcell", id, class: "atlas-hidden" });
  const frame = make("div", { class: "atlas-matrix-frame atlas-matrix-large", dir: "ltr" }, canvas, make("div", { class: "atlas-matrix-room" }));
  const element = make("div", {
    class: "atlas-matrix-holder", tabindex: "0", role: "grid", "aria-label": told.label, "aria-rowcount": size, "aria-colcount": size, "aria-activedescendant": id
  }, make("div", { role: "row" }, current), frame);
  let chosen = [], wanted = 0;
  frame.lastChild.style.width = `${SIDE + size * CELL}px`;
  frame.lastChild.style.height = `${TOP + size * CELL}px`;
  const clamp = (value) => Math.min(size - 1, Math.max(0, value));

  function draw() {
    wanted = 0;
    const ratio = devicePixelRatio || 1, wide = frame.clientWidth, high = frame.clientHeight;
    if (!wide || !high) return;
    canvas.width = wide * ratio;
    canvas.height = high * ratio;
    canvas.style.width = `${wide}px`;
    canvas.style.height = `${high}px`;
    const pen = canvas.getContext("2d"), style = getComputedStyle(frame), name = (variable) => style.getPropertyValue(variable).trim();
    const colours = rows.map((row) => name(row.group ? `--atlas-c${row.group % 8}` : "--atlas-c-none"));
    const ink = name("--atlas-ink"), soft = name("--atlas-soft"), page = name("--atlas-page"), line = name("--atlas-line");
    const left = frame.scrollLeft, top = frame.scrollTop;
    const from = (scroll) => Math.max(0, Math.floor(scroll / CELL)), to = (scroll, room) => Math.min(size, Math.ceil((scroll + room) / CELL));
    const x = (column) => SIDE + column * CELL - left, y = (row) => TOP + row * CELL - top;
    const rowsIn = [from(top), to(top, high - TOP)], columnsIn = [from(left), to(left, wide - SIDE)];
    pen.scale(ratio, ratio);
    pen.fillStyle = page;
    pen.fillRect(0, 0, wide, high);
    for (let row = rowsIn[0]; row < rowsIn[1]; row += 1) {
      for (let column = columnsIn[0]; column < columnsIn[1]; column += 1) {
        const dark = shade(matrix, row, column), self = row === column && rows[row].index !== null;
        pen.globalAlpha = self ? 0.25 : dark ? 0.16 + 0.168 * dark : 0.06;
        pen.fillStyle = self ? soft : !dark ? line : rows[row].group === rows[column].group ? colours[row] : ink;
        pen.fillRect(x(column) + 0.5, y(row) + 0.5, CELL - 1, CELL - 1);
      }
    }
    pen.globalAlpha = 1;
    pen.fillStyle = page;
    pen.fillRect(0, 0, SIDE, high);
    pen.fillRect(0, 0, wide, TOP);
    pen.font = `12px ${style.fontFamily}`;
    pen.textBaseline = "middle";
    const write = (number, room) => {
      const row = rows[number];
      pen.fillStyle = colours[number];
      pen.fillRect(0, -CELL / 2, 4, CELL);
      pen.fillStyle = chosen.includes(row.index) || number === at.row && room === SIDE || number === at.column && room === TOP ? ink : soft;
      pen.fillText(cut(pen, `${row.index !== null ? "" : row.open ? "▾ " : "▸ "}${told.name(number)}`, room - 14), 8, 0);
    };
    for (let row = rowsIn[0]; row < rowsIn[1]; row += 1) {
      if (y(row) < TOP - CELL / 2) continue;
      pen.save();
      pen.translate(0, y(row) + CELL / 2);
      write(row, SIDE);
      pen.restore();
    }
    for (let column = columnsIn[0]; column < columnsIn[1]; column += 1) {
      if (x(column) < SIDE - CELL / 2) continue;
      pen.save();
      pen.translate(x(column) + CELL / 2, TOP);
      pen.rotate(-Math.PI / 2);
      write(column, TOP);
      pen.restore();
    }
    pen.strokeStyle = name("--atlas-ring");
    pen.lineWidth = 2;
    if (x(at.column) >= SIDE - 1 && y(at.row) >= TOP - 1) pen.strokeRect(x(at.column), y(at.row), CELL, CELL);
  }
  function later() {
    if (!wanted) wanted = requestAnimationFrame(draw);
  }
  function go(row, column) {
    at.row = clamp(row);
    at.column = clamp(column);
    const text = told.text(at.row, at.column);
    current.setAttribute("aria-label", text);
    current.setAttribute("aria-rowindex", at.row + 1);
    current.setAttribute("aria-colindex", at.column + 1);
    told.tell(text);
    const into = (scroll, room, number) => Math.min(number * CELL, Math.max(scroll, (number + 1) * CELL - room));
    frame.scrollTo(into(frame.scrollLeft, frame.clientWidth - SIDE, at.column), into(frame.scrollTop, frame.clientHeight - TOP, at.row));
    later();
  }
  function spot(event) {
    const box = frame.getBoundingClientRect(), x = event.clientX - box.left, y = event.clientY - box.top;
    const column = x < SIDE ? null : Math.floor((x - SIDE + frame.scrollLeft) / CELL), row = y < TOP ? null : Math.floor((y - TOP + frame.scrollTop) / CELL);
    return row === null && column === null || row >= size || column >= size ? null : { row, column };
  }
  element.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey) return;
    const { row, column } = at, far = event.ctrlKey;
    const to = {
      ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
      Home: [far ? 0 : row, 0], End: [far ? size : row, size], PageDown: [row + 10, column], PageUp: [row - 10, column]
    }[event.key];
    if (to) go(...to);
    else if (event.key === "Enter" || event.key === " ") told.act(at.row, at.column);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  frame.addEventListener("click", (event) => {
    const found = spot(event);
    if (found) told.act(found.row, found.column);
  });
  frame.addEventListener("pointermove", (event) => {
    const found = spot(event);
    if (found) told.tell(found.row === null ? told.name(found.column) : found.column === null ? told.name(found.row) : told.text(found.row, found.column));
  });
  frame.addEventListener("scroll", later, { passive: true });
  new ResizeObserver(later).observe(frame);
  new MutationObserver(later).observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
  const clampAt = () => go(at.row, at.column);
  return {
    element, at,
    focus: () => element.focus(),
    shown: clampAt,
    mark: (one, other) => {
      chosen = [one, other].filter((index) => index !== null);
      later();
    }
  };
}

function cut(pen, text, room) {
  if (pen.measureText(text).width <= room) return text;
  let end = text.length;
  while (end > 1 && pen.measureText(`${text.slice(0, end)}…`).width > room) end -= 1;
  return `${text.slice(0, end)}…`;
}
