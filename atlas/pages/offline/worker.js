/* Keeps the front page, the agenda and the pages that a reader keeps on the device, for where there is no connection. A page
   always comes from the network first; what is kept is shown where that fails or is late, and says so. Of what else
   somebody reads nothing is kept, and nothing is sent. */
const BUILD = {}; // filled in by the build
const SCOPE = self.registration.scope;
const NAMES = `atlas ${SCOPE} `;
const NAME = NAMES + BUILD.version;
const LIST = `${SCOPE}?atlas-kept`;
const LATE = 5000; // milliseconds after which what is kept is better than waiting
const FILES = /<(?:script|img)\b[^>]*?\ssrc="([^"]+)"|<link rel="stylesheet" href="([^"]+)"/g;
const ADDRESSES = /\b(href|src|action)="(?!#|[a-z]+:)([^"]*)"/g;

/* What the page of a reader's list tells of these pages. */
const factsOf = (paths) => Array.from(new Set(paths.map((path) => `${path.split("/")[0]}/meetings.json`)));
const at = (path) => new URL(path, SCOPE).href;
const isOurs = (address) => address.startsWith(SCOPE) && !BUILD.others.some((part) => address.startsWith(at(part)));
const isPage = (answer) => (answer.headers.get("content-type") || "").includes("html");

async function fresh(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/* A page with the styles, scripts and pictures in it. */
async function keep(cache, address) {
  const answer = await fresh(address);
  const text = await answer.clone().text();
  const files = Array.from(text.matchAll(FILES), (found) => new URL((found[1] || found[2]).replace(/&amp;/g, "&"), address).href);
  await Promise.all(files.filter(isOurs).map(async (file) => {
    if (!(await cache.match(file))) await fresh(file).then((one) => cache.put(file, one)).catch(() => {});
  }));
  await cache.put(address, answer);
}

async function listIn(cache) {
  const found = await cache.match(LIST);
  return found ? found.json() : [];
}

/* The pages of the reader: anew, or as they were kept before, where they cannot be had now. */
async function keepAgain(cache) {
  for (const name of (await caches.keys()).filter((one) => one.startsWith(NAMES) && one !== NAME)) {
    const before = await caches.open(name);
    const paths = await listIn(before);
    await cache.put(LIST, new Response(JSON.stringify(paths)));
    await Promise.all([...paths, ...factsOf(paths)].map(at).filter(isOurs).map((address) => keep(cache, address).catch(async () => {
      const old = await before.match(address);
      if (old) await cache.put(address, old);
    })));
  }
}

async function keepOnly(paths) {
  const cache = await caches.open(NAME);
  const wanted = paths.filter((path) => typeof path === "string" && isOurs(at(path)));
  const gone = (await listIn(cache)).filter((path) => !wanted.includes(path));
  await cache.put(LIST, new Response(JSON.stringify(wanted)));
  await Promise.all(gone.map((path) => cache.delete(at(path))));
  for (const address of [...wanted, ...factsOf(wanted)].map(at)) if (!(await cache.match(address))) await keep(cache, address).catch(() => {});
}

/* Who reads about a neighbourhood finds its agenda later too. */
async function keepAgenda(address) {
  const agenda = BUILD.agendas.map(at).find((one) => address.startsWith(one.replace(/agenda\/$/, "")));
  const cache = await caches.open(NAME);
  if (agenda && !(await cache.match(agenda))) await keep(cache, agenda).catch(() => {});
}

async function asKept(answer) {
  if (!isPage(answer)) return answer;
  const text = (await answer.text()).replace("data-atlas-offline hidden", "data-atlas-offline");
  return new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/* What can be read, on the page that says that there is no connection. It is served at any address, so its links say all. */
async function withoutConnection(cache) {
  const held = await cache.match(at(BUILD.page));
  if (!held) return Response.error();
  const lines = [];
  for (const { url } of await cache.keys()) {
    const answer = await cache.match(url);
    if (url === at(BUILD.page) || !isPage(answer)) continue;
    const title = (/<title>([^<]*)<\/title>/.exec(await answer.text()) || [])[1] || url;
    lines.push(`<li><a href="${url}">${title.replace(` - ${BUILD.site}`, "")}</a></li>`);
  }
  const text = (await held.text())
    .replace(ADDRESSES, (_, name, address) => `${name}="${at(address.replace(/&amp;/g, "&"))}"`)
    .replace(/"base": ?"([^"]*)"/, (_, folder) => `"base": ${JSON.stringify(at(folder))}`)
    .replace("<!--atlas-readable-->", () => lines.join(""));
  return new Response(text, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

async function answer({ request }) {
  const address = request.url.split(/[?#]/)[0];
  const cache = await caches.open(NAME);
  const held = await cache.match(address);
  // The browser's own cache would give an old page as if it came from the network.
  const asked = fetch(request, held ? { cache: "no-cache" } : {}).then(async (found) => {
    if (held && found.ok && !found.redirected) await cache.put(address, found.clone());
    return found;
  });
  try {
    if (!held) return await asked;
    return await Promise.race([asked, new Promise((_, reject) => { setTimeout(reject, LATE, new Error("late")); })]);
  } catch (error) {
    asked.catch(() => {}); // late, or not to be had
    if (held) return asKept(held);
    return request.destination === "document" ? withoutConnection(cache) : Response.error();
  }
}

self.addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(NAME);
  for (const path of [BUILD.page, ...BUILD.pages]) await keep(cache, at(path));
  await keepAgain(cache);
  await self.skipWaiting();
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(NAMES) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !isOurs(event.request.url)) return;
  event.respondWith(answer(event));
  if (event.request.mode === "navigate") event.waitUntil(keepAgenda(event.request.url));
});

self.addEventListener("message", (event) => {
  if (event.data && Array.isArray(event.data.kept)) event.waitUntil(keepOnly(event.data.kept));
});
