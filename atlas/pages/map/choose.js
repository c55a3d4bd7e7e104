/* The list by street below the map: only what was chosen, with how far each is. */
import { prepareChoices, toldOf } from "../directory/chosen-here.js";

/* `chosen`: is called whenever something else is chosen. */
export function prepareList(form, chosen) {
  const items = Array.from(document.querySelectorAll(".atlas-places li"));
  prepareChoices(form, toldOf(form), ({ holds, remark }) => {
    items.forEach((item) => {
      item.hidden = !holds(item.dataset.id);
      remark(item, item.dataset.id);
    });
    document.querySelectorAll(".atlas-places section").forEach((section) => {
      section.hidden = !section.querySelector("li:not([hidden])");
    });
    chosen();
  });
}
