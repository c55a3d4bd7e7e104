/* What is drawn of all there is, now that some groups are folded? A folded group is one node, and its lines are counted. */
import { fill } from "./data.js";

/* `home[i]`: what node i is drawn as, its own number or, below zero, its folded group (-1 for group 1). `groups`: the
   folded ones, each about in the middle of its members; their area goes with how many are in them. `joined`: between two things of which one at least is folded, how many
   lines there are. */
export function makeScene(data, folded) {
  const some = new Set(folded), home = new Int32Array(data.nodes.length), members = new Map();
  for (const node of data.nodes) {
    home[node.index] = some.has(node.group) ? -node.group : node.index;
    if (home[node.index] >= 0) continue;
    if (!members.has(node.group)) members.set(node.group, []);
    members.get(node.group).push(node);
  }
  const names = new Map(data.groups.map((group) => [group.number, group.name]));
  const groups = [...members].map(([number, inside]) => ({
    item: -number, number, name: names.get(number) || "", count: inside.length, lines: 0, r: 0,
    told: fill(data.words.count, { n: inside.length }),
    x: inside.reduce((sum, node) => sum + node.x, 0) / inside.length,
    y: inside.reduce((sum, node) => sum + node.y, 0) / inside.length,
  })).sort((one, two) => one.number - two.number);
  const counts = new Map();
  if (some.size) {
    for (const line of data.lines) {
      const a = Math.min(home[line.a], home[line.b]), b = Math.max(home[line.a], home[line.b]);
      if (a >= 0 || a === b) continue;
      const key = `${a} ${b}`, known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { a, b, count: 1 });
    }
  }
  const joined = [...counts.values()];
  for (const group of groups) {
    group.lines = joined.filter(({ a, b }) => a === group.item || b === group.item).reduce((sum, { count }) => sum + count, 0);
  }
  const most = Math.max(1, ...groups.map(({ count }) => count)), heaviest = Math.max(1, ...joined.map(({ count }) => count));
  for (const group of groups) group.r = 15 + 15 * Math.sqrt(group.count / most);
  for (const joint of joined) {
    joint.width = Math.max(0.8, 7 * Math.sqrt(joint.count / heaviest));
    joint.strength = 0.15 + 0.55 * Math.sqrt(joint.count / heaviest);
  }
  pushApart(groups);
  return { home, groups, joined, byItem: new Map(groups.map((group) => [group.item, group])) };
}

/* Groups whose middles lie close would cover each other. The stage is taken for one of 1000 by 560. */
function pushApart(groups) {
  const W = 1000, H = 560;
  for (let round = 0; round < 80; round += 1) {
    for (const [n, one] of groups.entries()) {
      for (const two of groups.slice(n + 1)) {
        const dx = (two.x - one.x) * W || 0.1, dy = (two.y - one.y) * H, far = Math.hypot(dx, dy), short = one.r + two.r + 26 - far;
        if (short <= 0) continue;
        const part = short / far / 4;
        one.x -= dx * part / W;
        one.y -= dy * part / H;
        two.x += dx * part / W;
        two.y += dy * part / H;
      }
    }
    for (const group of groups) [group.x, group.y] = [Math.min(0.97, Math.max(0.03, group.x)), Math.min(0.95, Math.max(0.03, group.y))];
  }
}

/* What stands out: what is pointed at or chosen with its neighbours, or else what is `marked`; null: nothing does. */
export function litBy(data, scene, state, marked) {
  const item = state.over ?? (marked ? null : state.chosen);
  if (item === null && !marked) return null;
  const items = new Set(), lines = new Set();
  if (item === null) {
    for (const node of marked.nodes) items.add(scene.home[node]);
    for (const line of marked.lines) lines.add(line);
  } else if (item < 0 || scene.home[item] < 0) {
    const group = item < 0 ? item : scene.home[item];
    items.add(group);
    for (const { a, b } of scene.joined) if (a === group || b === group) items.add(a).add(b);
  } else {
    items.add(item);
    for (const { other, line } of data.around[item]) {
      if (line.weight < state.from) continue;
      items.add(scene.home[other]);
      lines.add(line.index);
    }
  }
  const centre = item === null ? null : item < 0 ? item : scene.home[item];
  return { centre, items, lines, joins: ({ a, b }) => a === centre || b === centre };
}
