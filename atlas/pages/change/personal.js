/* Data about persons in what somebody typed: found before it is sent anywhere. As the check finds it, or a little more;
   the patterns are those of the check, which come along with the form. */
import { BODY } from "./form.js";

const FIELDS = { email: "wrong_person_mail", mobile: "wrong_person_mobile", iban: "wrong_iban", bsn: "wrong_bsn" };
const MAIL = /[\p{L}\p{N}_.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}/gu;

export function personal(form, say) {
  const known = new Set(refused(form, form.before, form.bodyBefore).map(keyOf));
  for (const one of refused(form, form.values, form.values[BODY] || "")) {
    if (known.has(keyOf(one))) continue; // it stood there, and passed
    say(one.path, one.path.join(".") === "contact.email" ? "wrong_contact_mail" : FIELDS[one.kind], {});
  }
}

function keyOf({ kind, text, path }) {
  return [kind, text, path.join(".")].join("|");
}

/* What may not stand where it stands. A value by itself, so that the words of two values never make a number. */
function refused(form, values, body) {
  const group = groupOf(form, values), found = [];
  for (const [path, text] of leaves(values, [])) {
    if (path[0] === BODY || path[0] === "imported" || path[path.length - 1] === "id") continue;
    for (const one of findPersonal(text, form.data.rules)) if (!mayPublish(one, path.join("."), group, form.data.rules)) found.push({ ...one, path });
  }
  for (const one of findPersonal(body, form.data.rules)) if (!mayPublish(one, "", group, form.data.rules)) found.push({ ...one, path: [BODY] });
  return found;
}

function* leaves(value, path) {
  if (value !== null && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  } else if (value !== undefined && value !== null) yield [path, String(value)];
}

/* [{kind, text}] */
export function findPersonal(text, rules) {
  const numbers = [], all = (name) => Array.from(text.matchAll(new RegExp(rules[name], "gi")));
  for (const match of [...all("mobile"), ...all("chat"), ...all("abroad").filter((one) => !/^(?:\+|00)\D*31/.test(one[0]))]) numbers.push({ kind: "mobile", text: match[0], at: match.index });
  for (const match of all("iban")) if (isIban(match[0])) numbers.push({ kind: "iban", text: match[0], at: match.index });
  let rest = text.replace(new RegExp(rules.web, "gi"), (one) => "/".repeat(one.length));
  for (const { at, text: number } of numbers) rest = rest.slice(0, at) + "/".repeat(number.length) + rest.slice(at + number.length);
  const bsns = Array.from(rest.matchAll(new RegExp(rules.nine, "gi"))).filter((match) => {
    const line = rest.lastIndexOf("\n", match.index) + 1, before = rest.slice(Math.max(line, match.index - 80), match.index);
    return passesEleven(match[0]) && !new RegExp(rules.label, "i").test(before) && !new RegExp(`^(?:${rules.amount})`, "i").test(rest.slice(match.index + match[0].length));
  }).map((match) => ({ kind: "bsn", text: match[0] }));
  const called = all("called").filter((match) => passesEleven(match[1].replace(/\D/g, "").padStart(9, "0"))).map((match) => ({ kind: "bsn", text: match[1] }));
  return [...Array.from(text.matchAll(MAIL), (match) => ({ kind: "email", text: match[0] })), ...numbers, ...bsns, ...called];
}

function passesEleven(text) {
  const digits = text.replace(/\D/g, "");
  if (digits.length !== 9) return false;
  const sum = Array.from(digits).reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return Number(digits) > 0 && sum % 11 === 0;
}

function isIban(written) {
  const text = written.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
  for (let length = 15; length <= Math.min(34, text.length); length += 1) {
    const turned = text.slice(4, length) + text.slice(0, 4);
    let left = 0;
    for (const sign of turned) left = Number(`${left}${parseInt(sign, 36)}`) % 97;
    if (left === 1) return true;
  }
  return false;
}

function groupOf(form, values) {
  const contact = values.contact || {}, title = String((form.original || values).title || values.title || "").normalize("NFKD").replace(/[^\x00-\x7f]/g, "");
  const path = form.page.path, domain = (/^https?:\/\/([^/:?#]+)/i.exec(contact.website || "") || ["", ""])[1].toLowerCase().replace(/^www\./, "");
  const initials = title.split(/\s+/).filter(Boolean).map((word) => word[0]).join("");
  const words = [...(`${title} ${path}`.match(/[A-Za-z]{4,}|\b[A-Z]{3}\b/g) || []), ...(initials.length > 2 ? [initials] : [])]
    .map((word) => word.toLowerCase()).filter((word) => !form.data.rules.empty.includes(word));
  return { email: String(contact.email || "").toLowerCase(), phone: String(contact.phone || "").replace(/\D/g, "").slice(-9), domain, words };
}

function mayPublish(found, field, group, rules) {
  if (found.kind === "mobile") return field === "contact.phone" || (group.phone && found.text.replace(/\D/g, "").slice(-9) === group.phone);
  if (found.kind !== "email") return false;
  const address = found.text.toLowerCase(), [local, domain] = [address.slice(0, address.indexOf("@")), address.slice(address.indexOf("@") + 1)];
  if (field !== "contact.email" && address === group.email) return true;
  const free = new RegExp(`^(?:${rules.freeMail})$`).test(domain);
  if (field === "contact.email") {
    const own = group.domain && !new RegExp(`^(?:${rules.freeMail})$`).test(group.domain);
    if (own && `.${domain}`.endsWith(`.${group.domain}`)) return true;
    if (group.words.some((word) => local.includes(word))) return true;
  } else if (free) return false;
  if (new RegExp(rules.role).test(local.replace(/[._+\d-]+/g, " "))) return true;
  return !(free || new RegExp(`^(?:${rules.firstLast})$`).test(local));
}
