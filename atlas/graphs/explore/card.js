/* Who is this, with whom does it share people, and what else have they in common? A card beside what is pointed at. */
import { fill } from "./data.js";

const MOST = 5;

export function makeCard(stage, data, store, view, drawing) {
  const card = stage.appendChild(document.createElement("div"));
  card.className = "atlas-card";
  card.hidden = true;
  // Places on the stage are counted from the left in every language; words are not.
  card.dir = document.documentElement.dir || "ltr";
  let item = null, kept = false;

  function update(state, { scene }) {
    const chosen = state.other === null ? state.chosen : null;
    const now = state.over ?? chosen;
    const keep = now !== null && now === state.chosen;
    if (now === item && keep === kept && now === null) return;
    [item, kept] = [now, keep];
    card.hidden = item === null;
    card.classList.toggle("atlas-card-kept", kept);
    if (item === null) return;
    card.replaceChildren(...(item < 0 ? ofGroup(scene.byItem.get(item), data) : ofNode(data.nodes[item], data, store, kept)));
  }
  /* In the corner that is furthest from what it tells of. */
  function place() {
    if (item === null) return;
    const [x, y] = drawing.where(item);
    card.classList.toggle("atlas-card-left", x > view.w / 2);
    card.classList.toggle("atlas-card-low", y < view.h / 2);
  }
  return { update, place };
}

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function ofGroup(group, data) {
  if (!group) return [];
  return [
    make("p", "atlas-card-name", group.name),
    make("p", "", `${fill(data.words.count, { n: group.count })} · ${fill(data.words.lines, { n: group.lines })}`),
  ];
}

function ofNode(node, data, store, kept) {
  const { words, terms } = data, around = data.around[node.index];
  const group = data.groups.find(({ number }) => number === node.group);
  const head = make("p", "atlas-card-name");
  if (kept && node.url) {
    const link = head.appendChild(make("a", "", node.name));
    link.href = node.url;
    link.target = "_top";
  } else {
    head.textContent = node.name;
  }
  const parts = [head];
  const kind = (terms.kinds || {})[node.kind];
  parts.push(make("p", "atlas-card-what", [group && group.name, kind].filter(Boolean).join(" · ")));
  parts.push(make("p", "", around.length ? fill(words.lines, { n: around.length }) : words.no_line));
  if (!node.asked) parts.push(make("p", "atlas-card-what", words.not_asked));
  if (around.length) {
    const list = make("ul");
    for (const { other, line } of around.slice(0, MOST)) list.append(neighbour(node, data.nodes[other], line, data));
    parts.push(list);
    if (around.length > MOST) parts.push(make("p", "atlas-card-what", fill(words.and_more, { n: around.length - MOST })));
  }
  if (kept) {
    const foot = make("p", "atlas-card-foot");
    const away = foot.appendChild(make("button", "", words.let_go));
    away.type = "button";
    away.addEventListener("click", () => store.set({ chosen: null, other: null, over: null }));
    if (node.url) {
      const link = foot.appendChild(make("a", "atlas-card-go", words.go));
      link.href = node.url;
      link.target = "_top";
    }
    parts.push(foot);
  }
  return parts;
}

/* Its name, how many people are in both, and what both do and on which days. */
function neighbour(node, other, line, { words, terms }) {
  const item = make("li");
  item.append(make("span", "atlas-card-other", other.name), make("span", "", fill(words.in_both, { count: line.label })));
  const named = (keys, own, of) => keys.filter((key) => own.includes(key)).map((key) => (of || {})[key] || key);
  const shared = [...named(node.activities, other.activities, terms.activities), ...named(node.days, other.days, terms.days)];
  if (shared.length) item.append(make("span", "atlas-card-what", fill(words.both, { what: shared.join(", ") })));
  return item;
}
