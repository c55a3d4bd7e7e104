/* Saves the QR code of a page as a large picture, for a poster. */
import { onPage } from "../writing/on-page.js";

const SIDE = 1024; // pixels, at most

async function save(button) {
  const code = button.parentElement.querySelector("img");
  await code.decode();
  const side = code.naturalWidth * Math.floor(SIDE / code.naturalWidth);
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const drawing = canvas.getContext("2d");
  drawing.imageSmoothingEnabled = false;
  drawing.drawImage(code, 0, 0, side, side);
  const link = document.createElement("a");
  link.href = canvas.toDataURL("image/png");
  link.download = button.dataset.atlasSaveQr;
  link.click();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest && event.target.closest("[data-atlas-save-qr]");
  if (button) save(button);
});
onPage(() => document.querySelectorAll("[data-atlas-save-qr]").forEach((button) => { button.hidden = false; }));
