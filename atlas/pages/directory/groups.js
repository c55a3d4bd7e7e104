/* A group of boxes in the filters. A long group has no boxes on the page; they come with the index. */

export function groupsIn(form) {
  return Array.from(form.querySelectorAll("[data-facet]"), group);
}

function group(fieldset) {
  const told = fieldset.closest("details").querySelector(".atlas-filter-chosen");
  let wanted = []; // what the address asks for while the boxes are not there
  function boxes() { return Array.from(fieldset.querySelectorAll("input")); }
  function checked() { return boxes().filter((box) => box.checked); }
  function there() { return fieldset.querySelector("input") !== null; }
  return {
    key: fieldset.dataset.facet,
    name: fieldset.querySelector("legend").textContent,
    checked,
    /* What is chosen here. */
    values() { return there() ? checked().map((box) => box.value) : wanted; },
    choose(values) {
      wanted = values;
      boxes().forEach((box) => { box.checked = values.includes(box.value); });
    },
    /* The options, as the build wrote them. */
    fill(html) {
      if (there()) return;
      fieldset.insertAdjacentHTML("beforeend", html);
      this.choose(wanted);
    },
    /* How many there would be of each option. */
    count(found) {
      boxes().forEach((box) => {
        const label = box.closest("label"), number = found[box.value] || 0;
        label.querySelector(".atlas-filter-count").textContent = number;
        label.classList.toggle("atlas-filter-empty", !number && !box.checked);
      });
      const sum = checked().length;
      told.textContent = sum ? `(${sum})` : "";
    },
  };
}

export function labelOf(box) {
  return box.nextElementSibling.textContent;
}
