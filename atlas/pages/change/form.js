/* What somebody is changing: the page as it was, the values as they are now, and who wants to know when they change. */
import { fill } from "../writing/fill.js";
import { idOf } from "./dom.js";
import { values as valuesOf } from "./edit-page.js";
import { freeId } from "./new-page.js";
import { at, changes, copied, normal, put } from "./values.js";

export const BODY = "body";

/* The day by the clock here and by that of the world, whichever is earlier: what is confirmed lies in nobody's future. */
export function today() {
  const now = new Date(), local = new Date(now.getTime() - now.getTimezoneOffset() * 60000);
  return [now, local].map((moment) => moment.toISOString().slice(0, 10)).sort()[0];
}

/* `asked`: {data, names, page, kind, groups}. A page that is new has no text. */
export function makeForm({ data, names, page, kind, groups, original, versions = [] }) {
  const { [BODY]: bodyBefore, ...told } = page.spans ? valuesOf(page) : { [BODY]: "" };
  const specs = groups.flatMap((group) => group.fields).filter((spec) => spec.key !== BODY);
  const before = { ...told };
  for (const spec of specs) if (before[spec.key] !== undefined) before[spec.key] = normal(spec, before[spec.key]);
  const watching = [], drawing = new Map(), listening = [], waiting = [];

  const form = {
    data, names, page, kind, groups, specs, before, bodyBefore, original, versions, today: today(),
    values: { ...copied(before), [BODY]: bodyBefore },

    /* Something was typed at `path`. */
    changed(path) {
      for (const [watched, act] of watching) if (watched.every((key, place) => path[place] === key)) act();
      form.tell(path, "");
      for (const act of listening) act(path);
    },
    whenChanged(act) { listening.push(act); },
    /* What is filled in and not added yet: each is asked, before anything is sent, to add it or to say what is wrong. */
    pending(act) { waiting.push(act); },
    takePending() { return waiting.map((act) => act()).filter(Boolean); },
    watch(path, act) { watching.push([path, act]); },
    /* What is drawn anew when something that others depend on is chosen. */
    whenChosen(path, draw) { drawing.set(path.join("."), draw); },
    chosen(spec, path) {
      if (spec.widget !== "challenge") return;
      const beside = path.slice(0, -1);
      for (const key of ["needs", "need"]) if (at(form.values, [...beside, key])) put(form.values, [...beside, key], undefined);
      const draw = drawing.get(path.slice(0, -2).join("."));
      if (!draw) return;
      draw();
      const again = document.getElementById(idOf(path));
      if (again) again.focus();
    },
    /* What is wrong with a value, beside its control; "" for nothing. */
    tell(path, sentence) {
      const id = idOf(path), place = document.getElementById(`${id}-wrong`), control = document.getElementById(id);
      if (!place || (!sentence && place.hidden)) return;
      place.textContent = sentence;
      place.hidden = !sentence;
      if (control && control.matches("input, select, textarea")) {
        if (sentence) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
      }
    },
    addWords(spec) {
      return data.words[`add_${spec.key}`] || fill(data.words.add, { what: spec.title.toLocaleLowerCase(data.locale) });
    },
    /* Why an item cannot be taken out; "" where it can. */
    mustStay(spec, item, place) {
      if (versions.some((one) => Array.isArray(one[spec.key]) && one[spec.key].length > place) && !item.id) return data.words.translatedItem;
      const used = kind === "challenge" && spec.key === "needs" && (names.used || {})[page.id];
      return used && used.includes(item.id) ? data.words.needUsed : "";
    },
    /* The same, with an id of its own for each new item that needs one. */
    complete(found) {
      for (const spec of specs) {
        if (!(spec.of || []).some((inner) => inner.widget === "own-id") || !Array.isArray(found[spec.key])) continue;
        const taken = new Set(found[spec.key].map(({ id }) => id));
        found[spec.key] = found[spec.key].map((item) => {
          if (item.id) return item;
          const id = freeId(item.title || "", taken);
          taken.add(id);
          return { id, ...item };
        });
      }
      return found;
    },
    /* Only what differs from the page: keys of the front matter, and `body`. */
    differences(now = form.values) {
      const found = changes(specs, before, now, (key) => versions.some((one) => one[key]));
      const body = tidyBody(now[BODY] || "");
      if (body !== tidyBody(bodyBefore)) found[BODY] = body;
      return found;
    },
    /* Whether these values, over those of the page, change anything. */
    differs(values) { return Object.keys(form.differences({ ...form.values, ...values })).length > 0; },
  };
  return form;
}

/* Signs that nobody can see or type go; a text ends with one line. */
export function tidyBody(text) {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, "").replace(/[ \t]+$/gm, "").replace(/^\n+|\n+$/g, "");
}
