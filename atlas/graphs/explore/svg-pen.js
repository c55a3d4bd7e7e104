/* A pen for what is drawn on a canvas, that writes SVG elements: only what our drawing asks of a canvas. */
import { draw } from "./standing.js";

export function makePen(holder) {
  let path = [], dashes = null, at = holder;
  const short = (value) => String(Math.round(value * 10) / 10);
  const point = (letter, x, y) => path.push(`${letter}${short(x)} ${short(y)}`);

  function add(tag, told) {
    at.append(draw(tag, { ...told, opacity: pen.globalAlpha < 0.995 ? pen.globalAlpha.toFixed(2) : null }));
  }
  function stroked(d) {
    add("path", {
      d, fill: "none", stroke: pen.strokeStyle, "stroke-width": short(pen.lineWidth), "stroke-linecap": pen.lineCap, "stroke-linejoin": pen.lineJoin,
      "stroke-dasharray": dashes
    });
  }
  function text(what, x, y, told) {
    const [, weight, size, family] = /^(?:(\d+) )?(\d+(?:\.\d+)?)px (.*)$/.exec(pen.font) || [null, null, "13", "sans-serif"];
    const anchor = pen.textAlign === "center" ? "middle" : pen.textAlign === "right" ? "end" : "start";
    const down = pen.textBaseline === "middle" ? 0.35 * Number(size) : 0;
    add("text", { x: short(x), y: short(y + down), "font-size": size, "font-family": family, "font-weight": weight, "text-anchor": anchor, text: what, ...told });
  }
  function group(told, act) {
    at = draw("g", told);
    act();
    holder.append(at);
    at = holder;
  }
  const pen = {
    globalAlpha: 1, fillStyle: "#000", strokeStyle: "#000", lineWidth: 1, lineCap: "butt", lineJoin: "miter", font: "13px sans-serif",
    textAlign: "left", textBaseline: "alphabetic",
    beginPath() { path = []; },
    moveTo: (x, y) => point("M", x, y),
    lineTo: (x, y) => point("L", x, y),
    closePath: () => path.push("Z"),
    rect(x, y, w, h) { path.push(`M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}Z`); },
    roundRect(x, y, w, h) { pen.rect(x, y, w, h); },
    /* Whole circles are all that is asked; the path is at their right. */
    arc(x, y, r) { path.push(`M${short(x + r)} ${short(y)}a${short(r)} ${short(r)} 0 1 1 ${short(-2 * r)} 0a${short(r)} ${short(r)} 0 1 1 ${short(2 * r)} 0Z`); },
    shape: (d) => d,
    stroke: (d) => stroked(d || path.join("")),
    fill: (d) => add("path", { d: d || path.join(""), fill: pen.fillStyle }),
    setLineDash(dash) { dashes = dash.length ? dash.join(" ") : null; },
    fillText: (what, x, y) => text(what, x, y, { fill: pen.fillStyle }),
    strokeText: (what, x, y) => text(what, x, y, { fill: "none", stroke: pen.strokeStyle, "stroke-width": pen.lineWidth, "stroke-linejoin": "round" }),
    /* What `act` draws together has this opacity, or begins at this place. */
    together: (opacity, act) => group({ opacity }, act),
    at: (x, y, act) => group({ transform: `translate(${short(x)} ${short(y)})` }, act)
  };
  return pen;
}
