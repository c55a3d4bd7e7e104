/* Who skips a drawing goes on behind it by Tab, also where the theme follows the link instead of the browser. */
document.addEventListener("click", (event) => {
  const skip = event.target.closest && event.target.closest(".atlas-skip");
  const behind = skip && document.getElementById(skip.hash.slice(1));
  if (behind) behind.focus();
});
