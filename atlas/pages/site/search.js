/* The search box in the header: a combobox over the index that Pagefind made of this site. Nothing leaves the machine.
   Without JavaScript, and where there is no index, the magnifying glass is a link to the directory. */
(function () {
  var box = document.querySelector("[data-atlas-search]");
  var root = box && new URL(box.getAttribute("data-atlas-search"), location.href).href;
  var loading = null;

  /* The index, fetched once and only when somebody is about to search; null where it cannot be had. */
  function index() {
    if (!box) return Promise.resolve(null);
    loading = loading || import(root + "pagefind.js").then(function (pagefind) {
      return pagefind.options({ excerptLength: 16 }).then(pagefind.init).then(function () { return pagefind; });
    }).catch(function () { return null; });
    return loading;
  }
  /* What a word needs is fetched while it is being typed, from its third letter: before, it could be any word. */
  function expect(words) {
    if (/\S{3}$/.test(words)) index().then(function (pagefind) { if (pagefind) pagefind.preload(words.trim()); });
  }
  /* One letter is in nearly every page: looking it up takes long, tells nothing, and what is typed next has to wait. */
  function tooShort(words) { return /^[\x00-\x7f]?$/.test(words); }
  window.atlasSearch = { index: index, root: root, expect: expect, tooShort: tooShort, pause: 60 };
  if (!box) return;

  var MOST = 8;
  var form = box.querySelector("form");
  var input = box.querySelector("input");
  var list = box.querySelector("[role=listbox]");
  var told = box.querySelector("[role=status]");
  var opener = box.querySelector("a");
  var timer, asked = 0, chosen = -1;

  function say(name, values) {
    return box.getAttribute("data-" + name).replace(/\{(\w+)\}/g, function (_, key) { return values[key]; });
  }
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
    var options = list.children;
    if (!options.length) return;
    chosen = (number + options.length) % options.length;
    Array.from(options).forEach(function (option, place) {
      option.setAttribute("aria-selected", String(place === chosen));
    });
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  }
  function follow(option) {
    var link = document.createElement("a");
    link.href = option.getAttribute("data-href");
    leave();
    input.blur();
    document.body.append(link);
    link.click();
    link.remove();
  }
  /* Pagefind gives text with <mark> around what was found; nothing else in it may become HTML. */
  var SIGNS = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  function excerpt(text) {
    var holder = document.createElement("span");
    text.split(/(<mark>.*?<\/mark>)/).forEach(function (part) {
      var found = part.match(/^<mark>(.*)<\/mark>$/);
      var piece = document.createElement(found ? "mark" : "span");
      piece.textContent = (found ? found[1] : part).replace(/&(lt|gt|quot|#39|amp);/g, function (sign) { return SIGNS[sign]; });
      holder.append(piece);
    });
    return holder;
  }
  function option(href, title, more) {
    var item = document.createElement("li");
    item.id = "atlas-search-" + list.children.length;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.setAttribute("data-href", href);
    var name = document.createElement("strong");
    name.textContent = title;
    item.append(name);
    if (more) item.append(more);
    item.addEventListener("mousedown", function (event) { event.preventDefault(); });
    item.addEventListener("click", function () { follow(item); });
    list.append(item);
  }
  function everywhere(words) {
    return form.action + "?q=" + encodeURIComponent(words);
  }
  async function find() {
    var words = input.value.trim(), number = ++asked;
    if (tooShort(words)) { close(); told.textContent = ""; return; }
    var pagefind = await index();
    if (!pagefind || number !== asked) return;
    var found = (await pagefind.search(words)).results;
    var pages = await Promise.all(found.slice(0, MOST).map(function (result) { return result.data(); }));
    if (number !== asked) return;
    list.replaceChildren();
    pages.forEach(function (page) { option(page.url, page.meta.title, excerpt(page.excerpt)); });
    option(everywhere(words), say("directory", { words: words }));
    close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    told.textContent = found.length ? say("found", { count: found.length }) : say("nothing", { words: words });
  }

  input.addEventListener("focus", index);
  input.addEventListener("input", function () {
    expect(input.value);
    clearTimeout(timer);
    timer = setTimeout(find, window.atlasSearch.pause);
  });
  input.addEventListener("keydown", function (event) {
    event.stopPropagation(); // letters are text here, not the shortcuts of the theme
    if (event.key === "ArrowDown" && list.hidden) find();
    else if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Escape") { leave(); input.value = ""; opener.focus({ preventScroll: true }); input.blur(); }
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (chosen >= 0) return follow(list.children[chosen]);
    var link = document.createElement("li");
    link.setAttribute("data-href", everywhere(input.value.trim()));
    if (input.value.trim()) follow(link);
  });
  opener.addEventListener("click", function (event) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    enter();
  });
  document.addEventListener("focusout", function (event) {
    if (box.contains(event.target) && event.relatedTarget && !box.contains(event.relatedTarget)) leave();
  });
  document.addEventListener("click", function (event) { if (!box.contains(event.target)) leave(); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    enter();
  });
})();
