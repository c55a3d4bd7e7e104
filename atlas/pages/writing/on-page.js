/* When is there a page to work on? At the start, and after every page that the theme puts in its place without loading. */
export function onPage(start) {
  if (typeof document$ !== "undefined") document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
