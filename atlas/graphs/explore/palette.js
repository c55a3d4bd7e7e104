/* Which colours does the style name? A canvas cannot read them by itself. */

export function readPalette() {
  if (window.matchMedia("(forced-colors: active)").matches) {
    return { page: "Canvas", ink: "CanvasText", soft: "CanvasText", line: "GrayText", ring: "Highlight", digit: "Canvas", of: () => "CanvasText" };
  }
  const style = getComputedStyle(document.body), known = new Map();
  const of = (name) => {
    if (!known.has(name)) known.set(name, style.getPropertyValue(`--atlas-${name}`).trim() || "#5b6370");
    return known.get(name);
  };
  return { page: of("page"), ink: of("ink"), soft: of("soft"), line: of("line"), ring: of("ring"), digit: of("digit"), of };
}
