/* The page /change/: fetches what is asked for, makes the form, and watches it. change.js is asked for by this page only. */
import { fill } from "../writing/fill.js";
import { onPage } from "../writing/on-page.js";
import { keepsForLonger } from "../writing/device.js";
import { choosePage } from "./choose-page.js";
import { make } from "./dom.js";
import { edited, fresh, values as valuesOf } from "./edit-page.js";
import { allFaults, tellFaults, ways } from "./finish.js";
import { makeForm } from "./form.js";
import { CAN_BE_NEW, newPage } from "./new-page.js";
import { unfolded } from "./page-data.js";
import { part } from "./part.js";
import { card } from "./preview.js";
import { restoring } from "./restore.js";
import { asked as askedBefore, keepTyped } from "./resume.js";
import { canShare, copied, download, mailto, proposal, share } from "./send.js";
import { translatedForm } from "./translation.js";

const REST = 400; // milliseconds after the last key

/* What is asked for is not there, or there is no connection: an answer for the reader, and no fault of ours. */
function notThere(why) {
  const error = new Error(why);
  error.name = "NotThere";
  return error;
}

async function json(address) {
  const answer = await fetch(address).catch((error) => { throw notThere(error.message); });
  if (!answer.ok) throw notThere(`${answer.status} ${address}`);
  return answer.json();
}

async function pageAt(root, path) {
  return unfolded(await json(`${root}change/pages/${path}.json`));
}

/* Which page is asked for: {path} of one that is there, {kind, within} of a new one, or null. */
export function asked(search) {
  const query = new URLSearchParams(search), path = (query.get("page") || "").replace(/\.md$/, "").replace(/^\/|\/$/g, "");
  if (/^(?:[a-z0-9-]+\/){0,2}[a-z0-9-]+(?:\.[a-z]+){0,2}$/.test(path)) return { path };
  const kind = query.get("new"), within = query.get("in");
  return CAN_BE_NEW.includes(kind) && /^[a-z0-9-]+$/.test(within || "") ? { kind, within } : null;
}

export function kindOf(path) {
  const parts = path.split("/"), name = parts[parts.length - 1].split(".")[0];
  const found = { initiatives: "initiative", challenges: "challenge", assignments: "assignment", calls: "call" }[parts.length === 3 ? parts[1] : ""];
  return found || (parts.length === 2 && name === "index" ? "neighbourhood" : parts.length < 3 && name !== "index" ? "page" : null);
}

async function begin(place) {
  const root = new URL(place.dataset.atlasChange, location.href).href, wanted = asked(location.search);
  const data = await json(root + place.dataset.form);
  if (!wanted) { await choosePage(place, data, root, json); return; }
  const parts = (wanted.path || `${wanted.within}/`).split("/"), within = parts.length > 1 ? parts[0] : null;
  const nobody = { id: within, initiatives: {}, challenges: {}, missing: true };
  const known = !within || data.neighbourhoods.some(([key]) => key === within);
  const [page, names] = await Promise.all([
    wanted.path ? pageAt(root, wanted.path) : null,
    within && known ? json(`${root}change/${within}.json`).catch(() => nobody) : nobody,
  ]);
  if (wanted.kind && !known) throw notThere("no such neighbourhood");
  show(place, data, root, await formFor(wanted, page, names, data, root));
}

async function formFor(wanted, page, names, data, root) {
  const kind = wanted.kind || kindOf(wanted.path), groups = data.forms[kind];
  if (!groups) throw notThere(`no form for ${wanted.path}`);
  if (page) page.id = wanted.path.split("/").pop().split(".")[0];
  const [, ...suffixes] = wanted.path ? wanted.path.split("/").pop().split(".") : [];
  if (suffixes.length) {
    const original = await pageAt(root, wanted.path.split(".")[0]);
    return translatedForm({ data, names, page, kind, groups, original });
  }
  const made = page || newPage(kind, wanted.within, "", new Set(Object.keys(names.initiatives)));
  const shown = inOrder(groups, !page).filter((group) => group.id !== "picture" || (page && /\bpicture\b/.test(page.text)));
  const others = page ? (names.versions || {})[page.path] || [] : [];
  const versions = await Promise.all(others.map((path) => pageAt(root, path)));
  const form = makeForm({ data, names, page: made, kind, groups: shown, versions: versions.map(valuesOf) });
  if (!page) { form.isNew = true; form.draftPath = `${wanted.within}/new/${kind}`; }
  return form;
}

/* Of a page that is there its times change most; a new one begins with what it is. */
function inOrder(groups, isNew) {
  const first = ["about", "story"];
  return isNew ? [...groups].sort((one, other) => first.includes(other.id) - first.includes(one.id)) : groups;
}

/* The text of the file as it would become. */
function outcome(form) {
  const order = form.specs.map(({ key }) => key), found = form.complete(form.differences());
  if (!form.isNew) return edited(form.page, found, order);
  const taken = new Set([...Object.keys(form.names.initiatives), ...Object.keys(form.names.challenges), ...(form.names.others || [])]);
  Object.assign(form.page, newPage(form.kind, form.names.id, form.values.title || "", taken));
  return fresh(found, order);
}

