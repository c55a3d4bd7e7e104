/* How does a changed page leave the browser? By mail, by the page of the forge that edits a file, or as a file to keep.
   Nothing is sent from here: a mail program or a page of the forge opens, filled in as far as it can be.

   Each way tells `steps` to do, `then`, what happens next, and `copy`, the text to copy where a step asks for that. */

import { changedLines } from "./changed-lines.js";

/* Chrome on Windows hands at most 2,046 characters to a mail program; elsewhere the least known is above 30,000. */
const MOST_IN_MAIL = 2000;
const MOST_IN_MAIL_ELSEWHERE = 30000;
/* Forges refuse longer addresses, most above 8,192 characters. */
const MOST_IN_ADDRESS = 8000;

/* { href, whole, copy, steps, then }, or null where there is nobody to mail to. `whole`: the page is in the mail. */
export function mailto(page, text, settings) {
  const email = settings.email[page.path.split("/")[0]] ?? settings.email[""];
  if (!email) return null;
  const words = said(settings.words, { title: titleOf(text, page), email });
  const copy = between(page.path, text);
  const told = [words.hello, "", isNew(page) ? words.made : words.changed, "", words.room, "", "", ""];
  const below = page.hidden?.length ? [words.below, words.marks] : [words.below];
  const address = (lines) => {
    const parts = { subject: isNew(page) ? words.new : words.change, body: lines.join("\n").replaceAll("\n", "\r\n") };
    return `mailto:${email}?${Object.entries(parts).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&")}`;
  };
  const full = address([...told, ...below, "", copy]);
  const whole = full.length <= mostInMail();
  const href = whole ? full : address([...told, words.paste, "", ""]);
  return { href, email, whole, copy, steps: whole ? [words.mail, words.mail_none] : [words.mail_long, words.mail_none], then: words.mail_then };
}

/* { href, filled, copy, steps, then, lines }, or null where no forge is known. `filled`: the text stands there already.
   `lines`: of a page that holds what the site does not show, the lines to change, as { before, after }. */
export function proposal(page, text, settings) {
  const { forge } = settings;
  if (!forge) return null;
  const words = said(settings.words, { forge: forge.name });
  const { bare, full } = addresses(forge, page, text);
  const end = [words.forge_send];
  if (page.hidden?.length) {
    return { href: bare, filled: false, copy: null, steps: [words.hidden, ...end], then: words.forge_then, lines: changedLines(page.text, text) };
  }
  const filled = full !== null && full.length <= MOST_IN_ADDRESS;
  const steps = filled ? [words.forge, words.forge_empty, ...end] : [words.forge_paste, ...end];
  return { href: filled ? full : bare, filled, copy: text, steps, then: words.forge_then, lines: null };
}

/* Put the file among the downloads. { name, steps, then } */
export function download(page, text, settings) {
  const file = asFile(page, text);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  const email = settings.email[page.path.split("/")[0]] ?? settings.email[""];
  const words = said(settings.words, { name: file.name, email });
  return { name: file.name, steps: [words.file], then: email ? words.file_then : words.file_alone };
}

/* Whether this device can hand a file to another program. */
export function canShare(page, text) {
  return Boolean(navigator.canShare?.({ files: [asShared(page, text)] }));
}

/* Hand the file over; what then happens, or null where it was called off. */
export async function share(page, text, settings) {
  try {
    await navigator.share({ files: [asShared(page, text)], title: titleOf(text, page) });
  } catch {
    return null;
  }
  const email = settings.email[page.path.split("/")[0]] ?? settings.email[""];
  const words = said(settings.words, { email });
  return { then: email ? words.share_then : words.file_alone };
}

/* Whether it now is on the clipboard; where not, the reader has to select it. */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/* The page between the two marks that `atlas receive` looks for. */
export function between(path, text) {
  return `=== begin ${path} ===\n${text.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "").replace(/\n*$/, "")}\n=== end ${path} ===\n`;
}

function addresses(forge, page, text) {
  const file = forge.folder + page.path;
  const [folder, name] = [file.slice(0, file.lastIndexOf("/")), file.slice(file.lastIndexOf("/") + 1)];
  const at = (action, path) => [forge.repo, action, encodeURIComponent(forge.branch), ...path.split("/").map(encodeURIComponent)].join("/").replace(/\/$/, "");
  const filled = encodeURIComponent(text);
  const named = encodeURIComponent(name);
  const kinds = {
    github: () => (isNew(page) ? [`${at("new", folder)}?filename=${named}`, `&value=${filled}`] : [at("edit", file), null]),
    forgejo: () => (isNew(page) ? [`${at("_new", folder)}?filename=${named}`, `&value=${filled}`] : [at("_edit", file), `?value=${filled}`]),
    gitlab: () => (isNew(page) ? [`${at("-/new", folder)}?file_name=${named}`, null] : [at("-/edit", file), null]),
  };
  const [bare, more] = kinds[forge.kind]();
  return { bare, full: more === null ? null : bare + more };
}

function asFile(page, text) {
  return new File([text], page.path.slice(page.path.lastIndexOf("/") + 1), { type: "text/markdown" });
}

/* Browsers share no Markdown; as plain text they do. */
function asShared(page, text) {
  return new File([text], `${page.path.slice(page.path.lastIndexOf("/") + 1)}.txt`, { type: "text/plain" });
}

function titleOf(text, page) {
  const found = text.match(/^title:[ \t]*(.+?)[ \t]*$/m)?.[1] ?? page.path;
  return /^(["']).*\1$/.test(found) ? found.slice(1, -1) : found;
}

function isNew(page) {
  return !page.spans;
}

function said(words, values) {
  const fill = (sentence) => sentence.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
  return Object.fromEntries(Object.entries(words).map(([key, sentence]) => [key, fill(sentence)]));
}

function mostInMail() {
  const device = navigator.userAgentData?.platform ?? navigator.platform ?? "";
  return device.startsWith("Win") ? MOST_IN_MAIL : MOST_IN_MAIL_ELSEWHERE;
}
