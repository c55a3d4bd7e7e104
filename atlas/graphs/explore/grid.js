/* Which node is nearest to a place? Nodes by the squares of a grid, so that not all need asking. */

export function makeGrid(nodes) {
  const side = Math.max(1, Math.ceil(Math.sqrt(nodes.length / 2))), cells = Array.from({ length: side * side }, () => []);
  const row = (value) => Math.min(side - 1, Math.max(0, Math.floor(value * side)));
  for (const node of nodes) cells[row(node.y) * side + row(node.x)].push(node.index);
  return {
    /* Calls `each` with the number of every node in the squares that touch a rectangle of the unit square. */
    within(left, top, right, bottom, each) {
      const [x1, x2, y1, y2] = [row(left), row(right), row(top), row(bottom)];
      for (let y = y1; y <= y2; y += 1) for (let x = x1; x <= x2; x += 1) cells[y * side + x].forEach(each);
    },
  };
}
