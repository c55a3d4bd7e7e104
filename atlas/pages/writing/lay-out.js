/* What was not laid out while the page came in (atlas.css) is laid out piece by piece, whenever there is nothing to do:
   then find in page, a picture of the page and the scroll bar are right, and no piece keeps a tap waiting. */
import { onPage } from "./on-page.js";

const LATER = ".md-content__inner > :is(.md-typeset__scrollwrap, details, table), .atlas-directory > li";
const AT_ONCE = 3;
const idle = window.requestIdleCallback || ((act) => { setTimeout(act, 30); });

onPage(() => {
  const parts = Array.from(document.querySelectorAll(LATER));
  idle(function some() {
    parts.splice(0, AT_ONCE).forEach((part) => part.classList.add("atlas-laid-out"));
    if (parts.length) idle(some);
  });
});
