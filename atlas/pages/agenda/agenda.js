/* Today and tomorrow, on the clock of Amsterdam wherever the reader is. Without JavaScript the usual week stands alone;
   so it does when the site was built too long ago to know. The page asks for this script right below the block and waits
   for it, so that nothing below moves when the block is filled. */
(function () {
  function today() {
    var parts = {};
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit" })
      .formatToParts(new Date()).forEach(function (part) { parts[part.type] = part.value; });
    return parts.year + "-" + parts.month + "-" + parts.day;
  }
  function after(day) {
    var next = new Date(day + "T12:00:00Z");
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().slice(0, 10);
  }
  function fill(box, day, told) {
    box.querySelector(".atlas-soon-date").textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
      timeZone: "UTC", weekday: "long", day: "numeric", month: "long"
    }).format(new Date(day + "T12:00:00Z"));
    var found = told.days[day] || [];
    box.querySelector(".atlas-soon-none").hidden = found.length > 0;
    box.querySelector("ul").replaceChildren.apply(box.querySelector("ul"), found.map(function (one) {
      var item = document.createElement("li");
      if (one[1]) {
        var hours = document.createElement("span");
        hours.className = "atlas-hours";
        hours.textContent = one[1] + (one[2] ? "–" + one[2] : "");
        item.append(hours, " ");
      }
      var link = document.createElement("a");
      link.href = told.links[one[0]];
      link.textContent = told.titles[one[0]];
      item.append(link);
      return item;
    }));
  }
  function show(section, told) {
    var now = today(), next = after(now);
    section.hidden = now < told.first || next > told.last;
    if (section.hidden) return;
    var boxes = section.querySelectorAll(".atlas-soon-days > div");
    fill(boxes[0], now, told);
    fill(boxes[1], next, told);
  }
  var section = document.querySelector(".atlas-soon");
  var held = section && section.parentNode.querySelector("[data-atlas-days]");
  if (!held) return;
  var told = JSON.parse(held.getAttribute("data-atlas-days"));
  show(section, told);
  document.addEventListener("visibilitychange", function () { if (!document.hidden) show(section, told); });
})();
