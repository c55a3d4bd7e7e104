/* What was typed here before and not decided on: it is asked whether to go on with it, and until then it stays, with what
   is typed now beside it. */
import { fill } from "../writing/fill.js";
import { make } from "./dom.js";
import { draftOf, forgetDraft, keepDraft } from "./draft.js";
import { go, placeOf } from "./finish.js";
import { firstChange } from "./first-change.js";
import { BODY } from "./form.js";
import { together } from "./three-way.js";

/* Keeps what is typed, and what nobody decided on. `sent`: whether what is typed was taken along to be sent. */
export function keepTyped(form, path, sent = false) {
  const values = whole(form), before = asItWas(form), part = form.undecided && (sent || form.undecided.sent);
  if (!form.differs(values)) forgetDraft(path);
  else keepDraft(path, { values, before, text: form.page.text, sent: part ? "some" : sent ? "all" : "" });
}

function asItWas(form) {
  return { ...form.before, [BODY]: form.bodyBefore };
}

function whole(form) {
  return form.undecided ? together(form.specs, asItWas(form), form.undecided.values, form.values) : form.values;
}

/* The question, as an element; null where nothing waits. `again`: draws the form anew. */
export function asked(form, path, again) {
  const found = form.resumed ? null : draftOf(path);
  if (!found) return null;
  const values = together(form.specs, found.before || asItWas(form), found.values, asItWas(form));
  if (!form.differs(values)) { forgetDraft(path); return null; }
  form.undecided = { values, sent: found.sent };
  return question(form, found, path, again);
}

function question(form, found, path, again) {
  const { words, locale } = form.data, all = found.sent && found.sent !== "some";
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(found.at));
  const told = [fill(all ? words.sentBefore : words.draft, { when }), found.sent === "some" ? words.draftPart : "", found.text !== form.page.text ? words.draftOld : ""];
  const inside = [
    make("h2", { id: "c-draft" }, all ? words.sentHeading : words.draftHeading), make("p", null, told.filter(Boolean).join(" ")),
    make("p", null, make("button", { type: "button", class: "md-button md-button--primary", onclick: goOn }, words.draftGoOn), " ",
      make("button", { type: "button", class: "md-button", onclick: away }, words.draftAway)),
  ];
  const box = make("section", { class: "atlas-change-draft", "aria-labelledby": "c-draft" }, inside);

  /* The reader goes on at the first thing that was changed. */
  function goOn() {
    form.values = whole(form);
    form.undecided = null;
    form.resumed = true;
    again();
    const first = firstChange(form);
    if (first) go(placeOf(first)[0]);
  }
  function away() {
    const left = form.undecided;
    form.undecided = null;
    keepTyped(form, path);
    box.replaceChildren(make("h2", { id: "c-draft" }, words.draftGone), make("p", null, make("button", { type: "button", class: "md-button", onclick: () => {
      form.undecided = left;
      keepTyped(form, path);
      box.replaceChildren(...inside);
      go(inside[2].querySelector("button"));
    } }, words.putBack)));
    go(document.querySelector(".atlas-change-form summary"));
  }
  return box;
}
