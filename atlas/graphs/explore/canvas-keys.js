/* How does the keyboard go through a canvas? A list box over it, whose one option is the initiative that has the focus. */
import { fill } from "./data.js";

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function canvasKeys(stage, data, store, view, { where, sceneOf, open }) {
  const box = document.createElement("div"), option = document.createElement("div"), help = document.createElement("p");
  box.className = "atlas-keys";
  box.tabIndex = 0;
  box.setAttribute("role", "listbox");
  box.setAttribute("aria-label", data.title);
  box.setAttribute("aria-describedby", "atlas-keys-help");
  option.id = "atlas-active";
  option.className = "atlas-hidden";
  option.setAttribute("role", "option");
  help.id = "atlas-keys-help";
  help.className = "atlas-hidden";
  help.textContent = data.words.keys;
  box.append(option);
  stage.append(box, help);
  let active = 0, listed = { scene: null, all: [] };

  function tell() {
    const item = items().includes(active) ? active : items()[0];
    if (item === undefined) return;
    active = item;
    option.textContent = item < 0 ? groupText(sceneOf().byItem.get(item)) : nodeText(data.nodes[item]);
    option.setAttribute("aria-selected", String(item === store.get().chosen));
    option.setAttribute("aria-setsize", String(items().length));
    option.setAttribute("aria-posinset", String(items().indexOf(item) + 1));
    box.setAttribute("aria-activedescendant", option.id);
  }
  function items() {
    const scene = sceneOf();
    if (listed.scene !== scene) {
      const free = data.nodes.map((node) => node.index).filter((index) => scene.home[index] === index);
      listed = { scene, all: [...scene.groups.map((group) => group.item), ...free] };
    }
    return listed.all;
  }
  function nodeText(node) {
    const group = data.groups.find(({ number }) => number === node.group), count = data.around[node.index].length;
    return [node.name, group && group.name, count ? fill(data.words.lines, { n: count }) : data.words.no_line, node.asked ? "" : data.words.not_asked]
      .filter(Boolean).join(", ");
  }
  function groupText(group) {
    return `${group.name}, ${fill(data.words.count, { n: group.count })}, ${fill(data.words.lines, { n: group.lines })}. ${data.words.open_group}`;
  }
  function go(item) {
    active = item;
    tell();
    store.set({ over: item });
    const place = item < 0 ? sceneOf().byItem.get(item) : data.nodes[item];
    view.show(place.x, place.y);
  }
  /* A neighbour in that direction if there is one, or else whatever is nearest. */
  function next(direction) {
    const [x, y] = where(active), linked = new Set(active < 0 ? [] : data.around[active].map(({ other }) => sceneOf().home[other]));
    let best = null, least = Infinity;
    for (const item of items()) {
      if (item === active) continue;
      const [u, v] = where(item), dx = u - x, dy = v - y;
      const along = dx * direction[0] + dy * direction[1], aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
      if (along <= 0.5 || aside > along * 1.2) continue;
      const far = (along + 2 * aside) * (linked.has(item) ? 0.5 : 1);
      if (far < least) [best, least] = [item, far];
    }
    return best;
  }

  box.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const direction = DIRECTIONS[event.key], all = items();
    let to = null;
    if (direction) to = next(direction);
    else if (event.key === "Home") to = all[0];
    else if (event.key === "End") to = all[all.length - 1];
    else if (event.key === "Enter" && active >= 0) open(active);
    else if (event.key === " " && active >= 0) store.set({ chosen: store.get().chosen === active ? null : active });
    else return;
    event.preventDefault();
    if (to !== null && to !== undefined) go(to);
    else tell();
  });
  box.addEventListener("focus", () => {
    const { chosen } = store.get();
    if (chosen !== null) active = sceneOf().home[chosen];
    tell();
    if (box.matches(":focus-visible")) go(active);
  });
  box.addEventListener("blur", () => store.set({ over: null }));
  return {
    focus(item) {
      active = item;
      box.focus({ preventScroll: true, focusVisible: true });
      go(item);
    },
    focused: () => (document.activeElement === box && box.matches(":focus-visible") ? active : null),
    changed: tell,
  };
}
