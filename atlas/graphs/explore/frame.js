/* In a frame: as tall as the page needs, for a finger that scrolls a frame does not scroll the page around it. */

export function fitFrame() {
  let frame = null;
  try {
    frame = window.frameElement;
  } catch {
    return;
  }
  if (!frame) return;
  const main = document.querySelector("main");
  new ResizeObserver(() => {
    if (main.offsetHeight > window.innerHeight + 1) frame.style.height = `${main.offsetHeight + frame.offsetHeight - window.innerHeight}px`;
  }).observe(main);
}
