/* Do two measurements differ by so few people that what those answered can be worked out? (METHODS 4)

   Stricter than the check, which also looks whether two waves were held at different times: here only waves in which
   somebody changed something are held against the others, and waves of days a year apart are taken for different. */
const FEWEST = 10;

/* The places of the waves that cannot stand beside a larger one. */
export function nested(waves, before) {
  const changed = waves.map((wave, place) => JSON.stringify(wave) !== JSON.stringify(before[place]));
  const found = [];
  waves.forEach((small, place) => {
    const wrong = waves.some((large, other) => other !== place && (changed[place] || changed[other]) && small.instrument === large.instrument
      && small.n < large.n && large.n - small.n < FEWEST && !apart(small, large));
    if (wrong) found.push(place);
  });
  return found;
}

/* Years that both name, of which none is the same. */
function apart(one, other) {
  const [first, second] = [one, other].map((wave) => String(wave.wave || "").match(/\b(19|20)\d\d\b/g) || []);
  return first.length > 0 && second.length > 0 && (first.every((year) => second.every((same) => year < same)) || first.every((year) => second.every((same) => year > same)));
}
