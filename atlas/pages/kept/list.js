/* The initiatives that a reader keeps. They stay on this device, under the key `atlas.kept`: a list of their addresses in
   the site, as in ["linde/initiatives/koor/"], the same in every language. */
import { keep, kept, whenKept } from "../writing/device.js";

const KEY = "atlas.kept";
const MOST = 500;
const PATH = /^([a-z0-9][a-z0-9._-]*)\/initiatives\/([a-z0-9][a-z0-9._-]*)\/$/i;

/* [neighbourhood, id] of the address of an initiative in the site; null for any other text. */
export function idsOf(path) {
  const match = typeof path === "string" && PATH.exec(path);
  return match ? [match[1], match[2]] : null;
}

export function pathOf(neighbourhood, id) { return `${neighbourhood}/initiatives/${id}/`; }

/* What is kept; whatever else stands under the key is passed over. */
export function paths() {
  const found = kept(KEY, []);
  return Array.isArray(found) ? Array.from(new Set(found.filter(idsOf))).slice(0, MOST) : [];
}

export function isKept(path) { return paths().includes(path); }

export function add(more) { keep(KEY, Array.from(new Set([...paths(), ...more])).slice(0, MOST)); }

export function leaveOut(path) { keep(KEY, paths().filter((one) => one !== path)); }

export function empty() { keep(KEY, null); }

export function whenListChanges(act) { whenKept(KEY, act); }
