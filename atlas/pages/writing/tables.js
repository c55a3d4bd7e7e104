/* A table that is wider than the screen can be scrolled with the arrow keys too. */
import { onPage } from "./on-page.js";

function reach() {
  document.querySelectorAll(".md-typeset__scrollwrap").forEach((wrap) => {
    if (wrap.scrollWidth > wrap.clientWidth) wrap.setAttribute("tabindex", "0");
    else wrap.removeAttribute("tabindex");
  });
}

const watching = new MutationObserver(reach); // the theme wraps tables when it gets to it
window.addEventListener("resize", reach);
onPage(() => {
  reach();
  watching.disconnect();
  watching.observe(document.body, { childList: true, subtree: true });
});
