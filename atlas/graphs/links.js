/* Links in drawings. Instant navigation breaks on a plain href inside one, so there it is an xlink:href until the theme
   has looked at the page; plain ones are what search engines and other readers of a page look for. */
import { onPage } from "../pages/writing/on-page.js";
import { follow } from "../pages/writing/follow.js";

onPage(() => {
  document.querySelectorAll("svg a:not([href])").forEach((link) => {
    const href = link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    if (href) link.setAttribute("href", href);
  });
});

/* A click on one never reaches the theme, and an ordinary link is followed instead; a click for a new tab or window is
   left to the browser. */
window.addEventListener("click", (event) => {
  const drawn = event.target.closest && event.target.closest("svg a[href]");
  if (!drawn || typeof document$ === "undefined") return;
  event.stopImmediatePropagation();
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  follow(drawn.getAttribute("href"));
}, true);
