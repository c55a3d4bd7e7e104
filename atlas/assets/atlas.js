/* Opens the interactive patchwork in a frame on its page. Without JavaScript the button is a link to the same document. */
(function () {
  function prepare() {
    document.querySelectorAll("a[data-atlas-explore]:not([data-atlas-ready])").forEach(function (button) {
      button.setAttribute("data-atlas-ready", "");
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", function (event) {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        var holder = button.closest("p") || button;
        var open = holder.nextElementSibling;
        if (open && open.matches("iframe.atlas-explore")) {
          open.remove();
          button.setAttribute("aria-expanded", "false");
          return;
        }
        var frame = document.createElement("iframe");
        frame.className = "atlas-explore";
        frame.title = button.textContent;
        frame.src = button.href;
        holder.after(frame);
        button.setAttribute("aria-expanded", "true");
        frame.focus();
      });
    });
  }
  if (typeof document$ !== "undefined") document$.subscribe(prepare);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", prepare);
  else prepare();
})();
