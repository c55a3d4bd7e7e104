/* Opens the interactive patchwork in a frame on its page. Without JavaScript the button is a link to the same document. */
import { onPage } from "../writing/on-page.js";

function toggle(button) {
  const holder = button.closest("p") || button;
  const open = holder.nextElementSibling;
  if (open && open.matches("iframe.atlas-explore")) {
    open.remove();
    button.setAttribute("aria-expanded", "false");
    return;
  }
  const frame = document.createElement("iframe");
  frame.className = "atlas-explore";
  frame.title = button.textContent;
  frame.src = button.href;
  holder.after(frame);
  button.setAttribute("aria-expanded", "true");
  frame.focus();
}

onPage(() => {
  document.querySelectorAll("a[data-atlas-explore]:not([data-atlas-ready])").forEach((button) => {
    button.setAttribute("data-atlas-ready", "");
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      toggle(button);
    });
  });
});
