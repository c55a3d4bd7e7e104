/* Streets with several initiatives stand folded; who chose something sees at once what matches. */
export function foldStreets(chosen) {
  const streets = Array.from(document.querySelectorAll(".atlas-places details"));
  let before = false;
  chosen.addEventListener("change", () => {
    const some = document.querySelector(".atlas-places li[hidden]") !== null;
    streets.forEach((street) => {
      street.querySelector("summary span").textContent = `(${street.querySelectorAll("li:not([hidden])").length})`;
      if (some !== before) street.open = some;
    });
    before = some;
  });
}
