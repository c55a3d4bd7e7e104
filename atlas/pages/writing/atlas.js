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
  /* Pictures of several moments: with a slider one at a time, without JavaScript one below the other. */
  function moments() {
    document.querySelectorAll("[data-atlas-moments]:not([data-atlas-ready])").forEach(function (holder) {
      holder.setAttribute("data-atlas-ready", "");
      var parts = Array.from(holder.querySelectorAll(".atlas-moment"));
      var names = parts.map(function (part) { return part.querySelector("h2").firstChild.textContent.trim(); });
      var label = document.createElement("label");
      label.className = "atlas-slider";
      label.textContent = holder.getAttribute("data-atlas-moments");
      var slider = document.createElement("input");
      slider.type = "range";
      slider.min = 0;
      slider.max = parts.length - 1;
      slider.step = 1;
      var told = document.createElement("output");
      function show() {
        parts.forEach(function (part, index) { part.hidden = index !== Number(slider.value); });
        told.textContent = names[slider.value];
        slider.setAttribute("aria-valuetext", names[slider.value]);
      }
      var asked = parts.findIndex(function (part) { return "#" + part.querySelector("h2").id === location.hash; });
      slider.value = asked < 0 ? parts.length - 1 : asked;
      slider.addEventListener("input", show);
      label.append(slider, told);
      holder.prepend(label);
      show();
    });
  }
  /* On paper what is folded stands open, also where the style sheet alone cannot do that. */
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.atlas-as-table:not([open])").forEach(function (folded) {
      folded.open = true;
      window.addEventListener("afterprint", function () { folded.open = false; }, { once: true });
    });
  });
  /* A table that is wider than the screen can be scrolled with the arrow keys too. */
  function tables() {
    document.querySelectorAll(".md-typeset__scrollwrap").forEach(function (wrap) {
      if (wrap.scrollWidth > wrap.clientWidth) wrap.setAttribute("tabindex", "0");
      else wrap.removeAttribute("tabindex");
    });
  }
  /* After instant navigation the header stays: the language switch has to follow to the page that is shown. */
  var switches = Array.from(document.querySelectorAll("a[data-atlas-root]"), function (link) {
    return { link: link, root: new URL(link.getAttribute("data-atlas-root"), location.href).href };
  });
  function languages() {
    var own = switches.find(function (item) { return item.link.hreflang === document.documentElement.lang; });
    if (!own || !location.href.startsWith(own.root)) return;
    var path = location.href.slice(own.root.length).split("#")[0];
    switches.forEach(function (item) { item.link.href = item.root + path; });
  }

  /* Between the list of everything and the maps, what was chosen in the address goes along. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-atlas-along]");
    if (link) link.search = location.search;
  }, true);

  /* Instant navigation breaks on a plain href inside a drawing, so there it is an xlink:href until the theme has looked
     at the page; plain ones are what search engines and other readers of a page look for. */
  function drawings() {
    document.querySelectorAll("svg a:not([href])").forEach(function (link) {
      var href = link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
      if (href) link.setAttribute("href", href);
    });
  }
  /* A click on one never reaches it, and an ordinary link is followed instead; a click for a new tab or window is left
     to the browser. */
  window.addEventListener("click", function (event) {
    var drawn = event.target.closest && event.target.closest("svg a[href]");
    if (!drawn || typeof document$ === "undefined") return;
    event.stopImmediatePropagation();
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    var link = document.createElement("a");
    link.href = drawn.getAttribute("href");
    document.body.append(link);
    link.click();
    link.remove();
  }, true);

  var watching = new MutationObserver(tables);
  function start() {
    prepare();
    moments();
    drawings();
    tables();
    languages();
    watching.disconnect();
    watching.observe(document.body, { childList: true, subtree: true });
  }
  window.addEventListener("resize", tables);
  if (typeof document$ !== "undefined") document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();

/* What was not laid out while the page came in (atlas.css) is laid out piece by piece, whenever there is nothing to do:
   then find in page, a picture of the page and the scroll bar are right, and no piece keeps a tap waiting. */
(function () {
  var LATER = ".md-content__inner > :is(.md-typeset__scrollwrap, details, table), .atlas-directory:not(.atlas-directory-long) > li";
  var AT_ONCE = 3;
  var idle = window.requestIdleCallback || function (act) { setTimeout(act, 30); };

  function start() {
    var parts = Array.from(document.querySelectorAll(LATER));
    idle(function some() {
      parts.splice(0, AT_ONCE).forEach(function (part) { part.classList.add("atlas-laid-out"); });
      if (parts.length) idle(some);
    });
  }
  if (typeof document$ !== "undefined") document$.subscribe(start);
  else start();
})();
