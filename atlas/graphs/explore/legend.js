/* What do the colours mean? A list that follows what is coloured by; a group in it folds and unfolds. */
import { colouring } from "./colours.js";

export function legendPanel(list, data, store) {
  let by = null;
  function build(state) {
    by = state.colour;
    const { legend } = colouring(data, by);
    list.replaceChildren(...legend.map((item) => entry(item, store)));
    list.hidden = legend.length === 0;
  }
  function follow(state) {
    if (state.colour !== by) build(state);
    for (const button of list.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(state.folded.includes(Number(button.value))));
    }
  }
  store.subscribe(follow);
  follow(store.get());
}

function entry({ colour, sign, name, group }, store) {
  const item = document.createElement("li"), holder = group ? document.createElement("button") : item;
  const mark = document.createElement("span"), text = document.createElement("span");
  mark.className = `atlas-mark-dot atlas-${colour}`;
  mark.textContent = sign;
  mark.setAttribute("aria-hidden", "true");
  text.textContent = name;
  holder.append(mark, text);
  if (group) {
    holder.type = "button";
    holder.value = String(group);
    holder.addEventListener("click", () => {
      const { folded } = store.get(), without = folded.filter((number) => number !== group);
      store.set({ folded: without.length < folded.length ? without : [...folded, group], over: null });
    });
    item.append(holder);
  }
  return item;
}
