/* One stop for the Tab key in a long row of buttons: the arrows, Home and End move within it. The buttons are made with
   tabindex -1. */

/* `items()` gives the buttons as they stand now. `refresh(wanted)` after a change, `focus()` to go to the current one. */
export function rove(place, items) {
  let current = null;

  function refresh(wanted = null) {
    const stands = (one) => one && place.contains(one) && !one.closest("[hidden]");
    const next = stands(wanted) ? wanted : stands(current) ? current : items()[0] || null;
    if (next === current) return;
    if (current) current.tabIndex = -1;
    current = next;
    if (current) current.tabIndex = 0;
  }
  function focus() {
    if (current) current.focus();
  }
  place.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    const now = items(), at = now.indexOf(document.activeElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: now.length - 1 }[event.key];
    event.preventDefault();
    event.stopPropagation();
    refresh(now[Math.min(now.length - 1, Math.max(0, to))]);
    focus();
  });
  place.addEventListener("focusin", (event) => {
    if (event.target.matches("[tabindex]")) refresh(event.target);
  });
  return { refresh, focus };
}
