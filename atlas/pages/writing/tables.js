/* A table that is wider or higher than its room can be scrolled with the arrow keys too, and says what it is. */
import { onPage } from "./on-page.js";

const HEADINGS = "h1, h2, h3, h4, h5, h6, summary";

function scrolls(wrap) {
  return wrap.scrollWidth > wrap.clientWidth || (wrap.scrollHeight > wrap.clientHeight && getComputedStyle(wrap).overflowY !== "visible");
}

/* The words of the heading above it, or of what it is folded in. */
function named(wrap) {
  const caption = wrap.querySelector("caption");
  if (caption) return caption.textContent.trim();
  const above = [...document.querySelectorAll(HEADINGS)]
    .filter((heading) => heading.compareDocumentPosition(wrap) & Node.DOCUMENT_POSITION_FOLLOWING && !heading.closest("nav"));
  const heading = above.at(-1);
  if (!heading) return document.title;
  const words = heading.cloneNode(true);
  words.querySelectorAll(".headerlink, .atlas-sort").forEach((extra) => extra.remove());
  const title = words.querySelector("h2, h3, h4, strong") || words;
  return title.textContent.trim();
}

function reach() {
  const seen = new Map();
  document.querySelectorAll(".md-typeset__scrollwrap").forEach((wrap) => {
    if (!scrolls(wrap)) {
      ["tabindex", "role", "aria-label"].forEach((name) => wrap.removeAttribute(name));
      return;
    }
    const name = named(wrap), times = (seen.get(name) || 0) + 1;
    seen.set(name, times);
    wrap.setAttribute("tabindex", "0");
    wrap.setAttribute("role", "region");
    wrap.setAttribute("aria-label", times > 1 ? `${name} (${times})` : name);
  });
}

const watching = new MutationObserver(reach); // the theme wraps tables when it gets to it
window.addEventListener("resize", reach);
document.addEventListener("toggle", reach, true); // what is folded has no size before it is opened
onPage(() => {
  reach();
  watching.disconnect();
  watching.observe(document.body, { childList: true, subtree: true });
});
