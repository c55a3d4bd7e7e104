/* Opens the interactive patchwork in a frame on its page. Without JavaScript the button is a link to the same document.
   What is seen in the frame is carried in the address of the page, after "#explore", so that it can be shared. */
import { onPage } from "../writing/on-page.js";

const MARK = "#explore";

function frameOf(button) {
  const next = (button.closest("p") || button).nextElementSibling;
  return next && next.matches("iframe.atlas-explore") ? next : null;
}

function addressOf(button, view) {
  return `${button.href.split("#")[0]}${view ? `#${view}` : ""}`;
}

/* `view`: the address of what is to be seen in it, "" for the whole. */
function open(button, view) {
  const frame = document.createElement("iframe");
  frame.className = "atlas-explore";
  frame.title = button.textContent;
  frame.allow = "fullscreen; clipboard-write";
  frame.setAttribute("data-atlas-explore-frame", "");
  frame.src = addressOf(button, view);
  frame.addEventListener("atlas-address", (event) => carry(`${MARK}${event.detail ? `&${event.detail}` : ""}`));
  (button.closest("p") || button).after(frame);
  button.setAttribute("aria-expanded", "true");
  return frame;
}

function close(button) {
  frameOf(button).remove();
  button.setAttribute("aria-expanded", "false");
  if (location.hash.startsWith(MARK)) carry("");
}

/* Steps back belong to the frame; the page only carries. */
function carry(hash) {
  if (location.hash !== hash) history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
}

function asked(hash) {
  return hash === MARK || hash.startsWith(`${MARK}&`) ? hash.slice(MARK.length + 1) : null;
}

/* A link on this page to a view, or an address that somebody typed. */
addEventListener("hashchange", () => {
  const view = asked(location.hash), button = document.querySelector("a[data-atlas-explore]");
  if (view === null || !button) return;
  const frame = frameOf(button);
  if (frame) frame.src = addressOf(button, view);
  (frame || open(button, view)).scrollIntoView();
});

onPage(() => {
  document.querySelectorAll("a[data-atlas-explore]:not([data-atlas-ready])").forEach((button) => {
    button.setAttribute("data-atlas-ready", "");
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (frameOf(button)) close(button);
      else open(button, "").focus();
    });
    const view = asked(location.hash);
    if (view !== null) open(button, view).scrollIntoView();
  });
});
