/* How the page will look, in words, and what of it changes. */
import { fill } from "../writing/fill.js";
import { make } from "./dom.js";
import { BODY } from "./form.js";
import { lineChanges } from "./lines.js";
import { inWords } from "./say.js";
import { same } from "./values.js";

const FACTS = ["status", "schedule", "place", "cost", "audiences", "contact", "activities"];

/* The outcome as a reader meets it. */
export function card(form) {
  const { data, values, names } = form;
  const facts = FACTS.map((key) => form.specs.find((spec) => spec.key === key)).filter(Boolean)
    .map((spec) => [spec.title, shown(spec, values[spec.key], form)]).filter(([, words]) => words);
  return [
    make("h3", null, values.title || data.words.noTitle),
    values.summary ? make("p", null, values.summary) : null,
    make("dl", null, facts.map(([title, words]) => [make("dt", null, title), make("dd", null, words)])),
    names.missing ? make("p", null, data.words.namesMissing) : null,
  ];
}

function shown(spec, value, form) {
  if (spec.key === "status" && value !== "paused" && value !== "stopped") return "";
  if (spec.key === "place" && value && value.private) return form.data.words.privatePlace;
  return inWords(spec, value, form.data, form.names);
}

/* [key, title, before, after, whether nothing is left] of each thing that differs, in words. */
export function told(form) {
  const differences = form.differences(), { data, names, before, values, bodyBefore } = form;
  const found = form.specs.filter((spec) => spec.key in differences)
    .map((spec) => {
      const [was, is] = differing(spec, before[spec.key], values[spec.key]);
      return [spec.key, spec.title, inWords(spec, was, data, names), inWords(spec, is, data, names), differences[spec.key] === null];
    });
  if (BODY in differences) found.push([BODY, data.words.story, lengthOf(bodyBefore, data), lengthOf(differences[BODY], data), false]);
  return found;
}

/* Of two groups, or two lists of them, only what is not the same in both. */
function differing(spec, was, is) {
  if (!was || !is || typeof was !== "object" || typeof is !== "object") return [was, is];
  if (spec.widget === "list") {
    const alike = (one, others, place) => (was.length === is.length ? same(one, others[place]) : others.some((other) => same(one, other)));
    return [[was, is], [is, was]].map(([ones, others]) => ones.filter((one, place) => !alike(one, others, place)));
  }
  if (spec.widget !== "group") return [was, is];
  return [[was, is], [is, was]].map(([one, other]) => Object.fromEntries(Object.entries(one).filter(([key, value]) => !same(value, other[key]))));
}

function lengthOf(text, data) {
  const words = text.split(/\s+/).filter(Boolean).length;
  return words ? fill(data.words.wordCount, { n: words }) : "";
}

/* `more`: what stands below each, by its key and title. */
export function changeList(form, more = () => null) {
  const words = form.data.words;
  return make("ul", { class: "atlas-changes" }, told(form).map(([key, title, before, after, gone]) => make("li", null,
    make("b", null, title), before && before !== after ? [make("br"), make("span", null, `${words.was} `), make("del", null, before)] : null,
    make("br"), gone || (before && !after) ? words.gone : [make("span", null, `${words.becomes} `), make("ins", null, after && after !== before ? after : words.otherwise)],
    more(key, title))));
}

/* The lines of the file that change, for who wants to see them. */
export function lines(form, text) {
  const shownLines = lineChanges(form.page.text || "", text).slice(0, 200);
  return make("pre", { class: "atlas-diff", tabindex: "0" }, make("code", null, shownLines.map(([sign, line]) =>
    (sign === " " ? `  ${line}\n` : make(sign === "+" ? "ins" : "del", null, `${sign} ${line}\n`)))));
}
