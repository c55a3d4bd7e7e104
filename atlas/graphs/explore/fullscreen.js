/* Full screen, where the browser has it. */
import { iconButton } from "./make.js";

export function fullscreenPanel(place, data) {
  if (!document.fullscreenEnabled) return;
  const button = iconButton(data.words.fullscreen, "M9.5 6.5L14 2M9.5 2H14v4.5M6.5 9.5L2 14M2 9.5V14h4.5", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen().catch(() => { button.hidden = true; });
  });
  button.setAttribute("aria-pressed", "false");
  document.addEventListener("fullscreenchange", () => {
    button.setAttribute("aria-pressed", String(document.fullscreenElement !== null));
  });
  place.append(button);
}
