/* What was typed and not sent, kept on this device under the page it is about. Nothing of it is ever sent from here. */
import { keep, kept } from "../writing/device.js";

const MOST = 20; // drafts; the oldest go

const nameOf = (path) => `atlas.change:${path}`;

/* {values, before, at, text, sent}: the values, those of the page that they were typed over, when that was, its text, and
   how much of it somebody went on to send ("all", "some" or nothing); whether that came to anything, nobody here knows.
   null: there is none. */
export function draftOf(path) {
  const found = kept(nameOf(path), null);
  return found && typeof found === "object" && found.values && typeof found.values === "object" ? found : null;
}

export function keepDraft(path, { values, before, text, sent }) {
  keep(nameOf(path), { values, before, text, sent, at: new Date().toISOString() });
  const all = kept("atlas.change", []).filter((one) => one !== path);
  for (const old of all.slice(0, Math.max(0, all.length + 1 - MOST))) keep(nameOf(old), null);
  keep("atlas.change", [...all.slice(-(MOST - 1)), path]);
}

export function forgetDraft(path) {
  keep(nameOf(path), null);
  const left = kept("atlas.change", []).filter((one) => one !== path);
  keep("atlas.change", left.length ? left : null);
}
