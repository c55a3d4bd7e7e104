/* After instant navigation the header stays: the language switch has to follow to the page that is shown. */
import { onPage } from "../writing/on-page.js";

/* What was chosen on this page stays chosen in another language. */
document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("a[data-atlas-root]");
  if (link) link.href = link.href.split("#")[0] + location.hash;
}, true);

const switches = Array.from(document.querySelectorAll("a[data-atlas-root]"), (link) => {
  return { link, root: new URL(link.getAttribute("data-atlas-root"), location.href).href };
});

onPage(() => {
  const own = switches.find((item) => item.link.hreflang === document.documentElement.lang);
  if (!own || !location.href.startsWith(own.root)) return;
  const here = location.href.slice(own.root.length).split("#")[0];
  const path = here.replace(/(^|\/)index\.simple\/$/, "$1").replace(/\.simple\/$/, "/"); // as the theme has it
  switches.forEach((item) => { item.link.href = item.root + path; });
});
