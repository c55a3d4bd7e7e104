/* Which places stand so close that their dots would overlap? Greedy: in the order given, each place joins the first
   group whose first place is nearer than `reach` pixels. Groups never move while one looks: they depend on the zoom only. */
window.atlasGroups = function (places, pixel, reach) {
  var groups = [];
  places.forEach(function (place) {
    var at = pixel(place);
    var near = groups.find(function (group) { return Math.hypot(group.at.x - at.x, group.at.y - at.y) < reach; });
    if (near) near.places.push(place);
    else groups.push({ at: at, places: [place] });
  });
  return groups;
};
