/* When is a map wanted? Leaflet is only fetched once the picture is looked at or something is asked of it, so that who
   came for the list does not wait for the map. */
const MOSTLY = 0.6; // so much of the picture has to be on the screen

/* Calls `go` once, then. `chosen`: tells by an event `change` that something else was chosen in the list. */
export function whenWanted(box, chosen, go) {
  if (location.search || location.hash.startsWith("#place-")) { go(); return; }
  const share = Math.min(MOSTLY, 0.8 * innerHeight / (box.offsetHeight || 1));
  const watch = new IntersectionObserver((seen) => {
    if (seen.some((one) => one.intersectionRatio >= share)) begin();
  }, { threshold: share });
  function begin() {
    watch.disconnect();
    box.removeEventListener("pointerenter", begin);
    document.removeEventListener("keydown", begin);
    chosen.removeEventListener("change", begin);
    if (box.isConnected) go();
  }
  watch.observe(box);
  box.addEventListener("pointerenter", begin);
  document.addEventListener("keydown", begin);
  chosen.addEventListener("change", begin);
}

/* Leaflet and its style; `told.script` and `told.style`: where they stand. */
export async function fetchLeaflet(told) {
  if (window.L) return;
  await Promise.all([["link", "href", told.style], ["script", "src", told.script]].map(([name, key, address]) => {
    return new Promise((done, failed) => {
      const element = document.createElement(name);
      if (name === "link") element.rel = "stylesheet";
      element.onload = done;
      element.onerror = failed;
      element[key] = address;
      document.head.append(element);
    });
  }));
}
