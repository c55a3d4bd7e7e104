/* The search box in the header: a combobox over the index of this site. Without JavaScript, and where there is no index,
   the magnifying glass is a link to the directory. */
import { fill } from "../writing/fill.js";
import { follow } from "../writing/follow.js";
import { PAUSE, expect, index, tooShort } from "./search-index.js";

const MOST = 8;
const SIGNS = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

/* Pagefind gives text with <mark> around what was found; nothing else in it may become HTML. */
function excerpt(text) {
  const holder = document.createElement("span");
  text.split(/(<mark>.*?<\/mark>)/).forEach((part) => {
    const found = part.match(/^<mark>(.*)<\/mark>$/);
    const piece = document.createElement(found ? "mark" : "span");
    piece.textContent = (found ? found[1] : part).replace(/&(lt|gt|quot|#39|amp);/g, (sign) => SIGNS[sign]);
    holder.append(piece);
  });
  return holder;
}

function prepare(box) {
  const form = box.querySelector("form");
  const input = box.querySelector("input");
  const list = box.querySelector("[role=listbox]");
  const told = box.querySelector("[role=status]");
  const opener = box.querySelector("a");
  let timer, asked = 0, chosen = -1;

  function say(name, values) { return fill(box.getAttribute(`data-${name}`), values); }
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
  function option(href, title, more) {
    const item = document.createElement("li");
    item.id = `atlas-search-${list.children.length}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.setAttribute("data-href", href);
    const name = document.createElement("strong");
    name.textContent = title;
    item.append(name);
    if (more) item.append(more);
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => go(href));
    list.append(item);
  }
  function everywhere(words) { return `${form.action}?q=${encodeURIComponent(words)}`; }
  async function find() {
    const words = input.value.trim(), number = ++asked;
    if (tooShort(words)) { close(); told.textContent = ""; return; }
    const pagefind = await index();
    if (!pagefind || number !== asked) return;
    const found = (await pagefind.search(words)).results;
    const pages = await Promise.all(found.slice(0, MOST).map((result) => result.data()));
    if (number !== asked) return;
    list.replaceChildren();
    pages.forEach((page) => option(page.url, page.meta.title, excerpt(page.excerpt)));
    option(everywhere(words), say("directory", { words }));
    close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    told.textContent = found.length ? say("found", { count: found.length }) : say("nothing", { words });
  }

  input.addEventListener("focus", index);
  input.addEventListener("input", () => {
    expect(input.value);
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
    if (chosen >= 0) go(list.children[chosen].getAttribute("data-href"));
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
