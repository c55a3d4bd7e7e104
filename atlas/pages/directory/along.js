/* Between the list of everything and the maps, what was chosen in the address goes along. */
document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("a[data-atlas-along]");
  if (link) link.search = location.search;
}, true);
