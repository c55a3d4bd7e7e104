import { make } from "./make.js";
import { tell } from "./meet.js";
import { picker } from "./suggest.js";

/* Two fields to choose from, and the answer in a sentence. The drawing marks the path by itself. */
export function meetPanel(place, data, store) {
  const words = data.words;
  const first = picker(data, words.meet_from, (index) => store.set({ chosen: index }));
  const second = picker(data, words.meet_to, (index) => store.set({ other: index }));
  const answer = make("p", { class: "atlas-answer", role: "status" });
  const stop = make("button", { type: "button", class: "atlas-text-button", text: words.meet_stop, onclick: () => {
    store.set({ other: null });
    second.input.focus();
  } });
  place.append(make("div", { class: "atlas-pickers" }, first.element, second.element), answer, stop);

  function follow(state, before) {
    if (before && before.chosen === state.chosen && before.other === state.other) return;
    first.show(state.chosen);
    second.show(state.other);
    const { chosen, other } = state;
    const both = chosen !== null && other !== null;
    const text = !both ? words.meet_how : chosen === other ? words.meet_same : tell(data, chosen, other);
    if (answer.textContent !== text) answer.textContent = text;
    answer.classList.toggle("atlas-soft-text", !both);
    stop.hidden = other === null;
  }
  store.subscribe(follow);
  follow(store.get());
}
