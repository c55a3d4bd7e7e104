/* Passes this view on: by what the device offers for that, or else by copying its address, in which all that was chosen stands. */
import { fill } from "../writing/fill.js";

const SHOWN = 6000; // milliseconds that a confirmation stays

function tell(button, words) {
  const place = button.parentElement.querySelector(".atlas-share-said");
  if (!place) return;
  place.textContent = words;
  clearTimeout(Number(place.dataset.until));
  place.dataset.until = setTimeout(() => { place.textContent = ""; }, SHOWN);
}

async function copy(button, address) {
  try {
    await navigator.clipboard.writeText(address);
    tell(button, button.dataset.copied);
  } catch {
    tell(button, fill(button.dataset.failed, { address })); // not allowed, or a page without https
  }
}

async function share(button) {
  const own = document.querySelector("[data-atlas-address]"); // of a page that shows what stands on this device only
  const view = { title: document.title, url: own ? own.dataset.atlasAddress : location.href };
  if (!navigator.share || (navigator.canShare && !navigator.canShare(view))) return copy(button, view.url);
  try {
    return await navigator.share(view);
  } catch (error) {
    return error.name === "AbortError" ? undefined : copy(button, view.url); // somebody thought better of it
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest && event.target.closest("[data-atlas-share]");
  if (button) share(button);
});
