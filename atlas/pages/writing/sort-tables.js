/* A table that says so can be put in another order and, when it is long, be searched. Without a script it stands whole. */
import { onPage } from "./on-page.js";
import { comparing, plainly, valued } from "./table-values.js";

const SEARCHED_FROM = 12;

function element(name, given, ...inside) {
  const made = Object.assign(document.createElement(name), given);
  made.append(...inside);
  return made;
}

function sortable(table, words, say) {
  const body = table.tBodies[0];
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const name = head.textContent.trim();
    const numbers = /right|end/.test(getComputedStyle(head).textAlign);
    const button = element("button", { type: "button", className: "atlas-sort" });
    if (head.querySelector("a")) {
      button.setAttribute("aria-label", words.sort.replace("{column}", name));
      head.append(" ", button);
    } else {
      button.append(...head.childNodes);
      head.append(button);
    }
    button.addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      const down = before ? before === "ascending" : numbers;
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const compare = comparing(document.documentElement.lang, down);
      const rows = Array.from(body.rows, (row) => ({ row, value: valued(row.cells[column], numbers) }));
      body.append(...rows.sort((a, b) => compare(a.value, b.value)).map(({ row }) => row));
      say((down ? words.down : words.up).replace("{column}", name));
    });
  });
}

function searchable(table, words) {
  const rows = Array.from(table.tBodies[0].rows);
  const field = element("input", { type: "search", autocomplete: "off" });
  const told = element("span", { role: "status" });
  field.addEventListener("input", () => {
    const asked = plainly(field.value).split(/\s+/);
    rows.forEach((row) => { row.hidden = !asked.every((word) => plainly(row.textContent).includes(word)); });
    const shown = rows.filter((row) => !row.hidden).length;
    told.textContent = field.value.trim() ? words.told.replace("{shown}", shown).replace("{total}", rows.length) : "";
  });
  return element("div", { className: "atlas-table-search" }, element("label", {}, `${words.search} `, field), told);
}

onPage(() => {
  document.querySelectorAll("[data-atlas-table]:not([data-atlas-ready])").forEach((holder) => {
    holder.setAttribute("data-atlas-ready", "");
    const words = holder.dataset;
    const summary = holder.querySelector("summary");
    holder.querySelectorAll("table").forEach((table) => {
      if (!table.tHead || !table.tBodies.length) return;
      const place = table.closest(".md-typeset__scrollwrap") || table;
      const said = element("span", { className: "atlas-unseen", role: "status" });
      if (summary && !table.caption) {
        table.createCaption().append(element("span", { className: "atlas-unseen" }, summary.textContent.trim()));
      }
      if (table.tBodies[0].rows.length >= SEARCHED_FROM) place.before(searchable(table, words));
      place.before(said);
      sortable(table, words, (text) => { said.textContent = text; });
    });
  });
});
