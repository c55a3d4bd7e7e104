/* Makes a map of the still picture: what lies below stays as it is, at the same size and place; on it comes a dot per
   place, one dot for places close together, a square for a private place. If its files cannot be fetched the picture
   stays. */
import { fingers } from "./fingers.js";
import { groupsOf } from "./groups.js";
import { showHere } from "./here.js";

const ROOM = 64; // pixels around what is written in a popup, its tip among that

/* The places, which stand in a file beside the page. Fails when it cannot be fetched. */
export async function readPlaces(told) {
  const address = new URL(told.places, location.href).href;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return { address, features: (await answer.json()).features };
}

/* `found`: from readPlaces; `chosen`: tells by an event `change` that something else was chosen in the list. */
export function drawMap(box, { address, features }, chosen) {
  const told = box.dataset;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const picture = box.querySelector("svg");
  const [west, south, east, north] = picture.dataset.bounds.split(" ").map(Number);
  const extent = L.latLngBounds([south, west], [north, east]);
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", told.name);
  const map = L.map(box, {
    attributionControl: false, zoomControl: false, maxZoom: 19, zoomSnap: told.tiles ? 1 : 0,
    zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
    dragging: false,
  });
  L.control.zoom({ position: "bottomright", zoomInTitle: told.closer, zoomOutTitle: told.further }).addTo(map);
  if (told.tiles) background(map);
  map.fitBounds(extent, { maxZoom: 19, animate: false });
  map.setMinZoom(Math.max(0, map.getZoom() - 1));
  putBelow();
  keepPageScrolling();
  fingers(box, map, told.two);
  show(map, features);
  showHere(map, extent, told.you);

  /* The picture without its places, in the place it had; its names keep their size. The picture itself is for paper. */
  function putBelow() {
    const first = map.getZoom();
    const below = picture.cloneNode(true);
    below.querySelector(".atlas-map-still").remove();
    below.removeAttribute("role");
    below.setAttribute("aria-hidden", "true");
    L.svgOverlay(below, extent).addTo(map);
    map.on("zoomend", () => { below.style.setProperty("--atlas-closer", 2 ** (map.getZoom() - first)); });
  }

  function background(map) {
    const thanks = document.createElement("span");
    thanks.textContent = told.attribution;
    box.classList.add("atlas-map-tiled");
    L.tileLayer(told.tiles, { attribution: thanks.innerHTML }).addTo(map);
    L.control.attribution({ prefix: false }).addTo(map);
  }

  /* The wheel moves the page; with Ctrl, or a pinch on a touchpad, it zooms. */
  function keepPageScrolling() {
    box.parentElement.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    }, { capture: true, passive: true });
  }

  function show(map, features) {
    const drawn = L.layerGroup().addTo(map);
    let opener = null;

    function listed() {
      const ids = Array.from(document.querySelectorAll(".atlas-places li:not([hidden])"), (item) => {
        return item.dataset.id;
      });
      return ids.map((id) => features.find((feature) => feature.id === id))
        .filter((feature) => feature && feature.geometry);
    }
    function corner(feature) { return L.GeoJSON.coordsToLatLng(feature.geometry.coordinates); }

    function render() {
      const seen = listed();
      const kept = holding(document.activeElement);
      box.classList.toggle("atlas-map-part", document.querySelector(".atlas-places li[hidden]") !== null);
      drawn.clearLayers();
      areas(seen.filter((feature) => feature.properties.precision === "area")).forEach(addArea);
      const points = seen.filter((feature) => feature.properties.precision === "point");
      groupsOf(points, (feature) => map.project(corner(feature)), 30).forEach(addGroup);
      if (kept) focus(kept);
    }
    function holding(element) { return element && box.contains(element) ? element.getAttribute("data-ids") : null; }
    function focus(ids) {
      const first = ids.split(" ")[0];
      const now = Array.from(box.querySelectorAll("[data-ids]")).find((element) => {
        return element.getAttribute("data-ids").split(" ").includes(first);
      });
      if (now) now.focus();
    }

    function addGroup(group) {
      const many = group.places.length > 1;
      const size = many ? 34 : 24;
      const where = corner(group.places[0]);
      const icon = L.divIcon({ className: "", html: many ? String(group.places.length) : "", iconSize: [size, size] });
      const marker = L.marker(where, { icon: icon }).addTo(drawn);
      if (!many) marker.getElement().setAttribute("data-kind", group.places[0].properties.kind);
      prepare(marker.getElement(), group.places, marker, where);
    }
    function addArea(inside) {
      const ring = L.GeoJSON.coordsToLatLngs(inside[0].geometry.coordinates[0]);
      const square = L.polygon(ring, { className: "atlas-map-area" }).addTo(drawn);
      prepare(square.getElement(), inside, square, square.getBounds().getCenter());
    }
    function areas(private_) {
      const cells = new Map();
      private_.forEach((feature) => {
        const key = JSON.stringify(feature.geometry.coordinates);
        cells.set(key, (cells.get(key) || []).concat(feature));
      });
      return Array.from(cells.values());
    }

    function prepare(element, inside, layer, where) {
      const titles = inside.map((feature) => feature.properties.title).join(", ");
      const many = told.together.replace("{n}", inside.length) + ": ";
      element.setAttribute("tabindex", "0");
      element.setAttribute("role", "button");
      element.setAttribute("aria-label", (inside.length > 1 ? many : "") + titles);
      element.setAttribute("data-ids", inside.map((feature) => feature.id).join(" "));
      layer.on("click", () => { open(inside, where, element.getAttribute("data-ids")); });
      element.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        open(inside, where, element.getAttribute("data-ids"));
      });
    }

    function open(inside, where, ids) {
      opener = ids;
      const content = card(inside);
      const [width, height] = [Math.min(280, box.clientWidth - ROOM), Math.min(240, box.clientHeight - ROOM)];
      L.popup({ closeButton: false, maxHeight: height, minWidth: Math.min(200, width), maxWidth: width })
        .setLatLng(where).setContent(content).openOn(map);
      content.querySelector("a").focus({ preventScroll: true });
    }

    function card(inside) {
      const holder = make("div");
      const close = make("button", holder, "×");
      close.className = "atlas-map-close";
      close.type = "button";
      close.setAttribute("aria-label", told.close);
      close.addEventListener("click", () => { map.closePopup(); });
      if (inside.length > 1) make("p", holder, told.together.replace("{n}", inside.length));
      const list = make("ul", holder);
      inside.forEach((feature) => { entry(make("li", list), feature.properties, inside.length === 1); });
      return holder;
    }
    function entry(item, facts, alone) {
      const title = make("a", make("strong", item), facts.title);
      title.href = new URL(facts.url, address).href;
      if (facts.status === "paused") make("p", item, told.paused);
      if (facts.summary && alone) make("p", item, facts.summary);
      if (facts.when) make("p", item, facts.when);
      if (facts.precision === "area") make("p", item, told.somewhere);
      else if (facts.where && alone) make("p", item, facts.where);
      if (alone) make("a", make("p", item), told.next).href = title.href;
    }
    function make(name, parent, text) {
      const element = document.createElement(name);
      if (text) element.textContent = text;
      if (parent) parent.append(element);
      return element;
    }

    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") map.closePopup();
    });
    map.on("popupclose", () => {
      if (box.contains(document.activeElement) && opener) focus(opener);
      opener = null;
    });
    map.on("zoomend", render);
    chosen.addEventListener("change", () => {
      map.closePopup();
      render();
    });
    render();
    openAsked();

    /* An address that ends in #place-koor opens the map at that place. */
    function openAsked() {
      const asked = listed().find((feature) => "#place-" + feature.id === location.hash);
      if (!asked) return;
      const mark = Array.from(box.querySelectorAll("[data-ids]")).find((element) => {
        return element.getAttribute("data-ids").split(" ").includes(asked.id);
      });
      box.scrollIntoView({ block: "center" });
      const area = asked.properties.precision === "area";
      const where = area ? L.geoJSON(asked).getBounds().getCenter() : corner(asked);
      open([asked], where, mark.getAttribute("data-ids"));
    }
  }
}
