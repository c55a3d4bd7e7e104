/* What a printed list holds: what was chosen and how much of all that is, in the place of the line on top of the page
   that counts everything. */

/* `chosen`: the words of each choice; `told`: how many are shown of how many; `cut`: what to say where not all of those
   are on the page, or "". */
export function tellOnPaper(chosen, told, cut = "") {
  const lead = document.querySelector(".md-content .atlas-lead");
  if (!lead) return;
  const words = [chosen.length ? `${chosen.join(" · ")}: ${told}.` : "", cut].filter(Boolean).join(" ");
  let line = lead.nextElementSibling;
  if (!line || !line.matches(".atlas-on-paper")) {
    line = document.createElement("p");
    line.className = "atlas-on-paper";
    lead.after(line);
  }
  line.textContent = words;
  lead.classList.toggle("atlas-counts-all", chosen.length > 0);
}
