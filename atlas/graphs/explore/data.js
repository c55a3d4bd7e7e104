/* What is there to draw? The picture as it stands in the document, with what follows from it. */

const NONE = [];

/* `around[i]`: the neighbours of node i as { other, line }, the strongest line first. */
export function read(found = JSON.parse(document.getElementById("atlas-data").textContent)) {
  const nodes = found.nodes.map((node, index) => ({
    group: null, size: null, asked: true, activities: NONE, days: NONE, audiences: NONE, started: null, money: null,
    ...node, index,
  }));
  const lines = found.lines.map(([a, b, weight, label], index) => ({ a, b, weight, label, index }));
  const around = nodes.map(() => []);
  for (const line of lines) {
    around[line.a].push({ other: line.b, line });
    around[line.b].push({ other: line.a, line });
  }
  for (const some of around) some.sort((one, two) => two.line.weight - one.line.weight || one.other - two.other);
  return { ...found, nodes, lines, around };
}

/* A sentence with its {places} filled in. */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all));
}
