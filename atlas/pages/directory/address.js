/* What was chosen stands in the address, as in ?activity=meals&day=tuesday, so that a view can be sent or kept. */

/* What the address chooses of these groups: {activity: ["meals"], ...}, without groups of which it chooses nothing. */
export function chosenIn(search, groups) {
  const query = new URLSearchParams(search);
  return Object.fromEntries(groups.map((key) => [key, query.getAll(key)]).filter(([, values]) => values.length));
}

/* Puts a query into the address, without another step to go back over. */
export function remember(query) {
  const asked = query.toString().replace(/%2F/g, "/");
  history.replaceState(history.state, "", location.pathname + (asked ? `?${asked}` : "") + location.hash);
}
