/* Which initiatives of the list match what the address chooses, as in the directory: ?activity=meals&day=tuesday.
   Of one kind of choice any will do; of several kinds all must hold. The map follows the list (event atlas-chosen). */
(function () {
  var form = document.querySelector("[data-atlas-choose]:not([data-atlas-ready])");
  if (!form) return;
  form.setAttribute("data-atlas-ready", "");
  var items = Array.from(document.querySelectorAll(".atlas-places li"));
  var buttons = Array.from(form.querySelectorAll(".atlas-map-chosen button"));
  var keys = Array.from(new Set(buttons.map(function (button) { return button.name; })));
  var select = form.querySelector("select");
  var along = form.querySelector("[data-atlas-along]");
  var everything = form.querySelector("button[type=reset]");

  function words(text) { return (text || "").split(" ").filter(Boolean); }
  function fits(asked, has) { return !asked.length || asked.some(function (one) { return has.includes(one); }); }

  function matches(item, asked) {
    var meets = words(item.dataset.when).some(function (moment) {
      var parts = moment.split(".");
      return fits(asked.getAll("day"), [parts[0]]) && fits(asked.getAll("part"), [parts[1]]);
    });
    var timed = asked.has("day") || asked.has("part");
    return (!timed || meets) && keys.every(function (key) {
      return key === "day" || key === "part" || fits(asked.getAll(key), words(item.dataset[key]));
    });
  }

  function show() {
    var asked = new URLSearchParams(location.search);
    var shown = items.filter(function (item) {
      item.hidden = !matches(item, asked);
      return !item.hidden;
    });
    document.querySelectorAll(".atlas-places section").forEach(function (section) {
      section.hidden = !section.querySelector("li:not([hidden])");
    });
    buttons.forEach(function (button) { button.hidden = !asked.getAll(button.name).includes(button.value); });
    if (select) select.value = asked.getAll("activity").length === 1 ? asked.get("activity") : "";
    if (select && select.selectedIndex < 0) select.value = "";
    everything.hidden = !keys.some(function (key) { return asked.has(key); });
    form.querySelector("output").textContent = form.dataset.told
      .replace("{shown}", shown.length).replace("{total}", items.length);
    document.dispatchEvent(new CustomEvent("atlas-chosen"));
  }

  function choose(change) {
    var asked = new URLSearchParams(location.search);
    change(asked);
    var search = asked.toString();
    history.replaceState(history.state, "", location.pathname + (search ? "?" + search : "") + location.hash);
    show();
  }

  if (select) select.addEventListener("change", function () {
    choose(function (asked) {
      asked.delete("activity");
      if (select.value) asked.set("activity", select.value);
    });
  });
  form.addEventListener("click", function (event) {
    var button = event.target.closest(".atlas-map-chosen button");
    if (!button) return;
    choose(function (asked) {
      var kept = asked.getAll(button.name).filter(function (one) { return one !== button.value; });
      asked.delete(button.name);
      kept.forEach(function (one) { asked.append(button.name, one); });
    });
    (select || along).focus();
  });
  form.addEventListener("reset", function (event) {
    event.preventDefault();
    choose(function (asked) { keys.forEach(function (key) { asked.delete(key); }); });
    (select || along).focus();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  show();
})();
