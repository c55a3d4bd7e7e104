/* The desk: Decap CMS with the fields of this atlas, for one neighbourhood at a time. */

import * as yaml from "./yaml/index.js";
import { collectionsOf } from "./collections.js";
import { pageFormat } from "./page-text.js";

const CHOSEN = "atlas-desk";

async function open() {
  const desk = await read("desk.json");
  const key = chosen(desk);
  if (!key) return offer(desk);
  remember(key);
  const own = await read(`in/${key}.json`);
  for (const [kind, { fields, fact }] of Object.entries(desk.kinds)) {
    window.CMS.registerCustomFormat(`atlas-${kind}`, "md", pageFormat(yaml, fields, fact));
  }
  if (desk.neighbourhoods.length > 1) tell(desk, key);
  document.getElementById("desk").remove();
  window.CMS.init({ config: { ...desk.config, load_config_file: false, collections: collectionsOf(desk, key, own) } });
}

async function read(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/* From the address, or that of what is opened, or the last one; the only one needs no choice. */
function chosen({ neighbourhoods }) {
  const keys = neighbourhoods.map(({ key }) => key);
  const asked = new URLSearchParams(window.location.search).get("in");
  if (asked !== null) return keys.find((key) => key === asked);
  const opened = /^#\/collections\/([^/]+)/.exec(window.location.hash)?.[1] ?? "";
  const held = keys.filter((key) => opened.startsWith(`${key}--`))[0] ?? remembered();
  return keys.length === 1 ? keys[0] : keys.find((key) => key === held);
}

function offer({ neighbourhoods, words }) {
  const room = document.getElementById("desk");
  room.querySelector("p").textContent = words.choose;
  const list = document.createElement("ul");
  list.append(...neighbourhoods.map(({ key, title }) => {
    const item = document.createElement("li");
    item.append(link(`?in=${encodeURIComponent(key)}`, title));
    return item;
  }));
  room.append(list);
}

function tell({ neighbourhoods, words }, key) {
  const bar = document.createElement("p");
  bar.className = "desk-bar";
  bar.append(neighbourhoods.find((one) => one.key === key).title, " · ", link("?in=", words.other));
  document.body.prepend(bar);
}

function link(address, text) {
  const made = document.createElement("a");
  made.href = address;
  made.textContent = text;
  return made;
}

/* Who logs in comes back without the question mark. */
function remember(key) {
  try { window.localStorage.setItem(CHOSEN, key); } catch { /* then it is asked again */ }
}

function remembered() {
  try { return window.localStorage.getItem(CHOSEN); } catch { return null; }
}

open().catch((error) => { document.querySelector("#desk p").textContent = error.message; });
