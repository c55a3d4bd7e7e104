/* Nobody said which page: choose a neighbourhood, and then one of its initiatives. */
import { idOf, make } from "./dom.js";

export async function choosePage(place, data, root, json) {
  const { words } = data;
  const where = make("select", { id: idOf(["where"]) }, make("option", { value: "" }, words.choose), data.neighbourhoods.map(([key, title]) => make("option", { value: key }, title)));
  const which = make("select", { id: idOf(["which"]) });
  const add = make("a", null, words.newOne);
  const rest = make("div", { hidden: true }, make("p", { class: "atlas-field" }, make("label", { for: which.id }, words.chooseInitiative), which),
    make("p", null, make("button", { type: "button", class: "md-button md-button--primary", onclick: () => { if (which.value) location.search = `?page=${where.value}/initiatives/${which.value}`; } }, words.open)), make("p", null, add));
  async function fill() {
    rest.hidden = !where.value;
    if (!where.value) return;
    add.href = `?new=initiative&in=${where.value}`;
    const names = await json(`${root}change/${where.value}.json`);
    const sorted = Object.entries(names.initiatives).sort(([, one], [, other]) => one.localeCompare(other, data.locale));
    which.replaceChildren(...sorted.map(([key, title]) => make("option", { value: key }, title)));
  }
  where.addEventListener("change", fill);
  place.replaceChildren(make("h2", null, words.choosePage), make("p", { class: "atlas-field" }, make("label", { for: where.id }, words.chooseNeighbourhood), where), rest);
  if (data.neighbourhoods.length === 1) { where.value = data.neighbourhoods[0][0]; await fill(); }
}