function show(place, data, root, form) {
  const { words } = data, path = form.draftPath || form.page.path;
  for (const one of document.querySelectorAll(".atlas-change-instead")) one.remove(); // its anchors are those of the parts
  const status = make("p", { role: "status", class: "atlas-change-status" }), errors = make("div", { class: "atlas-change-errors", role: "group", "aria-label": words.errorsLabel, hidden: true });
  const side = make("div"), end = make("section", { class: "atlas-change-ways", hidden: true });
  const sections = form.groups.map((group) => part(group, form));
  const finish = make("button", { type: "submit", class: "md-button md-button--primary" }, words.finish);
  const top = make("div", { class: "atlas-change-top" }, heading(form, root), form.isNew || form.translated || form.kind !== "initiative" ? null : right(form),
    make("p", { class: "atlas-help" }, keepsForLonger() ? words.keeps : words.forgets));
  const shape = make("form", { novalidate: true, class: "atlas-change-form", autocomplete: "off" }, sections.map(({ element }) => element), finish, errors);
  place.replaceChildren(top, askedBefore(form, path, () => show(place, data, root, form)) || "",
    make("div", { class: "atlas-change-beside" }, shape, make("aside", { class: "atlas-change-preview", tabindex: "0", "aria-labelledby": "c-preview" }, make("h2", { id: "c-preview" }, words.preview), side)),
    status, end);

  let timer = 0, count = 0;
  const listed = restoring(form, (key) => {
    for (const one of sections.filter(({ holds }) => holds(key))) one.fields();
    draw();
  });
  function draw() {
    const found = Object.keys(form.differences()).length;
    side.replaceChildren(...card(form).filter(Boolean), make("h3", null, words.changesHeading), ...listed());
    for (const one of sections) one.name();
    if (found !== count) status.textContent = fill(words.changeCount, { n: found });
    count = found;
  }
  function typed() {
    end.hidden = true;
    form.sent = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (form.sent) return;
      keepTyped(form, path);
      if (place.isConnected) draw();
    }, REST);
  }
  form.whenChanged(typed);
  window.addEventListener("pagehide", () => {
    if (!place.isConnected || form.sent) return;
    form.takePending(); // days that were filled in and not added are not lost either
    if (Object.keys(form.differences()).length) keepTyped(form, path);
  });
  shape.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = allFaults(form, shape);
    errors.hidden = !found.length;
    end.hidden = true;
    if (found.length) { tellFaults(form, shape, found, errors); return; }
    if (!Object.keys(form.differences()).length) { status.textContent = words.nothingToSend; return; }
    end.replaceChildren(...ways(form, outcome(form), { canShare, copied, download, mailto, proposal, share }, () => { form.sent = true; clearTimeout(timer); keepTyped(form, path, true); }));
    end.hidden = false;
    end.querySelector("h2").focus();
  });
  draw();
  lead(sections, form.isNew);
}

/* An address such as `#times` opens that part. */
function lead(sections, isNew) {
  const found = sections.find(({ id }) => `#${id}` === location.hash) || (isNew || sections.length < 3 ? sections[0] : null);
  if (!found) return;
  found.element.open = true;
  const draft = document.querySelector(".atlas-change-draft"); // what was typed before asks for a decision first
  if (draft) { draft.querySelector("button").focus({ preventScroll: true }); draft.scrollIntoView({ block: "center" }); return; }
  if (`#${found.id}` === location.hash) { found.element.querySelector("summary").focus(); found.element.scrollIntoView(); }
}

function heading(form, root) {
  const { words } = form.data, title = form.values.title || (form.original && form.original.title) || "";
  if (form.isNew) return make("p", null, words.isNew);
  const served = form.page.path.replace(/\.md$/, "").replace(/\.[a-z.]+$/, "").replace(/(^|\/)index$/, "$1");
  const shown = ["assignment", "call"].includes(form.kind) ? "" : served;
  return make("p", { class: "atlas-change-which" }, make("strong", null, title), " ", shown ? make("a", { href: `${root}${shown.replace(/\/?$/, "/")}` }, words.seePage) : null);
}

/* "Everything is still right": one press, no typing. */
function right(form) {
  const { words } = form.data;
  const button = make("button", { type: "button", class: "atlas-add", onclick: () => {
    form.values.confirmed_on = form.today;
    const box = document.getElementById("c-confirmed_on");
    if (box) { box.value = form.today; box.dispatchEvent(new Event("input")); } else form.changed(["confirmed_on"]);
    button.textContent = words.rightDone;
  } }, words.right);
  return make("p", null, button, " ", make("span", { class: "atlas-help" }, words.rightHelp));
}

onPage(() => {
  const place = document.querySelector("[data-atlas-change]:not([data-atlas-ready])");
  if (!place) return;
  place.setAttribute("data-atlas-ready", "");
  begin(place).catch((error) => {
    const { failed, choose, mail } = place.dataset;
    place.replaceChildren(make("p", { role: "alert" }, failed), make("ul", null,
      make("li", null, make("a", { href: location.pathname }, choose)), mail ? make("li", null, make("a", { href: `mailto:${mail}` }, mail)) : null));
    if (error.name !== "NotThere") throw error;
  });
});
