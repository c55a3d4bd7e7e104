/* Filters of the directory. Between groups all must hold, within a group one; the choices live in the address. */
(function () {
  var MOMENT = { day: 0, part: 1 };
  var STEP = 100; // of a longer list the rest waits for a button, since laying out thousands of lines takes seconds

  function prepare(form) {
    var groups = Array.from(form.querySelectorAll("[data-facet]"), function (fieldset) {
      return { key: fieldset.dataset.facet, name: fieldset.querySelector("legend").textContent, boxes: Array.from(fieldset.querySelectorAll("input")) };
    });
    var items = Array.from(document.querySelectorAll(".atlas-directory > li"), function (node) {
      function words(name) { return (node.getAttribute("data-" + name) || "").split(" ").filter(Boolean); }
      var item = { node: node, has: {}, when: words("when").map(function (moment) { return moment.split("."); }) };
      groups.forEach(function (group) { if (!(group.key in MOMENT)) item.has[group.key] = words(group.key); });
      return item;
    });
    var text = form.querySelector("[type=search]");
    text.closest("p").hidden = !window.atlasSearch.root; // without an index there is nothing to look words up in
    var status = form.querySelector("[role=status]");
    var reset = form.querySelector("[type=reset]");
    var chips = form.querySelector(".atlas-filters-chosen");
    var more = document.querySelector(".atlas-directory-more");
    var matching = null; // the items in which the words were found; null: no words asked
    var asked = 0;

    function say(name, values) {
      return form.getAttribute("data-" + name).replace(/\{(\w+)\}/g, function (_, key) { return values[key]; });
    }
    function choices() {
      var found = {};
      groups.forEach(function (group) {
        found[group.key] = group.boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
      });
      return found;
    }
    function overlaps(chosen, has) {
      return !chosen.length || has.some(function (key) { return chosen.includes(key); });
    }
    /* Day and part of the day have to hold for one and the same meeting. */
    function meets(item, days, parts) {
      return !days.length && !parts.length || item.when.some(function (moment) {
        return overlaps(days, [moment[0]]) && overlaps(parts, [moment[1]]);
      });
    }
    /* What an item would be counted for in a group, when it fits everything chosen in the other groups. */
    function fits(item, chosen, but) {
      return (but === "q" || !matching || matching.has(item)) &&
        groups.every(function (group) {
          return group.key === but || group.key in MOMENT || overlaps(chosen[group.key], item.has[group.key]);
        }) &&
        meets(item, but === "day" ? [] : chosen.day || [], but === "part" ? [] : chosen.part || []);
    }
    function of(item, key, chosen) {
      if (!(key in MOMENT)) return item.has[key];
      var other = key === "day" ? "part" : "day";
      var kept = item.when.filter(function (moment) { return overlaps(chosen[other] || [], [moment[MOMENT[other]]]); });
      return Array.from(new Set(kept.map(function (moment) { return moment[MOMENT[key]]; })));
    }
    function count(group, chosen) {
      var counts = {};
      items.forEach(function (item) {
        if (fits(item, chosen, group.key)) of(item, group.key, chosen).forEach(function (key) { counts[key] = (counts[key] || 0) + 1; });
      });
      group.boxes.forEach(function (box) {
        var label = box.closest("label"), found = counts[box.value] || 0;
        label.querySelector(".atlas-filter-count").textContent = found;
        label.classList.toggle("atlas-filter-empty", !found && !box.checked);
      });
      var sum = chosen[group.key].length;
      form.querySelector('[data-facet="' + group.key + '"]').closest("details").querySelector(".atlas-filter-chosen").textContent = sum ? "(" + sum + ")" : "";
    }
    function button(label, name, act) {
      var made = document.createElement("button");
      made.type = "button";
      made.textContent = label;
      if (name) made.setAttribute("aria-label", name);
      made.addEventListener("click", act);
      return made;
    }
    function label(box) { return box.nextElementSibling.textContent; }
    function drop(boxes) {
      return function () {
        boxes.forEach(function (box) { box.checked = false; });
        changed();
        (chips.querySelector("button") || reset.hidden && text || reset).focus();
      };
    }
    function forget() { text.value = ""; look(); text.focus(); }
    function show() {
      var chosen = choices();
      var fitting = items.filter(function (item) { return fits(item, chosen); });
      list(fitting, STEP);
      groups.forEach(function (group) { count(group, chosen); });
      chips.replaceChildren();
      groups.forEach(function (group) {
        group.boxes.forEach(function (box) {
          if (box.checked) chips.append(button(label(box) + " ×", say("remove", { choice: label(box) }), drop([box])));
        });
      });
      status.textContent = say("told", { shown: fitting.length, total: items.length });
      reset.hidden = !chips.childElementCount && !text.value.trim();
      if (!fitting.length && items.length) loosen(chosen);
    }
    function list(fitting, until) {
      var visible = new Set(fitting.slice(0, until));
      items.forEach(function (item) { // touch only what changes: the browser looks again at everything that is touched
        if (item.node.hidden === visible.has(item)) item.node.hidden = !item.node.hidden;
      });
      more.hidden = fitting.length <= until;
      more.textContent = say("more", { count: Math.min(STEP, fitting.length - until) });
      more.onclick = function () {
        list(fitting, until + STEP);
        fitting[until].node.querySelector("a").focus();
      };
    }
    /* Nothing fits: the groups without which there is something, and how much. */
    function loosen(chosen) {
      status.textContent += ". " + say("nothing", {});
      function offer(key, name, act) {
        var found = items.filter(function (item) { return fits(item, chosen, key); }).length;
        if (found) chips.append(button(say("without", { choice: name, count: found }), "", act));
      }
      chips.replaceChildren();
      groups.forEach(function (group) {
        if (chosen[group.key].length) offer(group.key, group.name, drop(group.boxes));
      });
      if (matching) offer("q", text.value.trim(), forget);
    }
    function write() {
      var query = new URLSearchParams();
      if (text.value.trim()) query.set("q", text.value.trim());
      groups.forEach(function (group) {
        group.boxes.forEach(function (box) { if (box.checked) query.append(group.key, box.value); });
      });
      var asked = query.toString().replace(/%2F/g, "/");
      history.replaceState(history.state, "", location.pathname + (asked ? "?" + asked : "") + location.hash);
    }
    function read() {
      var query = new URLSearchParams(location.search);
      text.value = query.get("q") || "";
      groups.forEach(function (group) {
        var wanted = query.getAll(group.key);
        group.boxes.forEach(function (box) { box.checked = wanted.includes(box.value); });
      });
      return look();
    }
    function changed() { write(); show(); }
    /* Words are looked up in the index of the site, which knows the whole text and other forms of a word. */
    async function look() {
      var words = text.value.trim(), number = ++asked, found = null;
      if (!window.atlasSearch.tooShort(words)) found = await search(words);
      if (number !== asked || !form.isConnected) return;
      matching = found;
      changed();
    }
    async function search(words) {
      var pagefind = await window.atlasSearch.index();
      if (!pagefind) return null;
      var both = await Promise.all([pagefind.search(words), order()]);
      var size = both[1].size, names = both[1].names;
      var found = new Set(both[0].results.map(function (result) { return result.id.split("_")[1].slice(0, size); }));
      return new Set(items.filter(function (_, place) { return found.has(names.substr(place * size, size)); }));
    }
    var listed = null;
    function order() {
      listed = listed || fetch(window.atlasSearch.root + "directory.json").then(function (answer) { return answer.json(); });
      return listed;
    }

    var timer;
    form.addEventListener("submit", function (event) { event.preventDefault(); look(); });
    form.addEventListener("change", function (event) { if (event.target !== text) changed(); });
    text.addEventListener("focus", function () { if (window.atlasSearch.root) { window.atlasSearch.index(); order(); } });
    text.addEventListener("input", function () {
      window.atlasSearch.expect(text.value);
      clearTimeout(timer);
      timer = setTimeout(look, window.atlasSearch.pause);
    });
    form.addEventListener("reset", function (event) {
      event.preventDefault();
      text.value = "";
      groups.forEach(function (group) { group.boxes.forEach(function (box) { box.checked = false; }); });
      look();
      text.focus();
    });
    read();
  }
  function start() {
    var form = document.querySelector("form[data-atlas-filters]:not([data-atlas-ready])");
    if (!form) return;
    form.setAttribute("data-atlas-ready", "");
    prepare(form);
  }
  if (typeof document$ !== "undefined") document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
