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
  /* A table that is wider than the screen can be scrolled with the arrow keys too. */
  function tables() {
    document.querySelectorAll(".md-typeset__scrollwrap").forEach(function (wrap) {
      if (wrap.scrollWidth > wrap.clientWidth) wrap.setAttribute("tabindex", "0");
      else wrap.removeAttribute("tabindex");
    });
  }
  var watching = new MutationObserver(tables);
  function start() {
    prepare();
    tables();
    watching.disconnect();
    watching.observe(document.body, { childList: true, subtree: true });
  }
  window.addEventListener("resize", tables);
  if (typeof document$ !== "undefined") document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
