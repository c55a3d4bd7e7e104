/* Which initiatives of the list below the map match what the address chooses, as in the directory? */
import { chosenIn, remember } from "../directory/address.js";
import { fits, moments } from "../directory/filter.js";
import { fill } from "../writing/fill.js";

/* `chosen`: is called whenever something else is chosen. */
export function prepareChoices(form, chosen) {
  const items = Array.from(document.querySelectorAll(".atlas-places li"));
  const buttons = Array.from(form.querySelectorAll(".atlas-map-chosen button"));
  const keys = Array.from(new Set(buttons.map((button) => button.name)));
  const select = form.querySelector("select");
  const along = form.querySelector("[data-atlas-along]");
  const everything = form.querySelector("button[type=reset]");
  const has = new Map(items.map((item) => [item, {
    has: Object.fromEntries(keys.map((key) => [key, words(item.dataset[key])])),
    when: moments(words(item.dataset.when)),
  }]));

  function words(text) { return (text || "").split(" ").filter(Boolean); }

  function show() {
    const asked = chosenIn(location.search, Array.from(new Set([...keys, "day", "part"])));
    items.forEach((item) => { item.hidden = !fits(has.get(item), asked); });
    document.querySelectorAll(".atlas-places section").forEach((section) => {
      section.hidden = !section.querySelector("li:not([hidden])");
    });
    buttons.forEach((button) => { button.hidden = !(asked[button.name] || []).includes(button.value); });
    const activities = asked.activity || [];
    if (select) select.value = activities.length === 1 ? activities[0] : "";
    if (select && select.selectedIndex < 0) select.value = "";
    everything.hidden = !keys.some((key) => asked[key]);
    const shown = items.filter((item) => !item.hidden).length;
    form.querySelector("output").textContent = fill(form.dataset.told, { shown, total: items.length });
    chosen();
  }

  function choose(change) {
    const asked = new URLSearchParams(location.search);
    change(asked);
    remember(asked);
    show();
  }

  if (select) select.addEventListener("change", () => choose((asked) => {
    asked.delete("activity");
    if (select.value) asked.set("activity", select.value);
  }));
  form.addEventListener("click", (event) => {
    const button = event.target.closest(".atlas-map-chosen button");
    if (!button) return;
    choose((asked) => {
      const kept = asked.getAll(button.name).filter((one) => one !== button.value);
      asked.delete(button.name);
      kept.forEach((one) => asked.append(button.name, one));
    });
    (select || along).focus();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    choose((asked) => keys.forEach((key) => asked.delete(key)));
    (select || along).focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
}
