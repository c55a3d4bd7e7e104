/* "Near me": a postcode, or where the device is, asked only by a press. What was chosen stays on the device. */
import { fill } from "../writing/fill.js";
import { onPage } from "../writing/on-page.js";
import { choosePlace, place, whenPlace } from "./place.js";
import { find } from "./postcode.js";

const PATIENCE = 15000; // milliseconds that a device may look for itself
let codes = null;

function postcodes(address) {
  codes = codes || fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return answer.json();
  }).catch((error) => { codes = null; throw error; });
  return codes;
}

function prepare(box) {
  const told = box.dataset, input = box.querySelector("input[name=postcode]"), within = box.querySelector("[name=within]");
  const status = box.querySelector("[aria-live]"), forget = box.querySelector("[data-forget]");
  const here = box.querySelector("[data-here]"), summary = box.querySelector(".atlas-filter-chosen");

  function nameOf(chosen) { return chosen.name || told.here; }
  function show() {
    const chosen = place();
    summary.textContent = chosen ? nameOf(chosen) : "";
    forget.hidden = !chosen;
    within.closest("label").hidden = !chosen;
    status.textContent = !chosen ? "" : fill(chosen.name && !chosen.exact ? told.middle : told.from, { place: nameOf(chosen) });
  }
  async function look() {
    const typed = input.value.trim();
    if (!typed) { input.focus(); return; }
    try {
      const found = find(await postcodes(new URL(told.atlasNear, location.href).href), typed);
      if (found) choosePlace(found);
      else status.textContent = fill(told.unknown, { postcode: typed });
    } catch (error) {
      status.textContent = told.failed;
    }
  }
  function locate() {
    status.textContent = told.looking;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const at = [coords.latitude, coords.longitude].map((degrees) => Math.round(degrees * 1e4) / 1e4);
      choosePlace({ at, name: "", exact: true });
    }, (error) => {
      status.textContent = error.code === error.PERMISSION_DENIED ? told.refused : told.lost;
    }, { timeout: PATIENCE, maximumAge: 60000 });
  }

  here.hidden = !navigator.geolocation;
  here.addEventListener("click", locate);
  box.querySelector("[data-find]").addEventListener("click", look);
  input.addEventListener("change", (event) => event.stopPropagation()); // the filters around it did not change
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    look();
  });
  forget.addEventListener("click", () => {
    choosePlace(null);
    input.value = "";
    input.focus();
  });
  whenPlace(() => { if (box.isConnected) show(); });
  show();
}

onPage(() => {
  const box = document.querySelector("[data-atlas-near]:not([data-atlas-ready])");
  if (!box) return;
  box.setAttribute("data-atlas-ready", "");
  prepare(box);
});
