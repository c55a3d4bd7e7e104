/* The search box in the header: a combobox over the index of this site. Without JavaScript, and where there is no index,
   the magnifying glass is a link to the directory. */
import { fill } from "../writing/fill.js";
import { follow } from "../writing/follow.js";
import { excerpt, opening } from "./search-excerpt.js";
import { PAUSE, index, tooShort } from "./search-index.js";
import { tokens } from "./search-words.js";

const MOST = 8;

function prepare(box) {
  const form = box.querySelector("form");
  const input = box.querySelector("input");
  const list = box.querySelector("[role=listbox]");
  const told = box.querySelector("[role=status]");
  const opener = box.querySelector("a");
  let timer, asked = 0, chosen = -1;

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function leave() {
    asked += 1;
    close();
    told.textContent = "";
    box.classList.remove("atlas-search-open");
  }
  function enter() {
    box.classList.add("atlas-search-open");
    input.focus();
    input.select();
  }
  function choose(number) {
    const options = Array.from(list.children);
    if (!options.length) return;
    chosen = (number + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  }
  function go(href) {
    leave();
    input.blur();
    follow(href);
  }
  /* Why a page was found: a sentence of it, or the other names that it has; else what it is about. */
  async function why(found, page, words) {
    const { also, terms, title } = found.pages, content = await found.text(page);
    const around = excerpt(content, title[page], words);
    if (around) return around;
    const names = new Set(`${also[page]}, ${terms[page]}`.split(", "));
    const called = Array.from(names).filter((name) => tokens(name).some((word) => words.has(word)));
    if (!called.length) return opening(content, title[page], words);
    const holder = document.createElement("span");
    holder.textContent = fill(found.pages.said.also, { words: called.join(", ") });
    return holder;
  }
  function option(act, title, more) {
    const item = document.createElement("li");
    item.id = `atlas-search-${list.children.length}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const name = document.createElement("strong");
    name.textContent = title;
    item.append(name);
    if (more) item.append(more);
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", act);
    list.append(item);
  }
  function everywhere(words) { return `${form.action}?q=${encodeURIComponent(words)}`; }
  async function find() {
    const words = input.value.trim(), number = ++asked;
    if (tooShort(words)) { close(); told.textContent = ""; return; }
    const site = await index().catch(() => null);
    if (number !== asked) return;
    if (!site) { close(); told.classList.remove("atlas-search-plain"); told.textContent = box.dataset.failed; return; }
    const { said } = site.pages;
    const answer = await site.answer(words);
    const first = answer.found.slice(0, MOST).map(({ page }) => page);
    const shown = await Promise.all(first.map((page) => why(site, page, answer.words)));
    if (number !== asked) return;
    list.replaceChildren();
    first.forEach((page, place) => option(() => go(site.address(page)), site.pages.title[page], shown[place]));
    answer.suggested.forEach((other) => option(() => instead(other), fill(said.try, { words: other })));
    if (answer.found.some(({ page }) => page < site.pages.listed)) option(() => go(everywhere(words)), fill(said.directory, { words: answer.corrected || words }));
    else if (!answer.found.length) option(() => go(form.action), said.all);
    close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    told.classList.toggle("atlas-search-plain", answer.found.length > 0 && !answer.corrected);
    told.textContent = sentence(said, answer, words);
  }
  function sentence(said, { found, corrected, suggested }, words) {
    if (!found.length) return fill(suggested.length ? said.meant : said.nothing, { words });
    const count = fill(found.length === 1 ? said.one : said.found, { count: found.length });
    return corrected ? `${fill(said.corrected, { words, other: corrected })} ${count}` : count;
  }
  function instead(words) {
    input.value = words;
    input.focus();
    find();
  }

  input.addEventListener("focus", () => { index().catch(() => null); });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(find, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    event.stopPropagation(); // letters are text here, not the shortcuts of the theme
    if (event.key === "ArrowDown" && list.hidden) find();
    else if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Escape") { leave(); input.value = ""; opener.focus({ preventScroll: true }); input.blur(); }
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = input.value.trim();
    if (chosen >= 0) list.children[chosen].click();
    else if (words) go(everywhere(words));
  });
  opener.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    enter();
  });
  document.addEventListener("focusout", (event) => {
    if (box.contains(event.target) && event.relatedTarget && !box.contains(event.relatedTarget)) leave();
  });
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) leave(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    enter();
  });
}

const box = document.querySelector("[data-atlas-search]"); // in the header, which stays when the theme changes the page
if (box) prepare(box);
