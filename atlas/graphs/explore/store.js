/* What did the reader choose? One place, which tells whoever listens when it changes. */

/* `chosen` stays until it is let go; `over` is under the pointer or has the focus, and passes. Both are the number of a
   node; `over` below zero is a folded group, -1 for group 1. `open`: the groups
   that the matrix unfolds. `at`: the middle of the view in the unit square, and how
   close; null: everything. */
export function initial(data) {
  return {
    as: "drawing", chosen: null, other: null, over: null, query: "", activities: [], days: [], kinds: [], audiences: [],
    from: 0, colour: data.groups.length ? "group" : "kind", size: "participants", folded: [], open: [], at: null,
  };
}

export function makeStore(start) {
  let state = start;
  const listeners = new Set();
  return {
    get: () => state,
    set(patch) {
      const before = state;
      if (Object.keys(patch).every((key) => Object.is(patch[key], before[key]))) return;
      state = { ...before, ...patch };
      for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
