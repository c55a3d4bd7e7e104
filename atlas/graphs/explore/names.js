/* Where does the name of each node stand, so that it covers no other? Of the elements of d3graph; without room it is quiet. */

const SPOTS = [["start", 1, 0], ["end", -1, 0], ["middle", 0, 1], ["middle", 0, -1]];

/* `all`: data of nodes with their places, reach and names; `blocked`: boxes [left, top, right, bottom] to stay clear of. */
export function placeNames(all, view, blocked) {
  const taken = [...blocked.map((box) => [...box, null]),
    ...all.map((d) => [d.x - d.reach, d.y - d.reach, d.x + d.reach, d.y + d.reach, d])];
  const order = all.slice().sort((one, two) =>
    two.first - one.first || two.degree - one.degree || two.node_size - one.node_size || (one.name | 0) - (two.name | 0));
  for (const d of order) {
    // Away from its lines first.
    const spots = SPOTS.slice().sort((a, b) => lean(d, b) - lean(d, a));
    const found = spots.find((spot) => {
      const box = boxOf(d, spot);
      if (box[0] < 0 || box[2] > view.w || box[1] < 0 || box[3] > view.h) return false;
      return !taken.some((t) => t[4] !== d && box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1]);
    });
    if (found) taken.push([...boxOf(d, found), null]);
    const spot = found || (d.x + d.reach + d.wide > view.w ? SPOTS[1] : SPOTS[0]);
    const top = boxOf(d, spot)[1] - d.y, x = spot[1] * (d.reach + 3);
    d.label.classList.toggle("atlas-quiet", !found);
    d.label.setAttribute("text-anchor", spot[0]);
    for (const [row, span] of [...d.label.children].entries()) {
      span.setAttribute("x", x);
      span.setAttribute("y", top + 12 + row * 15);
    }
  }
}

function lean(d, spot) {
  return spot[1] * d.awayX + spot[2] * d.awayY * 0.8 - SPOTS.indexOf(spot) * 0.15;
}

function boxOf(d, spot) {
  const x = d.x + spot[1] * (d.reach + 3), y = d.y + spot[2] * (d.reach + d.high / 2 + 1);
  const left = spot[0] === "start" ? x : spot[0] === "end" ? x - d.wide : x - d.wide / 2;
  return [left, y - d.high / 2, left + d.wide, y + d.high / 2];
}
