/* A button that copies the address of exactly this view. */
import { link } from "./address.js";
import { make } from "./make.js";

export function sharePanel(place, data, store) {
  const words = data.words;
  const status = make("p", { class: "atlas-status", role: "status" });
  // Where a browser does not let a page copy, the address stands there to be copied by hand.
  const field = make("input", { type: "text", readonly: true, class: "atlas-link", "aria-label": words.link, hidden: true });
  const button = make("button", { type: "button", class: "atlas-button", text: words.copy_link, onclick: () => {
    const address = link(data, store);
    const byHand = () => {
      field.hidden = false;
      field.value = address;
      field.focus();
      field.select();
      status.textContent = words.copy_by_hand;
    };
    if (!navigator.clipboard) byHand();
    else navigator.clipboard.writeText(address).then(() => { status.textContent = words.copied; }, byHand);
  } });
  store.subscribe(() => {
    if (!status.textContent) return;
    status.textContent = "";
    field.hidden = true;
  });
  place.append(button, field, status);
}
