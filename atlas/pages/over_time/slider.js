/* Pictures of several moments: with a slider one at a time, without JavaScript one below the other. */
import { onPage } from "../writing/on-page.js";

function prepare(holder) {
  const parts = Array.from(holder.querySelectorAll(".atlas-moment"));
  const names = parts.map((part) => part.querySelector("h3").firstChild.textContent.trim());
  const label = document.createElement("label");
  label.className = "atlas-slider";
  label.textContent = holder.getAttribute("data-atlas-moments");
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = 0;
  slider.max = parts.length - 1;
  slider.step = 1;
  const told = document.createElement("output");
  function show() {
    parts.forEach((part, index) => { part.hidden = index !== Number(slider.value); });
    told.textContent = names[slider.value];
    slider.setAttribute("aria-valuetext", names[slider.value]);
  }
  const asked = parts.findIndex((part) => `#${part.querySelector("h3").id}` === location.hash);
  slider.value = asked < 0 ? parts.length - 1 : asked;
  slider.addEventListener("input", show);
  label.append(slider, told);
  holder.prepend(label);
  show();
}

onPage(() => {
  document.querySelectorAll("[data-atlas-moments]:not([data-atlas-ready])").forEach((holder) => {
    holder.setAttribute("data-atlas-ready", "");
    prepare(holder);
  });
});
