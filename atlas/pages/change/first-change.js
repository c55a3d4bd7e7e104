/* Where does the first thing stand that differs from the page? Pure functions. */
import { BODY } from "./form.js";
import { same } from "./values.js";

/* Its path, in the order of the form; null where nothing differs. */
export function firstChange(form) {
  const differences = form.differences();
  const spec = form.groups.flatMap(({ fields }) => fields).find(({ key }) => key in differences);
  if (!spec) return null;
  return spec.key === BODY ? [BODY] : within(spec, form.before[spec.key], form.values[spec.key], [spec.key]);
}

function within(spec, was, is, path) {
  if (spec.widget === "list" && !spec.listed) {
    const place = (is || []).findIndex((item, index) => !same(item, (was || [])[index]));
    return place < 0 ? path : within({ ...spec, widget: "group" }, (was || [])[place], is[place], [...path, place]);
  }
  const inner = spec.widget === "group" && (spec.of || []).find(({ key }) => !same((was || {})[key], (is || {})[key]));
  return inner ? within(inner, (was || {})[inner.key], (is || {})[inner.key], [...path, inner.key]) : path;
}
