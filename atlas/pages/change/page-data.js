/* The data of a page as the build wrote it (page_data.py): what its text says already stands in it as a place only. */

/* The same data with every value in it. */
export function unfolded(page) {
  const { text, spans } = page;
  return spans && spans.front ? { ...page, spans: { ...spans, front: node(spans.front, text) } } : page;
}

function node(folded, text) {
  if (Array.isArray(folded)) return value(folded, text);
  if (folded.map) return { ...folded, map: folded.map.map((entry) => keyed(entry, text)) };
  return folded.list ? { ...folded, list: folded.list.map((one) => node(one, text)) } : folded;
}

function keyed(entry, text) {
  if (entry.length === 3) return [entry[0], entry[1], node(entry[2], text)];
  const [start, found] = entry;
  return [text.slice(start, text.indexOf(":", start)), start, node(found, text)];
}

function value([start, end, as], text) {
  const at = [start, end], written = text.slice(start, end);
  if (as === 1) return { at, is: JSON.parse(written) };
  return as ? { at, is: written.slice(1, -1), as } : { at, is: written };
}
