/* Makes a map of the still picture: the boundary, a dot per place, one dot for places close together, a square for a
   private place. If its files cannot be fetched the picture stays. Leaflet is only fetched once the picture is looked at
   or something is asked of it, so that who came for the list does not wait for the map. */
(function () {
  var MOSTLY = 0.6; // so much of the picture has to be on the screen

  /* After instant navigation the scripts of a page come in any order: the last one to come begins. */
  function start() {
    if (!window.atlasGroups) return;
    document.removeEventListener("load", start, true);
    var box = document.querySelector("[data-atlas-map]:not([data-atlas-ready])");
    if (!box) return;
    box.setAttribute("data-atlas-ready", "");
    wanted(box, function () {
      leaflet(box.dataset).then(function () { prepare(box); }, function () { box.removeAttribute("data-atlas-ready"); });
    });
  }

  function wanted(box, go) {
    if (location.search || location.hash.startsWith("#place-")) return go();
    var share = Math.min(MOSTLY, 0.8 * innerHeight / (box.offsetHeight || 1));
    var watch = new IntersectionObserver(function (seen) {
      if (seen.some(function (one) { return one.intersectionRatio >= share; })) begin();
    }, { threshold: share });
    function begin() {
      watch.disconnect();
      box.removeEventListener("pointerenter", begin);
      document.removeEventListener("keydown", begin);
      document.removeEventListener("atlas-chosen", begin);
      if (box.isConnected) go();
    }
    watch.observe(box);
    box.addEventListener("pointerenter", begin);
    document.addEventListener("keydown", begin);
    document.addEventListener("atlas-chosen", begin);
  }

  function leaflet(told) {
    if (window.L) return Promise.resolve();
    return Promise.all([["link", "href", told.style], ["script", "src", told.script]].map(function (file) {
      return new Promise(function (done, failed) {
        var element = document.createElement(file[0]);
        if (file[0] === "link") element.rel = "stylesheet";
        element.onload = done;
        element.onerror = failed;
        element[file[1]] = file[2];
        document.head.append(element);
      });
    }));
  }

  function prepare(box) {
    var told = box.dataset;
    var places = new URL(told.places, location.href).href;

    function read(address) {
      return fetch(address).then(function (answer) {
        if (!answer.ok) throw new Error(address);
        return answer.json();
      });
    }
    Promise.all([read(places), told.boundary ? read(told.boundary) : null]).then(
      function (found) { draw(found[0].features, found[1]); },
      function () { box.removeAttribute("data-atlas-ready"); }
    );

    function draw(features, boundary) {
      var still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      box.textContent = "";
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", told.name);
      var map = L.map(box, {
        attributionControl: false, zoomControl: false, maxZoom: 19, zoomSnap: told.tiles ? 1 : 0.25,
        zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
        dragging: !matchMedia("(pointer: coarse)").matches,
      });
      L.control.zoom({ position: "bottomright", zoomInTitle: told.closer, zoomOutTitle: told.further }).addTo(map);
      if (told.tiles) background(map);
      var look = { className: "atlas-map-outline", fillOpacity: 1 };
      var outline = boundary && L.geoJSON(boundary, { interactive: false, style: look });
      var extent = L.geoJSON(features.filter(function (feature) { return feature.geometry; })).getBounds();
      if (outline) extent.extend(outline.addTo(map).getBounds());
      map.fitBounds(extent, { padding: [24, 24], maxZoom: 17, animate: false });
      keepPageScrolling();
      show(map, features);
    }

    function background(map) {
      var thanks = document.createElement("span");
      thanks.textContent = told.attribution;
      box.classList.add("atlas-map-tiled");
      L.tileLayer(told.tiles, { attribution: thanks.innerHTML }).addTo(map);
      L.control.attribution({ prefix: false }).addTo(map);
    }

    /* The wheel moves the page; with Ctrl, or a pinch on a touchpad, it zooms. */
    function keepPageScrolling() {
      box.parentElement.addEventListener("wheel", function (event) {
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      }, { capture: true, passive: true });
    }

    function show(map, features) {
      var drawn = L.layerGroup().addTo(map);
      var opener = null;

      function listed() {
        var ids = Array.from(document.querySelectorAll(".atlas-places li:not([hidden])"), function (item) {
          return item.dataset.id;
        });
        return ids.map(function (id) { return features.find(function (feature) { return feature.id === id; }); })
          .filter(function (feature) { return feature && feature.geometry; });
      }
      function corner(feature) { return L.GeoJSON.coordsToLatLng(feature.geometry.coordinates); }

      function render() {
        var seen = listed();
        var kept = holding(document.activeElement);
        drawn.clearLayers();
        areas(seen.filter(function (feature) { return feature.properties.precision === "area"; })).forEach(addArea);
        var points = seen.filter(function (feature) { return feature.properties.precision === "point"; });
        window.atlasGroups(points, function (feature) { return map.project(corner(feature)); }, 30).forEach(addGroup);
        if (kept) focus(kept);
      }
      function holding(element) { return element && box.contains(element) ? element.getAttribute("data-ids") : null; }
      function focus(ids) {
        var first = ids.split(" ")[0];
        var now = Array.from(box.querySelectorAll("[data-ids]")).find(function (element) {
          return element.getAttribute("data-ids").split(" ").includes(first);
        });
        if (now) now.focus();
      }

      function addGroup(group) {
        var many = group.places.length > 1;
        var size = many ? 34 : 24;
        var where = corner(group.places[0]);
        var icon = L.divIcon({ className: "", html: many ? String(group.places.length) : "", iconSize: [size, size] });
        var marker = L.marker(where, { icon: icon }).addTo(drawn);
        if (!many) marker.getElement().setAttribute("data-kind", group.places[0].properties.kind);
        prepare(marker.getElement(), group.places, marker, where);
      }
      function addArea(inside) {
        var ring = L.GeoJSON.coordsToLatLngs(inside[0].geometry.coordinates[0]);
        var square = L.polygon(ring, { className: "atlas-map-area" }).addTo(drawn);
        prepare(square.getElement(), inside, square, square.getBounds().getCenter());
      }
      function areas(private_) {
        var cells = new Map();
        private_.forEach(function (feature) {
          var key = JSON.stringify(feature.geometry.coordinates);
          cells.set(key, (cells.get(key) || []).concat(feature));
        });
        return Array.from(cells.values());
      }

      function prepare(element, inside, layer, where) {
        var titles = inside.map(function (feature) { return feature.properties.title; }).join(", ");
        var many = told.together.replace("{n}", inside.length) + ": ";
        element.setAttribute("tabindex", "0");
        element.setAttribute("role", "button");
        element.setAttribute("aria-label", (inside.length > 1 ? many : "") + titles);
        element.setAttribute("data-ids", inside.map(function (feature) { return feature.id; }).join(" "));
        layer.on("click", function () { open(inside, where, element.getAttribute("data-ids")); });
        element.addEventListener("keydown", function (event) {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          event.stopPropagation();
          open(inside, where, element.getAttribute("data-ids"));
        });
      }

      function open(inside, where, ids) {
        opener = ids;
        var content = card(inside);
        L.popup({ closeButton: false, maxHeight: 240, minWidth: 200, maxWidth: 280 })
          .setLatLng(where).setContent(content).openOn(map);
        content.querySelector("a").focus({ preventScroll: true });
      }

      function card(inside) {
        var holder = make("div");
        var close = make("button", holder, "×");
        close.className = "atlas-map-close";
        close.type = "button";
        close.setAttribute("aria-label", told.close);
        close.addEventListener("click", function () { map.closePopup(); });
        if (inside.length > 1) make("p", holder, told.together.replace("{n}", inside.length));
        var list = make("ul", holder);
        inside.forEach(function (feature) { entry(make("li", list), feature.properties, inside.length === 1); });
        return holder;
      }
      function entry(item, facts, alone) {
        var title = make("a", make("strong", item), facts.title);
        title.href = new URL(facts.url, places).href;
        if (facts.status === "paused") make("p", item, told.paused);
        if (facts.summary && alone) make("p", item, facts.summary);
        if (facts.when) make("p", item, facts.when);
        if (facts.precision === "area") make("p", item, told.somewhere);
        else if (facts.where && alone) make("p", item, facts.where);
        if (alone) make("a", make("p", item), told.next).href = title.href;
      }
      function make(name, parent, text) {
        var element = document.createElement(name);
        if (text) element.textContent = text;
        if (parent) parent.append(element);
        return element;
      }

      box.addEventListener("keydown", function (event) {
        if (event.key === "Escape") map.closePopup();
      });
      map.on("popupclose", function () {
        if (box.contains(document.activeElement) && opener) focus(opener);
        opener = null;
      });
      map.on("zoomend", render);
      document.addEventListener("atlas-chosen", function chosen() {
        if (!box.isConnected) return document.removeEventListener("atlas-chosen", chosen);
        map.closePopup();
        render();
      });
      render();
      openAsked();

      /* An address that ends in #place-koor opens the map at that place. */
      function openAsked() {
        var asked = listed().find(function (feature) { return "#place-" + feature.id === location.hash; });
        if (!asked) return;
        var mark = Array.from(box.querySelectorAll("[data-ids]")).find(function (element) {
          return element.getAttribute("data-ids").split(" ").includes(asked.id);
        });
        box.scrollIntoView({ block: "center" });
        var area = asked.properties.precision === "area";
        var where = area ? L.geoJSON(asked).getBounds().getCenter() : corner(asked);
        open([asked], where, mark.getAttribute("data-ids"));
      }
    }
  }

  document.addEventListener("load", start, true);
  start();
})();
