/* What a reader keeps on this device: the storage of the browser, under a key. Nothing of it is ever sent.

   Where the browser keeps nothing (it was told not to, or is full) it holds as long as the page does. */
const CHANGED = "atlas-device";
const held = new Map();

/* What is kept under a key; `otherwise` where that is nothing, or nothing that can be read. */
export function kept(key, otherwise) {
  try {
    const text = localStorage.getItem(key);
    if (text !== null) return JSON.parse(text);
  } catch (error) { /* blocked, or broken */ }
  return held.has(key) ? held.get(key) : otherwise;
}

/* Keeps a value; null: forgets it. Whoever asked to be told is told, also in other windows of this browser. */
export function keep(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch (error) { /* blocked, or full */ }
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: { key, value } }));
}

/* Whether this browser keeps anything longer than this page. */
export function keepsForLonger() {
  try {
    localStorage.setItem("atlas.try", "1");
    localStorage.removeItem("atlas.try");
    return true;
  } catch (error) {
    return false;
  }
}

/* Calls `act` whenever something else is kept under the key. */
export function whenKept(key, act) {
  document.addEventListener(CHANGED, (event) => { if (event.detail.key === key) act(); });
  window.addEventListener("storage", (event) => { if (event.key === key || event.key === null) act(); });
}

// Each of our files has this module once, so what cannot be stored is told to the others.
document.addEventListener(CHANGED, ({ detail: { key, value } }) => {
  if (value === null) held.delete(key);
  else held.set(key, value);
});
