/* Full screen, where the browser has it. */
import { iconButton } from "./make.js";

export function fullscreenPanel(place, data) {
  if (!document.fullscreenEnabled) return;
  const button = iconButton(data.words.fullscreen, "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen().catch(() => { button.hidden = true; });
  });
  button.setAttribute("aria-pressed", "false");
  document.addEventListener("fullscreenchange", () => {
    button.setAttribute("aria-pressed", String(document.fullscreenElement !== null));
  });
  place.append(button);
}
