/* Today and tomorrow, on the clock of Amsterdam wherever the reader is. Without JavaScript the usual week stands alone;
   so it does when the site was built too long ago to know. The page asks for this script right below the block and waits
   for it, so that nothing below moves when the block is filled. */
(function () {
  function clock() {
    var parts = {};
    new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/Amsterdam", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit"
    }).formatToParts(new Date()).forEach(function (part) { parts[part.type] = part.value; });
    return { day: parts.year + "-" + parts.month + "-" + parts.day, hour: parts.hour + ":" + parts.minute };
  }
  function after(day) {
    var next = new Date(day + "T12:00:00Z");
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().slice(0, 10);
  }
  /* Whether it has ended. One that goes on after midnight has not, and of one without an end nobody can say. */
  function isOver(one, hour) { return Boolean(one[2]) && one[1] < one[2] && one[2] <= hour; }
  function line(one, told) {
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
  }
  function list(place, found, told) {
    place.replaceChildren.apply(place, found.map(function (one) { return line(one, told); }));
  }
  function fill(box, day, told, hour) {
    box.querySelector(".atlas-soon-date").textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
      timeZone: "UTC", weekday: "long", day: "numeric", month: "long"
    }).format(new Date(day + "T12:00:00Z"));
    var found = told.days[day] || [];
    var over = found.filter(function (one) { return isOver(one, hour); });
    box.querySelector(".atlas-soon-none").hidden = found.length > 0;
    list(box.querySelector("ul"), found.filter(function (one) { return !isOver(one, hour); }), told);
    var past = box.querySelector(".atlas-soon-over");
    if (!past) return;
    past.hidden = !over.length;
    box.querySelector(".atlas-soon-no-more").hidden = !over.length || over.length < found.length;
    list(past.querySelector("ul"), over, told);
  }
  function show(section, told) {
    var now = clock(), next = after(now.day);
    section.hidden = now.day < told.first || next > told.last;
    if (section.hidden) return;
    var boxes = section.querySelectorAll(".atlas-soon-days > div");
    fill(boxes[0], now.day, told, now.hour);
    fill(boxes[1], next, told, "00:00");
  }
  var section = document.querySelector(".atlas-soon");
  var held = section && section.parentNode.querySelector("[data-atlas-days]");
  if (!held) return;
  var told = JSON.parse(held.getAttribute("data-atlas-days"));
  show(section, told);
  var ticking = setInterval(function () {
    if (!section.isConnected) clearInterval(ticking); // the reader went on to another page
    else if (!document.hidden && !section.contains(document.activeElement)) show(section, told);
  }, 60000);
  document.addEventListener("visibilitychange", function () { if (!document.hidden) show(section, told); });
})();
