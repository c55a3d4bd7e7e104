/* What the explore page does with the graph that d3graph draws. d3graph makes the elements; from then on this file places
   them: zooming moves the nodes apart and leaves shapes and letters their size, and names are shown where there is room. */
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("atlas-data").textContent);
  var byId = function (id) { return document.getElementById(id); };
  var stage = byId("atlas-stage"), body = document.body;

  /* ---- light or dark: as the page around, else as the device ---- */
  function follow() {
    var outer = null;
    try { outer = window.parent !== window && window.parent.document.body; } catch (error) { outer = null; }
    var device = window.matchMedia("(prefers-color-scheme: dark)");
    function apply() {
      var named = outer && outer.getAttribute("data-md-color-scheme");
      var dark = named ? named === "slate" : device.matches;
      body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
      // The ground of the page around, when its theme names one, so that no edge shows.
      var ground = outer && window.parent.getComputedStyle(outer).getPropertyValue("--md-default-bg-color").trim();
      if (ground) body.style.setProperty("--atlas-page", ground);
    }
    apply();
    device.addEventListener("change", apply);
    if (outer) new MutationObserver(apply).observe(outer, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
  }
  follow();

  /* ---- d3graph draws; then its own gestures go, which would trap scrolling ---- */
  window.graph = data.graph;
  var units = data.graph.nodes.map(function (d) { return { x: d.x, y: d.y }; });
  window.d3graphscript(data.settings);
  stage.insertBefore(byId("graphContainer"), stage.firstChild);
  var svg = d3.select("#graphContainer > svg").on(".zoom", null);
  svg.attr("role", "group").attr("aria-label", data.title);
  var nodes = svg.selectAll(".node").on(".drag", null).on(".force", null).on("contextmenu", null).on("click", null);
  var links = svg.selectAll(".link"), strengths = svg.selectAll(".link-text");

  nodes.each(function (d, i) {
    d.unit = units[i];
    var group = d3.select(this).attr("class", "node " + d.classes);
    var holder = this;
    var inside = document.createElementNS("http://www.w3.org/2000/svg", d.href ? "a" : "g");
    while (holder.firstChild) inside.appendChild(holder.firstChild);
    holder.appendChild(inside);
    inside.setAttribute("aria-label", d.node_tooltip);
    if (d.href) {
      inside.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", d.href);
      inside.setAttribute("target", "_top");
    } else {
      inside.setAttribute("role", "img");
    }
    var made = d3.select(inside), r = parseFloat(d.node_size);
    made.insert("circle", ":first-child").attr("class", "atlas-ring").attr("r", Math.max(r + 5, 13));
    if (!d.asked) made.append("circle").attr("class", "atlas-unasked").attr("r", r + 3.5);
    made.select("text").attr({ "class": "atlas-label", dx: null, dy: null }).text(null).selectAll("tspan").data(d.lines).enter()
      .append("tspan").text(String);
    if (d.digit) made.append("text").attr("class", "atlas-digit").text(d.digit);
    d.r = r;
    // d3graph's square is larger than its circle; this one has the same area.
    if (d.node_marker === "square") group.select(".node-shape").attr("d", "M-9,-9H9V9H-9Z".replace(/9/g, (r * 0.9).toFixed(1)));
  });

  /* ---- placing ---- */
  var view = { k: 1, x: 0, y: 0 }, size = { w: 0, h: 0 };
  var pen = document.createElement("canvas").getContext("2d");
  pen.font = "13px " + getComputedStyle(body).fontFamily;
  nodes.each(function (d) {
    d.wide = Math.max.apply(null, d.lines.map(function (line) { return pen.measureText(line).width; })) + 4;
    d.high = 15 * d.lines.length;
  });
  var byWeight = nodes[0].slice().sort(function (a, b) {
    var one = a.__data__, two = b.__data__;
    return two.degree - one.degree || two.node_size - one.node_size || (one.name | 0) - (two.name | 0);
  });

  function measure() {
    size.w = stage.clientWidth; size.h = stage.clientHeight;
    size.left = Math.min(90, size.w * 0.16); size.top = 26;
  }
  function place(d) {
    d.x = d.px = (size.left + d.unit.x * (size.w - 2 * size.left)) * view.k + view.x;
    d.y = d.py = (size.top + d.unit.y * (size.h - 2 * size.top - 14)) * view.k + view.y;
  }
  function unplace(d, x, y) {
    d.unit = {
      x: ((x - view.x) / view.k - size.left) / (size.w - 2 * size.left),
      y: ((y - view.y) / view.k - size.top) / (size.h - 2 * size.top - 14)
    };
  }
  function draw() {
    // In a crowd shapes are smaller; they grow as the view comes closer.
    var scale = Math.min(1, Math.max(0.5, Math.sqrt(size.w * size.h / nodes.size()) * view.k / 75));
    nodes.each(place);
    nodes.each(function (d) { d.awayX = d.awayY = 0; });
    links.each(function (d) {
      var x = d.target.x - d.source.x, y = d.target.y - d.source.y, far = Math.hypot(x, y) || 1;
      d.source.awayX -= x / far; d.source.awayY -= y / far; d.target.awayX += x / far; d.target.awayY += y / far;
    });
    links.attr("x1", function (d) { return d.source.x; }).attr("y1", function (d) { return d.source.y; })
      .attr("x2", function (d) { return d.target.x; }).attr("y2", function (d) { return d.target.y; });
    strengths.attr("x", function (d) { return (d.source.x + d.target.x) / 2; })
      .attr("y", function (d) { return (d.source.y + d.target.y) / 2 + 4; }).attr("text-anchor", "middle");
    nodes.each(function (d) {
      var group = d3.select(this), shape = group.select(".node-shape");
      d.reach = d.r * scale * (d.node_marker === "diamond" ? 1.3 : 1) + (d.asked ? 1 : 4);
      if (shape.node().tagName === "path") shape.attr("transform", "translate(" + d.x + "," + d.y + ") scale(" + scale + ")");
      else shape.attr("r", d.r * scale);
      group.selectAll("circle").attr("cx", d.x).attr("cy", d.y);
      group.select(".atlas-unasked").attr("r", d.r * scale + 3.5);
      group.select(".atlas-digit").attr("x", d.x).attr("y", d.y + 4).classed("atlas-gone", d.r * scale < 7);
    });
    name();
  }
  var SPOTS = [["start", 1, 0], ["end", -1, 0], ["middle", 0, 1], ["middle", 0, -1]];
  function name() {
    var taken = [];
    nodes.each(function (d) { taken.push([d.x - d.reach, d.y - d.reach, d.x + d.reach, d.y + d.reach, d]); });
    byWeight.forEach(function (element) {
      var d = element.__data__, found = null, n, spot, box;
      // Away from its lines first.
      var spots = SPOTS.slice().sort(function (a, b) { return lean(d, b) - lean(d, a); });
      for (n = 0; n < spots.length && !found; n++) {
        spot = spots[n];
        box = boxOf(d, spot);
        if (box[0] < 0 || box[2] > size.w || box[1] < 0 || box[3] > size.h) continue;
        if (!taken.some(function (t) { return t[4] !== d && box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1]; })) found = spot;
      }
      if (found) taken.push(boxOf(d, found).concat(null));
      spot = found || (d.x + d.reach + d.wide > size.w ? SPOTS[1] : SPOTS[0]);
      box = boxOf(d, spot);
      var x = spot[1] ? d.x + spot[1] * (d.reach + 3) : d.x;
      d3.select(element).select(".atlas-label").classed("atlas-quiet", !found).attr("text-anchor", spot[0])
        .selectAll("tspan").attr("x", x).attr("y", function (line, row) { return box[1] + 12 + row * 15; });
    });
  }
  function lean(d, spot) { return spot[1] * d.awayX + spot[2] * d.awayY * 0.8 - SPOTS.indexOf(spot) * 0.15; }
  function boxOf(d, spot) {
    var x = d.x + spot[1] * (d.reach + 3), y = d.y + spot[2] * (d.reach + d.high / 2 + 1);
    var left = spot[0] === "start" ? x : spot[0] === "end" ? x - d.wide : x - d.wide / 2;
    return [left, y - d.high / 2, left + d.wide, y + d.high / 2];
  }
  var waiting = false;
  function redraw() {
    if (waiting) return;
    waiting = true;
    window.requestAnimationFrame(function () { waiting = false; draw(); });
  }

  /* ---- zoom and move: buttons, two fingers, Ctrl and the wheel, a mouse on the background, arrow keys ---- */
  function zoom(factor, x, y) {
    var k = Math.min(8, Math.max(1, view.k * factor));
    view.x = x - (x - view.x) * k / view.k;
    view.y = y - (y - view.y) * k / view.k;
    view.k = k;
    keep();
    redraw();
  }
  function keep() {
    view.x = Math.min(0.5 * size.w, Math.max(size.w * (0.5 - view.k), view.x));
    view.y = Math.min(0.5 * size.h, Math.max(size.h * (0.5 - view.k), view.y));
  }
  function pan(x, y) { view.x += x; view.y += y; keep(); redraw(); }
  byId("atlas-closer").onclick = function () { zoom(1.5, size.w / 2, size.h / 2); };
  byId("atlas-further").onclick = function () { zoom(1 / 1.5, size.w / 2, size.h / 2); };
  byId("atlas-whole").onclick = function () {
    view = { k: 1, x: 0, y: 0 };
    nodes.each(function (d, i) { d.unit = units[i]; });
    redraw();
  };
  var grab = byId("atlas-grab");
  grab.onclick = function () {
    var on = grab.getAttribute("aria-pressed") !== "true";
    grab.setAttribute("aria-pressed", String(on));
    stage.classList.toggle("atlas-grabbing", on);
  };
  function at(event) {
    var box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
  stage.addEventListener("wheel", function (event) {
    // A plain wheel scrolls the page.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    var point = at(event);
    zoom(Math.exp(-event.deltaY * 0.004), point.x, point.y);
  }, { passive: false });
  var pinch = null;
  function two(event) {
    var a = at(event.touches[0]), b = at(event.touches[1]);
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, far: Math.hypot(a.x - b.x, a.y - b.y) || 1 };
  }
  stage.addEventListener("touchstart", function (event) {
    // One finger scrolls the page.
    if (event.touches.length !== 2) { pinch = null; return; }
    event.preventDefault();
    held = null;
    pinch = two(event);
  }, { passive: false });
  stage.addEventListener("touchmove", function (event) {
    if (!pinch || event.touches.length !== 2) return;
    event.preventDefault();
    var now = two(event);
    pan(now.x - pinch.x, now.y - pinch.y);
    zoom(now.far / pinch.far, now.x, now.y);
    pinch = now;
  }, { passive: false });
  stage.addEventListener("touchend", function () { pinch = null; });
  stage.addEventListener("keydown", function (event) {
    var step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (!step || view.k === 1 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    pan(step[0], step[1]);
  });

  /* ---- drag a node, or the background ---- */
  var held = null, moved = false;
  var surface = svg.node();
  surface.addEventListener("pointerdown", function (event) {
    if (event.button !== 0 || (event.pointerType === "touch" && !stage.classList.contains("atlas-grabbing"))) return;
    var node = event.target.closest(".node");
    var start = at(event);
    held = { datum: node ? node.__data__ : null, from: start, last: start, pointer: event.pointerId };
    moved = false;
  });
  surface.addEventListener("pointermove", function (event) {
    if (!held || event.pointerId !== held.pointer) return;
    var now = at(event);
    if (!moved && Math.hypot(now.x - held.from.x, now.y - held.from.y) < 4) return;
    // Caught only now: a click without moving stays the click of the link.
    if (!moved) surface.setPointerCapture(held.pointer);
    moved = true;
    if (held.datum) {
      unplace(held.datum, now.x, now.y);
      redraw();
    } else pan(now.x - held.last.x, now.y - held.last.y);
    held.last = now;
  });
  ["pointerup", "pointercancel"].forEach(function (name) {
    surface.addEventListener(name, function () { held = null; });
  });
  surface.addEventListener("dragstart", function (event) { event.preventDefault(); });
  surface.addEventListener("click", function (event) {
    if (moved) { event.preventDefault(); event.stopPropagation(); }
    moved = false;
  }, true);

  /* ---- the pointer or the focus on a node: show its lines, and bring it into view ---- */
  function near(datum) {
    links.classed("atlas-near", function (d) { return d.source === datum || d.target === datum; });
  }
  nodes.on("mouseenter", near).on("mouseleave", function () { near(null); });
  function show(d) {
    var x = Math.min(size.w - 40, Math.max(40, d.x)), y = Math.min(size.h - 30, Math.max(30, d.y));
    if (x !== d.x || y !== d.y) pan(x - d.x, y - d.y);
  }
  stage.addEventListener("focusin", function (event) {
    var node = event.target.closest(".node");
    // The browser may have scrolled the stage to a link outside it.
    stage.scrollLeft = stage.scrollTop = 0;
    if (node) { near(node.__data__); if (view.k > 1) show(node.__data__); }
  });
  stage.addEventListener("focusout", function () { near(null); });

  /* ---- search ---- */
  var search = byId("atlas-search"), status = byId("atlas-status");
  function plain(text) { return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, ""); }
  function find() {
    var query = plain(search.value.trim()), hits = [];
    nodes.each(function (d) {
      var hit = query !== "" && plain(d.node_name).indexOf(query) >= 0;
      if (hit) hits.push(this);
      d3.select(this).classed("atlas-hit", hit).classed("atlas-dim", query !== "" && !hit);
    });
    stage.classList.toggle("atlas-searching", query !== "");
    status.textContent = !query ? "" : hits.length ? data.found.replace("{n}", String(hits.length)) : data.nothing;
    return hits;
  }
  search.addEventListener("input", find);
  byId("atlas-tools").addEventListener("submit", function (event) {
    event.preventDefault();
    var hits = find();
    if (!hits.length) return;
    show(hits[0].__data__);
    var link = hits[0].querySelector("a");
    if (link) link.focus({ preventScroll: true, focusVisible: true });
  });

  /* ---- strength ---- */
  var slider = byId("atlas-strength");
  function filter() {
    var step = data.steps[slider ? +slider.value : 0];
    var from = step ? step.weight : 0, count = 0;
    links.classed("atlas-gone", function (d) { var gone = d.edge_weight < from; if (!gone) count += 1; return gone; });
    strengths.classed("atlas-gone", function (d) { return d.edge_weight < from || count > 14; });
    if (slider) {
      byId("atlas-step").textContent = step.text;
      slider.setAttribute("aria-valuetext", step.text);
    }
  }
  if (slider) {
    slider.max = String(data.steps.length - 1);
    slider.addEventListener("input", filter);
  }
  var colour = byId("atlas-colour");
  if (colour) colour.addEventListener("change", function () { body.setAttribute("data-colour", colour.value); });

  /* ---- start ---- */
  if (window.innerWidth < 600) byId("atlas-about").open = false;
  measure();
  filter();
  draw();
  new ResizeObserver(function () { measure(); keep(); redraw(); }).observe(stage);
  // d3graph's one round comes after this and puts the names back on their nodes, but at the same places.
  body.setAttribute("data-ready", "");
})();
