/* Finding a neighbourhood while typing: lines without the words go, and the map shows what is left. */
(function () {
  function bare(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }
  var form = document.querySelector(".atlas-city-find");
  if (!form) return;
  var input = form.querySelector("input"), told = form.querySelector("output");
  var links = new Map(Array.from(document.querySelectorAll(".atlas-city a[data-place]"), function (link) {
    return [link.getAttribute("data-place"), link];
  }));
  var lines = Array.from(document.querySelectorAll(".atlas-city-list > li"), function (line) {
    return { line: line, text: bare(line.textContent), link: links.get(line.getAttribute("data-place")) };
  });
  function show() {
    var words = bare(input.value).split(/\s+/).filter(Boolean), shown = 0;
    lines.forEach(function (one) {
      var fits = words.every(function (word) { return one.text.includes(word); });
      one.line.hidden = !fits;
      if (fits) shown += 1;
      if (one.link) one.link.classList.toggle("atlas-city-found", fits && words.length > 0);
    });
    told.textContent = words.length
      ? form.getAttribute("data-told").replace("{shown}", shown).replace("{total}", lines.length)
      : "";
  }
  form.hidden = false;
  input.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  show();
})();
