/* The page of one's own list: what is kept, with the next time of each, to print, to send, and for a calendar. */
import { clock, dayInWords, isOver } from "../agenda/clock.js";
import { keepsForLonger } from "../writing/device.js";
import { fill } from "../writing/fill.js";
import { onPage } from "../writing/on-page.js";
import { joined } from "./calendar.js";
import { hashOf, pathsIn } from "./link.js";
import { add, empty, idsOf, leaveOut, paths, whenListChanges } from "./list.js";

function made(tag, parent, text, name) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (name) element.className = name;
  parent.append(element);
  return element;
}

function prepare(page) {
  const told = page.dataset, root = new URL(told.atlasMyList, location.href).href;
  const find = (selector) => page.querySelector(selector);
  const list = find(".atlas-kept-list"), status = find(".atlas-kept-status"), sent = find(".atlas-kept-sent");
  const known = new Set(told.neighbourhoods.split(" "));
  const files = new Map();
  let turn = 0;

  /* What the atlas says of the initiatives of a neighbourhood; {} where it has no such neighbourhood. */
  function read(neighbourhood) {
    if (!known.has(neighbourhood)) return Promise.resolve({});
    if (!files.has(neighbourhood)) {
      files.set(neighbourhood, fetch(`${root}${neighbourhood}/meetings.json`).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${neighbourhood}`);
        return answer.json();
      }).catch((error) => { files.delete(neighbourhood); throw error; }));
    }
    return files.get(neighbourhood);
  }
  /* [{path, id, facts}] of these addresses; `facts` is undefined where the atlas has no such initiative. */
  async function look(wanted) {
    const all = await Promise.all(wanted.map(async (path) => {
      const [neighbourhood, id] = idsOf(path), there = await read(neighbourhood);
      return { path, id, facts: Object.hasOwn(there, id) ? there[id] : undefined };
    }));
    const order = ({ facts }) => { const next = facts && nextOf(facts); return next ? next.join(" ") : "~"; };
    const orders = new Map(all.map((one) => [one, order(one)]));
    return all.sort((one, other) => (orders.get(one) < orders.get(other) ? -1 : orders.get(one) > orders.get(other) ? 1 : 0));
  }
  function nextOf(facts) {
    const now = clock();
    return facts.next.find((one) => one[0] > now.day || (one[0] === now.day && !isOver(one, now.hour)));
  }
  function describe(item, { path, id, facts }) {
    if (!facts) { made("span", item, fill(told.gone, { name: id.replace(/[-_]/g, " ") })); return; }
    made("a", item, facts.title).href = root + path;
    if (facts.status !== "active") made("strong", item, told[facts.status]);
    const next = nextOf(facts);
    if (next) {
      const hours = next[1] ? `, ${next[1]}${next[2] ? `–${next[2]}` : ""}` : "";
      made("p", item, fill(told.next, { when: dayInWords(next[0]) + hours }), "atlas-kept-next");
    }
    const where = [facts.when, facts.where].filter(Boolean).join(" · ");
    if (where) made("p", item, where, "atlas-card-facts");
  }
  async function show() {
    const mine = ++turn, wanted = paths();
    find(".atlas-kept-none").hidden = wanted.length > 0;
    find(".atlas-kept-do").hidden = find(".atlas-kept-note").hidden = !wanted.length;
    page.dataset.atlasAddress = address();
    find("[data-mail]").href = `mailto:?subject=${encodeURIComponent(told.subject)}&body=${encodeURIComponent(address())}`;
    try {
      const found = await look(wanted);
      if (mine !== turn || !page.isConnected) return;
      list.replaceChildren(...found.map((one) => {
        const item = document.createElement("li"), title = one.facts ? one.facts.title : one.id;
        describe(item, one);
        const button = made("button", item, "×", "atlas-kept-remove");
        button.type = "button";
        button.setAttribute("aria-label", fill(told.remove, { choice: title }));
        button.addEventListener("click", () => remove(one.path, title));
        return item;
      }));
    } catch (error) {
      if (mine === turn) status.textContent = told.failed;
    }
  }
  function remove(path, title) {
    const buttons = Array.from(list.querySelectorAll("button"));
    const place = buttons.indexOf(document.activeElement);
    leaveOut(path);
    tellGone(fill(told.removed, { title }), [path]);
    show().then(() => {
      const left = list.querySelectorAll("button"), next = left[Math.min(Math.max(place, 0), left.length - 1)];
      (next || find(".atlas-kept-none a")).focus();
    });
  }

  /* What was left out can be put back. */
  function tellGone(words, left) {
    status.textContent = `${words} `;
    const button = made("button", status, told.back);
    button.type = "button";
    button.addEventListener("click", () => { add(left); status.textContent = ""; lead(left[0]); });
  }
  /* The reader goes on where this one stands in the list, once it does. */
  async function lead(path) {
    await show();
    const links = Array.from(list.querySelectorAll("a"));
    (links.find((link) => link.href === root + path) || links[0] || list.querySelector("button") || find(".atlas-kept-none a")).focus();
  }

  function address() { return `${location.href.split(/[?#]/)[0]}${hashOf(paths())}`; }
  async function copy() {
    try {
      await navigator.clipboard.writeText(address());
      status.textContent = told.copied;
    } catch (error) {
      status.textContent = `${told.copy} ${address()}`;
    }
  }
  async function calendar() {
    try {
      const found = (await look(paths())).filter(({ facts }) => facts && facts.calendar && facts.status === "active");
      const texts = await Promise.all(found.map(async ({ path }) => {
        const [neighbourhood, id] = idsOf(path);
        const answer = await fetch(`${root}${neighbourhood}/calendar/initiatives/${id}.ics`);
        if (!answer.ok) throw new Error(`${answer.status} ${path}`);
        return answer.text();
      }));
      const all = joined(texts);
      if (!all) { status.textContent = told.nocalendar; return; }
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([all], { type: "text/calendar" }));
      link.download = `${told.subject}.ics`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    } catch (error) {
      status.textContent = told.failed;
    }
  }
  /* A list is gone by two presses, not by one. */
  function twice(button, act) {
    const first = button.textContent;
    function back() { button.textContent = first; button.removeAttribute("data-sure"); }
    button.addEventListener("click", () => {
      if (button.hasAttribute("data-sure")) { back(); act(); return; }
      button.setAttribute("data-sure", "");
      button.textContent = told.sure;
    });
    button.addEventListener("blur", back);
  }

  /* A list that came with the address: it is shown, and kept only if the reader says so. */
  async function receive() {
    const offered = pathsIn(location.hash).filter((path) => !paths().includes(path));
    sent.hidden = !offered.length;
    if (!offered.length) return;
    try {
      const found = await look(offered);
      sent.querySelector("ul").replaceChildren(...found.map((one) => {
        const item = document.createElement("li");
        describe(item, one);
        return item;
      }));
      find("[data-yes]").onclick = () => { done(found.filter(({ facts }) => facts).map(({ path }) => path)); };
      find("[data-no]").onclick = () => done([]);
    } catch (error) {
      status.textContent = told.failed;
    }
  }
  function done(taken) {
    history.replaceState(history.state, "", location.pathname);
    sent.hidden = true;
    if (taken.length) { add(taken); status.textContent = told.taken; }
    lead(taken[0]);
  }

  find("[data-print]").addEventListener("click", () => window.print());
  find("[data-share]").hidden = !navigator.share;
  find("[data-share]").addEventListener("click", () => {
    navigator.share({ title: told.subject, url: address() }).catch(() => null); // the reader thought better of it
  });
  find("[data-copy-link]").addEventListener("click", copy);
  find("[data-calendar]").addEventListener("click", calendar);
  twice(find("[data-empty]"), () => {
    const left = paths();
    empty();
    tellGone(told.emptied, left);
    find(".atlas-kept-none a").focus();
  });
  whenListChanges(() => { if (page.isConnected) show(); });
  window.addEventListener("hashchange", () => { if (page.isConnected) receive(); });
  if (!keepsForLonger()) status.textContent = told.forgets;
  show();
  receive();
}

onPage(() => {
  const page = document.querySelector("[data-atlas-my-list]:not([data-atlas-ready])");
  if (!page) return;
  page.setAttribute("data-atlas-ready", "");
  prepare(page);
});
