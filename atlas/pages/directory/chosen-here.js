/* Which initiatives of one neighbourhood match what the address chooses, as in the list of everything? For the map and
   the agenda. What is chosen is shown, and each choice can be left out. */
import { isNear, place, showAway, whenPlace } from "../near/place.js";
import { fill } from "../writing/fill.js";
import { chosenIn, remember } from "./address.js";
import { FOR_ALL, decode, fits } from "./filter.js";
import { tellOnPaper } from "./on-paper.js";
import { pathsWith } from "./words.js";

/* The initiatives that the page tells of, by id: {has, when, at, path}. */
export function toldOf(form) {
  const told = JSON.parse(form.dataset.index);
  return new Map(decode(told).map((item) => [told.ids[item.number], { ...item, path: told.paths[item.number] }]));
}

/* `known`: from toldOf. `shown({ holds, remark })` is called whenever something else is chosen. holds(id, when): whether
   an initiative matches, `when` with the moments of one meeting and not of all. remark(node, id) says in an item what
   the build could not know: that it is for everyone, where an audience is asked, and how far it is. none: what to say where
   nothing holds, "" while nothing is chosen. */
export function prepareChoices(form, known, shown) {
  const labels = JSON.parse(form.dataset.labels);
  const keys = Object.keys(labels);
  const select = form.querySelector("select");
  const along = form.querySelector("[data-atlas-along]");
  const everything = form.querySelector("button[type=reset]");
  const within = form.querySelector("[name=within]");
  const fold = form.querySelector(".atlas-choose-fold > summary");
  const chips = form.querySelector(".atlas-chosen");
  let looked = null; // {words, paths} of the words that were looked up last
  let asked = {};

  function query() { return new URLSearchParams(location.search); }
  function words() { return (query().get("q") || "").trim(); }

  function holds(id, when) {
    const item = known.get(id);
    if (!item) return true;
    if (looked && looked.paths && !looked.paths.has(item.path)) return false;
    if (query().has("within") && place() && !isNear(item.at)) return false;
    return fits(when ? { has: item.has, when } : item, asked);
  }
  function remark(node, id) {
    const item = known.get(id);
    if (!item) return;
    const forAll = Boolean(asked.audience) && (item.has.audience || []).includes(FOR_ALL);
    showAway(node, item.at, forAll ? form.dataset.forall : "");
  }
  function chip(label, change) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = `${label} ×`;
    made.setAttribute("data-choice", label);
    made.setAttribute("aria-label", fill(form.dataset.remove, { choice: label }));
    made.addEventListener("click", () => {
      choose(change);
      (chips.querySelector("button") || fold || select || along).focus();
    });
    return made;
  }
  function drawChips() {
    const made = keys.flatMap((key) => (asked[key] || []).map((value) => {
      const [heading, options] = labels[key];
      const label = Object.hasOwn(options, value) ? options[value] : fill(form.dataset.nowhere, { choice: heading });
      return chip(label, (to) => {
        const kept = to.getAll(key).filter((one) => one !== value);
        to.delete(key);
        kept.forEach((one) => to.append(key, one));
      });
    }));
    if (words()) made.push(chip(fill(form.dataset.words, { words: words() }), (to) => to.delete("q")));
    if (within.checked) made.push(chip(within.nextElementSibling.textContent, (to) => to.delete("within")));
    chips.replaceChildren(...made);
    everything.hidden = !made.length;
  }
  function show() {
    asked = chosenIn(location.search, keys);
    within.checked = query().has("within") && place() !== null;
    const activities = asked.activity || [];
    if (select) select.value = activities.length === 1 ? activities[0] : "";
    if (select && select.selectedIndex < 0) select.value = "";
    drawChips();
    const count = Array.from(known.keys()).filter((id) => holds(id)).length;
    const told = form.querySelector(".atlas-choose-told output");
    told.textContent = everything.hidden ? "" : fill(form.dataset.told, { shown: count, total: known.size });
    form.querySelector(".atlas-choose-told").hidden = everything.hidden;
    tellOnPaper(Array.from(chips.children, (one) => one.dataset.choice), told.textContent);
    shown({ holds, remark, none: everything.hidden ? "" : form.dataset.none });
    lookUp();
  }
  /* Words are looked up as in the list of everything; until that is done they choose nothing. */
  async function lookUp() {
    const now = words();
    if ((looked ? looked.words : "") === now) return;
    looked = now ? { words: now, paths: null } : null;
    try {
      const paths = now ? await pathsWith(now) : null;
      if (!form.isConnected || words() !== now) return;
      if (looked) looked.paths = paths;
      show();
    } catch (error) {
      form.querySelector(".atlas-choose-told output").textContent = form.dataset.failed;
    }
  }
  function choose(change) {
    const to = query();
    change(to);
    remember(to);
    show();
  }

  if (select) select.addEventListener("change", () => choose((to) => {
    to.delete("activity");
    if (select.value) to.set("activity", select.value);
  }));
  within.addEventListener("change", () => choose((to) => {
    if (within.checked) to.set("within", within.value);
    else to.delete("within");
  }));
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    choose((to) => [...keys, "q", "within"].forEach((key) => to.delete(key)));
    (fold || select || along).focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  whenPlace(() => { if (form.isConnected) show(); });
  show();
}
