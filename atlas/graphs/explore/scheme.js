/* Light or dark? As the page around; alone, as the reader chose on the site; and else as the device. */

const DEVICE = "(prefers-color-scheme: dark)";

/* `changed` is called after each change, and not at the start. */
export function followScheme(changed) {
  const body = document.body, device = window.matchMedia(DEVICE);
  const outer = around();
  body.classList.toggle("atlas-framed", window.parent !== window);
  let known = false;
  function apply() {
    const named = outer ? outer.getAttribute("data-md-color-scheme") : chosen();
    const dark = named ? named === "slate" : device.matches;
    body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
    // The ground of the page around, when its theme names one, so that no edge shows.
    const ground = outer && window.parent.getComputedStyle(outer).getPropertyValue("--md-default-bg-color").trim();
    if (ground) body.style.setProperty("--atlas-page", ground);
    if (known) changed();
    known = true;
  }
  apply();
  device.addEventListener("change", apply);
  window.addEventListener("storage", apply);
  if (outer) new MutationObserver(apply).observe(outer, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
}

function around() {
  try {
    return window.parent !== window ? window.parent.document.body : null;
  } catch {
    return null;
  }
}

/* The theme keeps the palette under the path of the site, which is one of the folders above this document. */
function chosen() {
  try {
    const parts = window.location.pathname.split("/").slice(0, -1);
    while (parts.length) {
      const kept = JSON.parse(window.localStorage.getItem(`${parts.join("/")}/.__palette`));
      if (kept && kept.color) return kept.color.media === "(prefers-color-scheme)" ? null : kept.color.scheme;
      parts.pop();
    }
  } catch {
    return null;
  }
  return null;
}
