/* Saves what is seen as an SVG or a PNG on white, with its title, its legend, and where and of when it is. */
import { make } from "./make.js";
import { plain } from "./plain.js";
import { inLight, sheet, signs } from "./standing.js";

/* `pictures`: by the name of a view a function that gives {drawing: an SVG element, width, height, signs?} of what is
   seen now, in the light colours; a view without one cannot be saved. */
export function savePanel(place, data, store, pictures) {
  const words = data.words;
  const button = (text, act) => make("button", { type: "button", class: "atlas-button", text, onclick: act });
  const both = make("div", { role: "group", "aria-label": words.save, class: "atlas-save" },
    button(words.save_svg, () => download(new Blob([asText()], { type: "image/svg+xml" }), "svg")),
    button(words.save_png, () => asPng(asText()).then((blob) => blob && download(blob, "png"))));
  place.append(both);

  function asText() {
    const made = inLight(() => {
      const picture = pictures[store.get().as]();
      const legend = picture.signs || signs();
      return sheet({ title: data.title, lines: [data.source, data.url].filter(Boolean), ...picture, signs: legend });
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made)}\n`;
  }
  function download(blob, ending) {
    const href = URL.createObjectURL(blob);
    make("a", { href, download: `${plain(data.title).replace(/ /g, "-") || "atlas"}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
  }
  function follow(state, before) {
    if (before && before.as === state.as) return;
    both.hidden = !pictures[state.as];
  }
  store.subscribe(follow);
  follow(store.get());
}

/* A PNG of twice the size, for paper and for sharp screens. */
function asPng(text) {
  return new Promise((done) => {
    const image = new Image();
    image.onload = () => {
      const canvas = make("canvas"), most = Math.max(image.width, image.height), twice = Math.min(2, 8000 / most);
      canvas.width = image.width * twice;
      canvas.height = image.height * twice;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done, "image/png");
    };
    image.onerror = () => done(null);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
}
