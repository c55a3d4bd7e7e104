/* The list below the filters: the rows that the page came with, and rows that are fetched when they are to be shown. */

/* `fetchRows`: gives the HTML of rows by number, for those that are not on the page. */
export function listIn(list, fetchRows) {
  const nodes = new Map(Array.from(list.children, (node, number) => [number, node]));

  async function fetchMissing(numbers) {
    const missing = numbers.filter((number) => !nodes.has(number));
    if (!missing.length) return;
    list.setAttribute("aria-busy", "true");
    try {
      const holder = document.createElement("template");
      holder.innerHTML = (await fetchRows(missing)).join("");
      Array.from(holder.content.children).forEach((node, place) => {
        node.classList.add("atlas-laid-out");
        nodes.set(missing[place], node);
      });
    } finally {
      list.removeAttribute("aria-busy");
    }
  }
  return {
    /* How many rows the page came with. */
    first: nodes.size,
    /* Shows these rows in this order, unless by then something else is to be shown. Gives their nodes. */
    async show(numbers, still) {
      await fetchMissing(numbers);
      if (!still()) return [];
      const wanted = numbers.map((number) => nodes.get(number));
      const there = Array.from(list.children);
      // What stays is not touched: the browser looks again at everything that is.
      if (there.every((node, place) => node === wanted[place])) list.append(...wanted.slice(there.length));
      else list.replaceChildren(...wanted);
      return wanted;
    },
  };
}
