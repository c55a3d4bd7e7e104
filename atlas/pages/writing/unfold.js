/* Who follows a link to something that is folded finds it open. */
import { onPage } from "./on-page.js";

function unfold() {
  const asked = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const folded = asked && asked.closest("details:not([open])");
  if (!folded) return;
  folded.open = true;
  asked.scrollIntoView();
}

window.addEventListener("hashchange", unfold);
onPage(unfold);
