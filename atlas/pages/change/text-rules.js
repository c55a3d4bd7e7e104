/* What may the text of a page not hold, or not newly hold? Stricter than the check, which converts it. Pure functions. */
import { BODY, tidyBody } from "./form.js";
import { personal } from "./personal.js";

const MOST_STEPS = 30000000; // as the check counts: brackets times letters
const ODD = /<[A-Za-z/!?][^\n>]*>?|\{[^\n}]*\}?|^ {0,3}(?:`{3,}|~{3,})[^\n]*|^ {0,3}[!?]{3}[^\n]*|&#[^\s;]*;?/gm;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
const LINK = /\]\(\s*([^\s()<>\\]+)(?:\s+"[^"\n]*")?\s*\)/g;
const DEFINED = /^ {0,3}\[[^\]\n]+\]:\s*<?([^\s<>]*)/gm;
const IMAGE = /!\[[^\]\n]*\]\([^)\n]*\)|!\[/g;

export function textFaults(form, say) {
  const body = tidyBody(form.values[BODY] || ""), before = tidyBody(form.bodyBefore);
  if (!form.translated && !body) say([BODY], "wrong_no_text", {});
  if (body !== before) {
    const text = withoutCode(body), old = withoutCode(before);
    if (TURNING.test(body)) say([BODY], "wrong_turned", {});
    for (const [key, pattern] of [["wrong_odd", ODD], ["wrong_image", IMAGE]]) {
      const now = text.match(pattern) || [], was = old.match(pattern) || [];
      const wrong = now.find((one) => !was.includes(one) && !/^<https?:\/\/[^\s<>]+>$/.test(one));
      const gone = key === "wrong_odd" && now.length && now.join("\n") !== was.join("\n");
      if (wrong || gone) say([BODY], key, { part: (wrong || now[0]).slice(0, 40) });
    }
    const link = wrongLink(text, new Set(targets(old)), form);
    if (link !== null) say([BODY], "wrong_link", { link: link.slice(0, 60) });
    const brackets = (body.match(/[[<`]/g) || []).length;
    if (body.length * brackets > MOST_STEPS || body.length > 100000 || /^[ \t]*(?:>[ \t]*){20}/m.test(body)) say([BODY], "wrong_heavy", {});
  }
  personal(form, say);
}

/* Code stays as it is written: what stands in it is no link. A fence that is new is refused as such. */
function withoutCode(text) {
  return text.replace(/`[^`\n]*`/g, " ");
}

function targets(text) {
  return [...Array.from(text.matchAll(LINK), (match) => match[1]), ...Array.from(text.matchAll(DEFINED), (match) => match[1])];
}

/* The first link that may lead nowhere; null where all are fine. */
function wrongLink(text, known, form) {
  const found = targets(text), whole = (text.match(/\]\(/g) || []).length;
  const wrong = found.find((target) => !known.has(target) && !isFine(target, form));
  if (wrong !== undefined) return wrong;
  return Array.from(text.matchAll(LINK)).length === whole ? null : "](";
}

function isFine(target, form) {
  if (/^(?:https?:\/\/[^\s\\/]|mailto:[^\s\\]|tel:[^\s\\])/i.test(target)) return true;
  if (/^#[\w-]+$/.test(target)) return true;
  const path = target.split("#")[0], folder = form.page.path.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") folder.pop();
    else if (part !== ".") folder.push(part);
  }
  const [place, group, file, ...more] = folder;
  if (more.length || place !== form.names.id || !/^[a-z0-9-]+\.md$/.test(file || "")) return false;
  return Object.hasOwn({ initiatives: form.names.initiatives, challenges: form.names.challenges }[group] || {}, file.slice(0, -3));
}
