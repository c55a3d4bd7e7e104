/* Which places stand so close that their dots would overlap? Greedy: in the order given, each place joins the first
   group whose first place is nearer than `reach` pixels. Groups never move while one looks: they depend on the zoom only. */
export function groupsOf(places, pixel, reach) {
  const groups = [];
  places.forEach((place) => {
    const at = pixel(place);
    const near = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < reach);
    if (near) near.places.push(place);
    else groups.push({ at, places: [place] });
  });
  return groups;
}
