/* Which initiatives and lines does the search leave? 1: it passes. */

export function shown(data, state) {
  const query = plain(state.query.trim());
  const nodes = Uint8Array.from(data.nodes, (node) => (!query || plain(node.name).includes(query) ? 1 : 0));
  return { nodes, lines: Uint8Array.from(data.lines, (line) => (line.weight >= state.from && (!query || (nodes[line.a] && nodes[line.b])) ? 1 : 0)) };
}

export function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}
