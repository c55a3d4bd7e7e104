/* A drawing that stands by itself: elements of the page with the style that they have there, in a sheet with a title, a
   legend, and where it is from. */

const SPACE = "http://www.w3.org/2000/svg";
const STYLES = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "opacity",
  "paint-order", "vector-effect", "font-family", "font-size", "font-weight", "text-anchor"
];
const FONT = "Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
const UNSEEN = ["title", "defs", "style", "script"];
const MARGIN = 24;

/* An SVG element with attributes; text in it is text. */
export function draw(tag, told = {}, ...inside) {
  const element = document.createElementNS(SPACE, tag);
  Object.entries(told).forEach(([name, value]) => {
    if (name === "text") element.textContent = value;
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  });
  element.append(...inside);
  return element;
}

/* A copy of what is seen of an SVG element, with its style in attributes; null when it is not seen. Links lead nowhere
   in a file, and become groups. */
export function copy(element) {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0" || UNSEEN.includes(element.tagName)) return null;
  const made = document.createElementNS(SPACE, element.tagName === "a" ? "g" : element.tagName);
  [...element.attributes].forEach(({ name, value }) => {
    if (/^(x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|d|dx|dy|width|height|points|transform|viewBox|marker-end)$/.test(name)) made.setAttribute(name, value);
  });
  STYLES.forEach((name) => {
    const value = style.getPropertyValue(name);
    if (value && !(name === "opacity" && value === "1")) made.setAttribute(name, value);
  });
  element.childNodes.forEach((child) => {
    if (child.nodeType === 3) made.append(child.data);
    else if (child.nodeType === 1) {
      const kept = copy(child);
      if (kept) made.append(kept);
    }
  });
  return made;
}

/* Does `act` while the page has its light colours, on white, whatever it has now. */
export function inLight(act) {
  const body = document.body, scheme = body.getAttribute("data-md-color-scheme"), page = body.style.getPropertyValue("--atlas-page");
  body.setAttribute("data-md-color-scheme", "default");
  body.setAttribute("data-saving", "");
  body.style.setProperty("--atlas-page", "#ffffff");
  try {
    return act();
  } finally {
    body.removeAttribute("data-saving");
    body.setAttribute("data-md-color-scheme", scheme || "default");
    if (page) body.style.setProperty("--atlas-page", page);
    else body.style.removeProperty("--atlas-page");
  }
}

/* The sheet: a title, the drawing of `width` by `height`, signs with what they mean, and the lines of text below. */
export function sheet({ title, drawing, width, height, signs, lines }) {
  const pen = document.createElement("canvas").getContext("2d");
  const long = (text, size, weight = "") => {
    pen.font = `${weight} ${size}px ${FONT}`;
    return pen.measureText(text).width;
  };
  const wide = Math.max(width, 360);
  const say = (text, x, y, size, more = {}) => draw("text", { x, y, "font-size": size, "font-family": FONT, fill: "#1f2430", text, ...more });
  const parts = [];
  let y = MARGIN;
  wrap(title, wide, (text) => long(text, 22, "bold")).forEach((row) => {
    y += 26;
    parts.push(say(row, MARGIN, y - 4, 22, { "font-weight": 700 }));
  });
  y += 12;
  drawing.setAttribute("transform", `translate(${MARGIN + (wide - width) / 2} ${y})`);
  parts.push(drawing);
  y += height + 22;
  let x = MARGIN;
  signs.forEach(({ sign, text }) => {
    const room = 26 + long(text, 13) + 18;
    if (x > MARGIN && x + room > MARGIN + wide) {
      x = MARGIN;
      y += 24;
    }
    if (sign) parts.push(draw("g", { transform: `translate(${x + 10} ${y})` }, sign));
    parts.push(say(text, x + (sign ? 26 : 0), y + 4.5, 13));
    x += room;
  });
  if (signs.length) y += 16;
  lines.flatMap((line) => wrap(line, wide, (text) => long(text, 12))).forEach((row) => {
    y += 17;
    parts.push(say(row, MARGIN, y, 12, { fill: "#565d6b" }));
  });
  const [w, h] = [Math.ceil(wide + 2 * MARGIN), Math.ceil(y + MARGIN)];
  return draw("svg", { xmlns: SPACE, width: w, height: h, viewBox: `0 0 ${w} ${h}` },
    draw("title", { text: title }), draw("rect", { width: w, height: h, fill: "#ffffff" }), ...parts);
}

/* Text in rows that fit. */
function wrap(text, room, long) {
  return text.split(" ").reduce((rows, word) => {
    const last = rows.length - 1, longer = rows[last] ? `${rows[last]} ${word}` : word;
    if (!rows[last] || long(longer) <= room) rows[Math.max(last, 0)] = longer;
    else rows.push(word);
    return rows;
  }, [""]);
}

/* What the legends of the page show now, as signs and texts. */
export function signs() {
  return [...document.querySelectorAll(".atlas-legend:not([hidden]) > li")].filter((item) => getComputedStyle(item).display !== "none").map((item) => {
    const svg = item.querySelector("svg"), dot = item.querySelector(".atlas-mark-dot"), sign = draw("g");
    if (svg) sign.append(...[...svg.children].map(copy).filter(Boolean));
    if (dot) {
      const { backgroundColor, color } = getComputedStyle(dot);
      sign.append(draw("circle", { r: 9, fill: backgroundColor }),
        draw("text", { y: 4, "text-anchor": "middle", "font-family": FONT, "font-size": 11, "font-weight": 700, fill: color, text: dot.textContent }));
    }
    return { sign: svg || dot ? sign : null, text: (dot ? dot.nextElementSibling : item).textContent.trim() };
  });
}
