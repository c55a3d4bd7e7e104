/* On the page for addresses where there is none: the language of the address stays, and its last word can be looked for. */
import { onPage } from "../writing/on-page.js";
import { fill } from "../writing/fill.js";

function lastWord(path) {
  const parts = path.split("/").filter(Boolean);
  const last = (parts.pop() || "").replace(/\.html?$/, "");
  try {
    return decodeURIComponent(last).replace(/[-_+.\s]+/g, " ").trim().slice(0, 60);
  } catch {
    return ""; // signs that are no text
  }
}

onPage(() => {
  const sections = Array.from(document.querySelectorAll("[data-atlas-not-found]"), (section) => {
    return { section, root: new URL(section.getAttribute("data-atlas-not-found"), location.href) };
  });
  if (!sections.length) return;
  const here = sections.filter((item) => location.href.startsWith(item.root.href));
  const own = here.sort((a, b) => b.root.href.length - a.root.href.length)[0] || sections[0];
  sections.forEach((item) => { item.section.hidden = item !== own; });
  const words = lastWord(location.pathname.slice(own.root.pathname.length - 1));
  const link = own.section.querySelector("[data-atlas-words]");
  if (/\p{L}{3}/u.test(words) && words !== "404") {
    link.textContent = fill(link.getAttribute("data-atlas-words"), { words });
    link.href = `${link.getAttribute("href")}?q=${encodeURIComponent(words)}`;
    link.parentElement.hidden = false;
  }
  const mail = own.section.querySelector("[data-atlas-mail]");
  if (mail) mail.href += `&body=${encodeURIComponent(location.href)}`;
});
