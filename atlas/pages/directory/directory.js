/* The filters of the directory. What was chosen lives in the address; how many fit is exact over the whole list, also
   where only its beginning is on the page: what all have to be chosen by is one small file (index.py). */
import { PAUSE, index as searchIndex, root } from "../site/search-index.js";
import { fill } from "../writing/fill.js";
import { onPage } from "../writing/on-page.js";
import { away, isNear, place, showAway, whenPlace } from "../near/place.js";
import { chosenIn, remember } from "./address.js";
import { counts, decode, fits } from "./filter.js";
import { groupsIn, labelOf } from "./groups.js";
import { listIn } from "./list.js";
import { tellOnPaper } from "./on-paper.js";
import { pieces } from "./pieces.js";
import { prepareBar } from "./bar.js";
import { numbersWith } from "./words.js";

const STEP = 100; // so many more at a time, since laying out thousands of lines takes seconds
const NEAR = "1200px"; // so far from the end of the list, what comes after it is prepared

function prepare(form) {
  const told = form.dataset, total = Number(told.total);
  const source = told.pieces ? pieces(new URL(told.pieces, location.href).href) : null;
  const groups = groupsIn(form);
  const keys = groups.map((group) => group.key);
  const list = listIn(document.querySelector(".atlas-directory"), source && source.rows);
  const text = form.querySelector("[type=search]");
  const status = form.querySelector(".atlas-filters-told [role=status]");
  const reset = form.querySelector("[type=reset]");
  const chips = form.querySelector(".atlas-filters-chosen");
  const more = document.querySelector(".atlas-directory-more");
  const elsewhere = Array.from(document.querySelectorAll(".atlas-filters-map[data-to]"));
  const within = form.querySelector("[name=within]");
  const bar = prepareBar(form);
  let items = source ? null : decode(JSON.parse(told.index));
  let matching = null; // in which items the words were found, see words.js; null: no words asked
  let asked = 0, turn = 0;

  text.closest("p").hidden = !root; // without an index there is nothing to look words up in

  function say(name, values) { return fill(told[name], values); }
  function choices() {
    return Object.fromEntries(groups.map((group) => [group.key, group.values()]).filter(([, values]) => values.length));
  }
  async function load() {
    if (items) return;
    const index = await source.index();
    groups.forEach((group) => { if (index.options[group.key]) group.fill(index.options[group.key]); });
    items = items || decode(index);
  }
  function loadSoon() { load().catch(() => null); } // what fails is told once somebody chooses something

  /* Tells what fits and shows the first of it. `then`: what to do once it is told, before rows are fetched. */
  async function show(until, then) {
    const mine = ++turn, chosen = choices();
    const narrowed = Object.keys(chosen).length > 0 || matching || place();
    const still = () => mine === turn && form.isConnected;
    try {
      if (narrowed || until > list.first) await load();
      if (!still()) return [];
      const fitting = items ? tell(choices()) : everything();
      if (then) then();
      const nodes = await list.show(fitting.slice(0, until), still);
      if (!still()) return [];
      nodes.forEach((node, order) => showAway(node, items && items[fitting[order]].at));
      offerMore(fitting.length, until);
      printed(fitting.length, nodes.length);
      return nodes;
    } catch (error) {
      if (still()) status.textContent = told.failed;
      return [];
    }
  }
  function everything() {
    status.textContent = say("told", { shown: total, total });
    bar.tell(say("show", { count: total }));
    drawChips();
    return Array.from({ length: total }, (_, number) => number);
  }
  function pool() { return matching ? matching.numbers.map((number) => items[number]) : items; }
  /* Of what was found, what is near enough, if that is asked. */
  function inReach(found) { return nearOnly() ? found.filter((item) => isNear(item.at)) : found; }
  function nearOnly() { return within.checked && place() !== null; }
  /* The nearest first, unless words have an order of their own; what has no known place comes last. */
  function inOrder(fitting) {
    if (matching || !place()) return fitting;
    const far = new Map(fitting.map((item) => [item, away(item.at) ?? Infinity]));
    return Array.from(fitting).sort((one, other) => far.get(one) - far.get(other) || one.number - other.number);
  }
  function tell(chosen) {
    const found = inReach(pool()), fitting = inOrder(found.filter((item) => fits(item, chosen)));
    groups.forEach((group) => group.count(counts(found, group.key, chosen)));
    drawChips();
    leadElsewhere();
    status.textContent = aboutWords() + say("told", { shown: fitting.length, total });
    if (place() && !matching && fitting.length > 1) status.textContent += `. ${told.near}`;
    bar.tell(say("show", { count: fitting.length }));
    if (!pool().length && total) meant();
    else if (!fitting.length && total) loosen(chosen);
    return fitting.map((item) => item.number);
  }
  function printed(fitting, there) {
    const asked = groups.flatMap((group) => group.checked().map(labelOf));
    if (matching) asked.push(`“${matching.corrected || text.value.trim()}”`);
    if (nearOnly()) asked.push(labelOf(within));
    tellOnPaper(asked, say("told", { shown: fitting, total }), there < fitting ? say("first", { n: there }) : "");
  }
  function offerMore(length, until) {
    more.hidden = length <= until;
    more.textContent = say("more", { count: Math.min(STEP, length - until) });
    more.onclick = async () => {
      const nodes = await show(until + STEP);
      if (nodes[until]) nodes[until].querySelector("a").focus();
    };
  }
  function button(label, name, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    if (name) made.setAttribute("aria-label", name);
    made.addEventListener("click", act);
    return made;
  }
  function drawChips() {
    chips.replaceChildren(...groups.flatMap((group) => group.checked().map((box) => {
      const choice = labelOf(box);
      return button(`${choice} ×`, say("remove", { choice }), () => leaveOut(group, [box.value]));
    })));
    if (nearOnly()) {
      const choice = labelOf(within);
      chips.append(button(`${choice} ×`, say("remove", { choice }), farther));
    }
    reset.hidden = !chips.childElementCount && !text.value.trim();
  }
  function aboutWords() {
    const words = text.value.trim();
    if (!matching || (matching.numbers.length && !matching.corrected)) return "";
    if (matching.corrected) return `${say("corrected", { words, other: matching.corrected })} `;
    return `${say(matching.suggested.length ? "meant" : "nowhere", { words })} `;
  }
  /* No page holds the words: other words that some do. */
  function meant() {
    chips.append(...matching.suggested.map((words) => button(words, say("try", { words }), () => { text.value = words; look(); text.focus(); })));
  }
  /* Nothing fits: the groups without which there is something, and how much. */
  function loosen(chosen) {
    status.textContent += `. ${told.nothing}`;
    function offer(choice, count, act) {
      if (count) chips.append(button(say("without", { choice, count }), "", act));
    }
    chips.replaceChildren();
    groups.filter((group) => chosen[group.key]).forEach((group) => {
      const count = inReach(pool()).filter((item) => fits(item, chosen, group.key)).length;
      offer(group.name, count, () => leaveOut(group, chosen[group.key]));
    });
    if (nearOnly()) offer(labelOf(within), pool().filter((item) => fits(item, chosen)).length, farther);
    if (matching) offer(text.value.trim(), inReach(items).filter((item) => fits(item, chosen)).length, forget);
  }
  function leaveOut(group, values) {
    group.choose(group.values().filter((value) => !values.includes(value)));
    changed(focusAfter);
  }
  function farther() {
    within.checked = false;
    changed(focusAfter);
  }
  function focusAfter() { (chips.querySelector("button") || (reset.hidden ? text : reset)).focus(); }
  function forget() { text.value = ""; look(); text.focus(); }
  /* Of many neighbourhoods only those that were chosen have a link to their map and their agenda. */
  function leadElsewhere() {
    const boxes = groups.filter((group) => group.key === "neighbourhood").flatMap((group) => group.checked());
    elsewhere.forEach((line) => {
      line.hidden = !boxes.length;
      line.querySelector("span").replaceChildren(...boxes.flatMap((box, order) => {
        const link = document.createElement("a");
        link.href = line.dataset.to.replace("~", box.value);
        link.setAttribute("data-atlas-along", "");
        link.textContent = labelOf(box);
        return order ? [", ", link] : [link];
      }));
    });
  }
  function changed(then) {
    const query = new URLSearchParams();
    if (text.value.trim()) query.set("q", text.value.trim());
    groups.forEach((group) => group.values().forEach((value) => query.append(group.key, value)));
    if (within.checked) query.set("within", within.value);
    remember(query);
    return show(list.first, then);
  }
  async function look() {
    const words = text.value.trim(), number = ++asked;
    try {
      const found = root ? await numbersWith(words) : null;
      if (number !== asked || !form.isConnected) return;
      matching = found;
      changed();
    } catch (error) {
      if (number === asked) status.textContent = told.failed;
    }
  }
  function read() {
    const chosen = chosenIn(location.search, keys);
    text.value = new URLSearchParams(location.search).get("q") || "";
    groups.forEach((group) => group.choose(chosen[group.key] || []));
    within.checked = new URLSearchParams(location.search).has("within");
    look();
  }

  let timer;
  form.addEventListener("submit", (event) => { event.preventDefault(); look(); });
  form.addEventListener("change", (event) => { if (event.target !== text) changed(); });
  text.addEventListener("focus", () => { if (root) searchIndex().catch(() => null); });
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    text.value = "";
    groups.forEach((group) => group.choose([]));
    within.checked = false;
    look();
    text.focus();
  });
  if (source) {
    form.addEventListener("pointerenter", loadSoon);
    form.addEventListener("focusin", loadSoon);
    form.addEventListener("toggle", loadSoon, true);
    new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) loadSoon(); }, { rootMargin: NEAR })
      .observe(more);
  }
  whenPlace(() => {
    if (!form.isConnected) return;
    if (!place()) within.checked = false;
    changed();
  });
  read();
}

onPage(() => {
  const form = document.querySelector("form[data-atlas-filters]:not([data-atlas-ready])");
  if (!form) return;
  form.setAttribute("data-atlas-ready", "");
  prepare(form);
});
