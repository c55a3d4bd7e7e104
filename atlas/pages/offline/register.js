/* Starts what keeps pages for where there is no connection (worker.js), and tells it which pages the reader keeps. */
const KEY = "atlas.kept"; // a list of addresses in the site

const manifest = document.querySelector('link[rel="manifest"]');

function paths() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) || "[]");
    return Array.isArray(found) ? found : [];
  } catch {
    return []; // blocked, or broken
  }
}

async function tell() {
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ kept: paths() });
}

async function begin() {
  try {
    await navigator.serviceWorker.register(new URL("sw.js", manifest.href), { updateViaCache: "none" });
  } catch {
    return; // private windows, and browsers that were told to keep nothing
  }
  document.addEventListener("atlas-device", (event) => { if (event.detail.key === KEY) tell(); });
  window.addEventListener("storage", (event) => { if (event.key === KEY || event.key === null) tell(); });
  navigator.serviceWorker.addEventListener("controllerchange", tell);
  tell();
}

if (manifest && "serviceWorker" in navigator) {
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin, { once: true });
}
