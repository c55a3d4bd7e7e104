/* Copies a reference or saves it as a file, and copies the address of one figure where its sign is pressed. */
import { fill } from "../writing/fill.js";
import { onPage } from "../writing/on-page.js";

const SHOWN = 6000; // milliseconds that a confirmation stays

function tell(place, words) {
  if (!place) return;
  place.textContent = words;
  clearTimeout(Number(place.dataset.until));
  place.dataset.until = setTimeout(() => { place.textContent = ""; }, SHOWN);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not allowed, or a page without https
  }
}

const written = (ending) => document.getElementById(`atlas-cite-${ending}`);

async function copy(button) {
  const source = written(button.dataset.atlasCopy);
  const said = button.closest(".atlas-cite").querySelector(".atlas-cite-said");
  const done = await copied(source.textContent);
  if (!done) getSelection().selectAllChildren(source);
  tell(said, done ? said.dataset.copied : said.dataset.failed);
}

function save(button) {
  const ending = button.dataset.atlasSave;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${written(ending).textContent}\n`], { type: "text/plain;charset=utf-8" }));
  link.download = `${button.closest("[data-name]").dataset.name}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SHOWN);
}

async function copyAddress(link) {
  const words = document.querySelector("[data-atlas-share]");
  if (!words) return;
  const done = await copied(link.href);
  tell(document.querySelector(".atlas-share-said"), done ? words.dataset.copied : fill(words.dataset.failed, { address: link.href }));
}

document.addEventListener("click", (event) => {
  const pressed = event.target.closest && event.target.closest("[data-atlas-copy], [data-atlas-save], a.atlas-figure-link");
  if (!pressed) return;
  if (pressed.dataset.atlasCopy) copy(pressed);
  else if (pressed.dataset.atlasSave) save(pressed);
  else copyAddress(pressed); // and the browser goes there
});
onPage(() => document.querySelectorAll("[data-atlas-copy], [data-atlas-save]").forEach((button) => { button.hidden = false; }));
