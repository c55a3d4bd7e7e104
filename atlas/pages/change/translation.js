/* The words of a page in another language: a control for each thing that the original says in words, with that beside it. */
import { values } from "./edit-page.js";
import { makeForm } from "./form.js";
import { at, normal } from "./values.js";

/* `original`: what stands at /change/pages/ of the original. Facts stay there. */
export function translatedForm({ data, names, page, kind, groups, original }) {
  const said = values(original);
  const worded = groups.map((group) => ({ ...group, fields: group.fields.map((spec) => words(spec, normal(spec, said[spec.key]))).filter(Boolean) }))
    .filter((group) => group.fields.length);
  const form = makeForm({ data, names, page, kind, groups: worded, original: said });
  form.translated = true;
  return form;
}

/* The part of a control that a translation may change; null where that is nothing. */
function words(spec, value) {
  if (spec.widget === "list") return listed(spec, value || []);
  if (spec.widget === "group") {
    const of = spec.of.map((inner) => words(inner, at(value, [inner.key]))).filter(Boolean);
    return of.length ? { ...spec, help: "", required: false, of } : null;
  }
  if (!spec.words || (value === undefined && spec.key !== "body")) return null;
  if (spec.key === "body") return { ...spec, required: false, example: "", later: false };
  return { ...spec, required: false, help: "", original: Array.isArray(value) ? value.join(", ") : value, example: "", later: false };
}

/* Each item is a group of its own, under its place in the list: none is added and none taken out. */
function listed(spec, items) {
  const of = items.map((item, place) => {
    const inner = spec.of.map((one) => words(one, item[one.key])).filter(Boolean);
    return inner.length ? { key: place, title: `${spec.title} ${place + 1}`, widget: "group", of: inner } : null;
  }).filter(Boolean);
  return of.length ? { ...spec, widget: "group", help: "", required: false, of, listed: true } : null;
}
