/* On paper what is folded stands open, also where the style sheet alone cannot do that. */
window.addEventListener("beforeprint", () => {
  document.querySelectorAll("details.atlas-as-table:not([open])").forEach((folded) => {
    folded.open = true;
    window.addEventListener("afterprint", () => { folded.open = false; }, { once: true });
  });
});
