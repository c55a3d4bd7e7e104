/* The matrix as a drawing to save: the same rows, names and shades, whole. */
import { cellText, matrixOf, rowName, shade } from "./matrix-order.js";
import { shown } from "./shown.js";
import { draw } from "./standing.js";

const CELL = 18, SIDE = 230;

/* {drawing, width, height, signs} for the state; colours are those that the page has now. */
export function matrixPicture(data, state) {
  const matrix = matrixOf(data, shown(data, state), state.open), size = matrix.rows.length;
  const style = getComputedStyle(document.body), ink = style.getPropertyValue("--atlas-ink").trim() || "#1f2430";
  const colour = (row) => style.getPropertyValue(row.group ? `--atlas-c${row.group % 8}` : "--atlas-c-none").trim() || ink;
  const drawing = draw("g", { "font-family": "Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif", "font-size": 12 });
  matrix.rows.forEach((row, number) => {
    const at = SIDE + number * CELL, name = cut(rowName(data, row));
    const text = row.group && (row.index === null || !matrix.folds) ? `${row.group}  ${name}` : name;
    drawing.append(
      draw("text", { x: SIDE - 6, y: at + 13, "text-anchor": "end", fill: colour(row), text }),
      draw("text", { transform: `translate(${at + 13} ${SIDE - 6}) rotate(-90)`, fill: colour(row), text }));
    for (let column = 0; column < size; column += 1) {
      const dark = shade(matrix, number, column), self = column === number && row.index !== null;
      const fill = self || !dark ? "#8b92a0" : row.group === matrix.rows[column].group && row.group ? colour(row) : ink;
      const cell = draw("rect", {
        x: SIDE + column * CELL + 0.5, y: at + 0.5, width: CELL - 1, height: CELL - 1, fill, "fill-opacity": self ? 0.3 : dark ? (0.16 + 0.168 * dark).toFixed(3) : 0.08
      });
      if (dark) cell.append(draw("title", { text: cellText(data, matrix, number, column) }));
      drawing.append(cell);
    }
  });
  const sign = draw("rect", { x: -8, y: -8, width: 16, height: 16, fill: ink });
  return { drawing, width: SIDE + size * CELL, height: SIDE + size * CELL, signs: [{ sign, text: matrix.folds ? data.words.matrix_groups : data.words.matrix_how }] };
}

function cut(text) {
  return text.length > 34 ? `${text.slice(0, 33)}…` : text;
}
