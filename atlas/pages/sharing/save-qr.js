/* Saves the QR code of a page as a picture, for a poster: a program for letters takes PNG, and not always SVG. */
import { onPage } from "../writing/on-page.js";

const SIDE = 1024; // pixels

async function save(button) {
  const drawing = button.parentElement.querySelector("svg").cloneNode(true);
  drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  drawing.setAttribute("width", SIDE);
  drawing.setAttribute("height", SIDE);
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(drawing.outerHTML)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  canvas.getContext("2d").drawImage(picture, 0, 0, SIDE, SIDE);
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
