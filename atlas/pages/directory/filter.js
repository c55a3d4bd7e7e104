/* Which initiatives fit what was chosen, and how many has each choice? Between groups all must hold, within a group any.
   Pure functions, for the directory and the map.

   An initiative is {has: {activity: ["meals", ...], ...}, when: [["tuesday", "evening"], ...]}. What was chosen is
   {activity: ["meals"], day: ["tuesday"]}: a group in which nothing is chosen is absent or empty. */

const MOMENT = { day: 0, part: 1 };

/* The audience that is all others. */
export const FOR_ALL = "everyone";

/* Initiatives out of the index that the build wrote (index.py), in the order of the list. */
export function decode(index) {
  const items = Array.from({ length: index.total }, (_, number) => ({ number, has: {}, when: [], at: (index.at || [])[number] || null }));
  Object.entries(index.columns).forEach(([key, { sets, of }]) => {
    if (key === "when") {
      const told = sets.map(moments);
      items.forEach((item) => { item.when = told[of[item.number]]; });
    } else {
      items.forEach((item) => { item.has[key] = sets[of[item.number]]; });
    }
  });
  return items;
}

/* ["tuesday.evening"] as [["tuesday", "evening"]]. */
export function moments(told) {
  return told.map((moment) => moment.split("."));
}

/* Whether an initiative fits everything that was chosen; `but`: leaving out one group. */
export function fits(item, chosen, but) {
  const holds = Object.keys(chosen).every((key) => key === but || key in MOMENT || has(item, key, chosen[key]));
  return holds && meets(item, but === "day" ? [] : chosen.day || [], but === "part" ? [] : chosen.part || []);
}

function has(item, key, chosen) {
  const options = item.has[key] || [];
  return overlaps(chosen, options) || (key === "audience" && options.includes(FOR_ALL));
}

/* How many there would be of each option of a group, given what was chosen in the other groups: {meals: 12, ...}. */
export function counts(items, key, chosen) {
  const found = {};
  items.forEach((item) => {
    if (!fits(item, chosen, key)) return;
    options(item, key, chosen).forEach((option) => { found[option] = (found[option] || 0) + 1; });
  });
  return found;
}

/* Day and part of the day have to hold for one and the same meeting. */
function meets(item, days, parts) {
  return !days.length && !parts.length ||
    item.when.some(([day, part]) => overlaps(days, [day]) && overlaps(parts, [part]));
}

function options(item, key, chosen) {
  if (!(key in MOMENT)) return item.has[key] || [];
  const other = key === "day" ? "part" : "day";
  const kept = item.when.filter((moment) => overlaps(chosen[other] || [], [moment[MOMENT[other]]]));
  return new Set(kept.map((moment) => moment[MOMENT[key]]));
}

function overlaps(chosen, has) {
  return !chosen.length || has.some((key) => chosen.includes(key));
}
