/* What was changed becomes again what it was, one thing at a time; and that can be taken back too. */
import { fill } from "../writing/fill.js";
import { make } from "./dom.js";
import { BODY } from "./form.js";
import { changeList } from "./preview.js";
import { copied } from "./values.js";

/* `shown`: draws everything anew after a key became another. What comes of it: the list of changes, as elements. */
export function restoring(form, shown) {
  const words = form.data.words, taken = new Map(); // key -> {title, value}: what it had become

  function put(key, value) {
    form.values[key] = value;
    form.changed([key]);
    shown(key);
    document.getElementById(`c-again-${key}`)?.focus();
  }
  function back(key, title) {
    taken.set(key, { title, value: form.values[key] });
    put(key, key === BODY ? form.bodyBefore : copied(form.before[key]));
  }
  function again(key) {
    const { value } = taken.get(key);
    taken.delete(key);
    put(key, value);
  }
  function button(key, title, label, act) {
    return make("p", null, make("button", { type: "button", id: `c-again-${key}`, "aria-label": `${label}: ${title}`, onclick: act }, label));
  }
  return function list() {
    const differences = form.differences();
    for (const key of Array.from(taken.keys())) if (key in differences) taken.delete(key); // it was written anew
    const gone = Array.from(taken, ([key, { title }]) => make("li", null, fill(words.restored, { what: title }), button(key, title, words.changeAgain, () => again(key))));
    const changed = Object.keys(differences).length > 0;
    return [
      changed ? changeList(form, (key, title) => button(key, title, words.restore, () => back(key, title))) : make("p", null, words.nothingYet),
      gone.length ? make("ul", { class: "atlas-changes" }, gone) : null,
    ].filter(Boolean);
  };
}
