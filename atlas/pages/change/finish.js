/* The end of the form: what is still wrong, or else the ways in which the change can be sent. */
import { fill } from "../writing/fill.js";
import { idOf, make } from "./dom.js";
import { changeList, lines } from "./preview.js";
import { faults } from "./rules.js";

/* Half of a date, or letters where a number should be: only the control knows. */
function unfinished(form, place) {
  return Array.from(place.querySelectorAll("input")).filter((input) => input.validity.badInput)
    .map((input) => ({ path: pathOf(input), text: form.data.words.wrong_unfinished, control: input })).filter(({ path }) => path);
}

function pathOf(input) {
  const box = input.closest("[data-field]");
  return box ? box.dataset.field.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key)) : null;
}

/* The element that shows what a path is about: its own control, or that of the nearest group around it. */
export function placeOf(path) {
  for (let length = path.length; length; length -= 1) {
    const found = document.getElementById(idOf(path.slice(0, length)));
    if (found) return [found, path.slice(0, length)];
  }
  return [null, path];
}

export function allFaults(form, place) {
  const pending = form.takePending();
  const found = [...unfinished(form, place), ...pending, ...faults(form)];
  return found.filter((one, index) => found.findIndex((other) => other.path.join(".") === one.path.join(".")) === index);
}

/* Shows what is wrong, beside the controls and as a list that leads to them. */
export function tellFaults(form, place, found, box) {
  for (const one of place.querySelectorAll(".atlas-wrong")) { one.hidden = true; one.textContent = ""; }
  for (const one of place.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  const rows = found.map(({ path, text, control }) => {
    const [element, shown] = placeOf(path);
    form.tell(shown, text);
    const target = control || element;
    return make("li", null, make("a", { href: `#${target ? target.id : ""}`, onclick: (event) => { event.preventDefault(); go(target); } }, `${titleOf(form, path)}: ${text}`));
  });
  box.replaceChildren(make("h2", null, fill(form.data.words.notYet, { n: found.length })), make("ul", null, rows));
  box.hidden = false;
  const first = found[0] && (found[0].control || placeOf(found[0].path)[0]);
  go(first);
}

function titleOf(form, path) {
  const group = form.groups.find(({ fields }) => fields.some(({ key }) => key === path[0]));
  const spec = group && group.fields.find(({ key }) => key === path[0]);
  let inner = spec;
  for (const key of path.slice(1)) if (typeof key === "string" && inner && inner.of) inner = inner.of.find((one) => one.key === key) || inner;
  return inner ? inner.title : "";
}

export function go(element) {
  if (!element) return;
  for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  const control = element.matches("input, select, textarea, button") ? element : element.querySelector("input, select, textarea") || element;
  control.focus();
  control.scrollIntoView({ block: "center" });
}

/* The three ways out, each with what to do and what then happens. `send`: what makes their addresses; `sent`: what
   happens once somebody took one. */
export function ways(form, text, send, sent) {
  const { data, page } = form, { words, settings } = data;
  const mail = send.mailto(page, text, settings), proposal = send.proposal(page, text, settings);
  const main = "md-button md-button--primary", link = (way, title, name) => make("a", { class: name, href: way.href, rel: "noopener", onclick: () => sent() }, title);
  const found = [];
  if (mail) found.push(way(words.byMail, mail, link(mail, words.openMail, main), mail.copy, form, send));
  if (proposal) {
    const title = fill(words.byForge, { forge: settings.forge.name });
    found.push(way(title, proposal, link(proposal, fill(words.openForge, { forge: settings.forge.name }), "md-button"), proposal.copy, form, send, proposal.lines));
  }
  const after = make("div", { role: "status" });
  found.push(make("li", null, make("h3", null, words.asFile), make("p", null, make("button", { type: "button", class: mail ? "md-button" : main, onclick: () => {
    const told = send.download(page, text, settings);
    after.replaceChildren(...[...told.steps, told.then].map((step) => make("p", null, step)));
  } }, words.saveFile), " ", send.canShare(page, text) ? make("button", { type: "button", class: "md-button", onclick: async () => {
    const told = await send.share(page, text, settings);
    if (told) { after.replaceChildren(make("p", null, told.then)); sent(); }
  } }, words.share) : null), after));
  return [
    make("h2", { tabindex: "-1" }, words.sendHeading), make("p", null, words.checked), changeList(form), make("ul", { class: "atlas-ways" }, found),
    make("details", { class: "atlas-later" }, make("summary", null, words.linesHeading), lines(form, text)),
  ];
}

function way(title, told, opener, copy, form, send, changed) {
  const { words } = form.data, status = make("span", { role: "status" });
  const steps = make("ol", null, told.steps.map((step) => make("li", null, step)));
  const copying = copy ? make("p", null, make("button", { type: "button", onclick: async () => {
    if (await send.copied(copy)) { status.textContent = words.copied; return; }
    const area = make("textarea", { rows: 6, readonly: true, "aria-label": words.copyByHand });
    area.value = copy;
    copying.replaceChildren(make("span", null, words.copyByHand), area);
    area.select();
  } }, words.copyText), " ", status) : null;
  const rows = (changed || []).map(({ before, after }) => make("pre", { class: "atlas-diff", tabindex: "0" }, make("code", null,
    before ? make("del", null, before) : null, after ? make("ins", null, after) : null)));
  return make("li", null, make("h3", null, title), steps, rows, copying, make("p", null, opener), make("p", { class: "atlas-help" }, told.then));
}
