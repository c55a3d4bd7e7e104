/* A part of the form, folded: its name, in a few words what stands in it now, and its controls. */
import { make } from "./dom.js";
import { BODY } from "./form.js";
import { control } from "./groups.js";
import { holdsHidden, inShort } from "./say.js";
import { tidy } from "./values.js";

/* {id, element, name, fields, holds}: `name` tells anew what stands in it, `fields` draws its controls anew. */
export function part(group, form) {
  const now = make("span", { class: "atlas-now" }), alone = group.fields.length === 1 && group.fields[0].key !== BODY ? group.fields[0] : null;
  const element = make("details", { class: `atlas-more atlas-change-part${alone && alone.widget === "group" ? " atlas-alone" : ""}`, id: group.id }, make("summary", null, make("strong", null, group.title), " ", now));
  const inside = make("div");
  element.append(inside);
  function name() {
    const first = group.fields.map((spec) => [spec, tidy(spec, form.values[spec.key], form.before[spec.key])]).filter(([spec, value]) => value !== undefined && value !== "" && spec.widget !== "yes-no");
    const words = first.slice(0, 3).map(([spec, value]) => inShort(spec, value, form.data, form.names)).filter(Boolean).join(" · ");
    const none = first.some(([, value]) => holdsHidden(value)) ? form.data.words.hidden : form.data.words.nothingSaid;
    now.textContent = words ? (words.length > 140 ? `${words.slice(0, 137).trimEnd()}…` : words) : none;
  }
  function fields() {
    inside.replaceChildren(...(group.id === "people" && form.before.also_attend ? [make("p", { class: "atlas-help" }, form.data.words.countsKept)] : []),
      ...group.fields.map((spec) => control(spec, [spec.key], form)).filter(Boolean));
  }
  fields();
  if (group.fields.some(({ key }) => key === "need")) form.whenChosen([], fields);
  name();
  return { id: group.id, element, name, fields, holds: (key) => group.fields.some((spec) => spec.key === key) };
}
