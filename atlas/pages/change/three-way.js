/* Two changes of one page, brought together: what either of them changed is changed. Pure functions.

   Only where both gave one and the same field another value the later of the two counts. */
import { aligned } from "./align.js";
import { BODY, tidyBody } from "./form.js";
import { same } from "./values.js";

/* `base`: the values that both began with; `old` and `now`: what became of them. All are values of a whole page. */
export function together(specs, base, old, now) {
  const found = { ...now };
  for (const spec of specs) found[spec.key] = merged(spec, base[spec.key], old[spec.key], now[spec.key]);
  found[BODY] = paragraphs(...[base, old, now].map((one) => tidyBody(one[BODY] || "")), now[BODY]);
  return found;
}

function merged(spec, base, old, now) {
  if (alike(old, base) || alike(old, now)) return now;
  if (alike(now, base)) return old;
  if (spec.listed) return places(spec, base || [], old || [], now || []);
  if (spec.widget === "group") return group(spec, base || {}, old || {}, now || {});
  if (spec.widget === "list") return rows(base || [], old || [], now || [], (...three) => group(spec, ...three));
  if (spec.widget !== "pair" && [old, now].some(Array.isArray)) return chosen(base || [], old || [], now || []);
  return now;
}

function alike(one, other) {
  return isNothing(one) ? isNothing(other) : same(one, other);
}

function isNothing(value) {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);
}

function group(spec, base, old, now) {
  const known = new Map(spec.of.map((inner) => [inner.key, inner])), found = {};
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const value = merged(known.get(key) || { key, widget: "kept" }, base[key], old[key], now[key]);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/* Words of items by their place, which stays. */
function places(spec, base, old, now) {
  return spec.of.map(({ of }, place) => group({ of }, ...[base, old, now].map((one) => one[place] || {})));
}

/* Rows keep their order; what one took out and the other changed stays, and what either added comes behind its row. */
function rows(base, old, now, both) {
  const [was, is] = [old, now].map((ones) => aligned(base, ones, same)), found = [];
  for (let place = -1; place < base.length; place += 1) {
    if (place >= 0) found.push(...stays(base[place], old[was.pairs.get(place)], now[is.pairs.get(place)], both));
    const [first, then] = [[was, old], [is, now]].map(([{ added }, ones]) => added.filter(([behind]) => behind === place).map(([, index]) => ones[index]));
    found.push(...first, ...then.filter((one) => !first.some((other) => same(one, other))));
  }
  return found;
}

function stays(base, old, now, both) {
  if (old !== undefined && now !== undefined) return [both(base, old, now)];
  const left = old === undefined ? now : old;
  return left === undefined || same(left, base) ? [] : [left];
}

/* What is chosen from a list: with what either added, and without what either took out. */
function chosen(base, old, now) {
  const holds = (ones, one) => ones.some((other) => same(one, other));
  return [...now.filter((one) => holds(old, one) || !holds(base, one)), ...old.filter((one) => !holds(base, one) && !holds(now, one))];
}

/* Of a paragraph that both wrote anew both stay, one behind the other. */
function paragraphs(base, old, now, typed) {
  if (old === base || old === now) return typed;
  if (now === base) return old;
  const both = (was, one, other) => (one === was || one === other ? other : other === was ? one : `${one}\n\n${other}`);
  return rows(...[base, old, now].map((text) => text.split(/\n{2,}/)), both).join("\n\n");
}
