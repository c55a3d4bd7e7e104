/* Where is a postcode? Told by addresses of this atlas alone: no other service is asked. Pure functions. */

/* The area and the rest of a postcode in countries where it has such parts. */
const SHAPES = [
  /^([1-9]\d{3})([A-Z]{0,2})$/, // 1234 AB, Netherlands
  /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})?$/, // M33 7XY, United Kingdom
  /^([A-Z]\d[A-Z])(\d[A-Z]\d)?$/, // T2P 1J9, Canada
  /^(\d{5})(\d{4})?$/, // 12345-6789, United States
];

/* A postcode as it is compared: large letters and digits. A letter typed for a digit, or the other way round, is put
   right where it can only be that. */
export function normal(typed) {
  const code = typed.normalize("NFKC").toUpperCase().replace(/[^A-Z\d]/g, "").replace(/^NL(?=[\dOIL]{4})/, "");
  const dutch = /^([\dOIL]{4})([A-Z0]{0,2})$/.exec(code);
  if (!dutch || !/\d/.test(dutch[1])) return code;
  return dutch[1].replace(/O/g, "0").replace(/[IL]/g, "1") + dutch[2].replace(/0/g, "O");
}

/* [area, rest]: ["1234", "AB"]; of another country's, or none at all, all of it and nothing. */
export function parts(code) {
  const match = SHAPES.map((shape) => shape.exec(code)).find(Boolean);
  return match ? [match[1], match[2] || ""] : [code, ""];
}

/* {at: [latitude, longitude], name, exact}; null where nothing in `codes` is in its area. `codes`: {"1234AB": [latitude,
   longitude], ...}; `exact`: whether the postcode itself is among them, else it is the middle of its area. */
export function find(codes, typed) {
  const code = normal(typed), [area, rest] = parts(code);
  if (Object.hasOwn(codes, code)) return { at: codes[code], name: `${area} ${rest}`.trim(), exact: true };
  const inside = Object.keys(codes).filter((one) => parts(one)[0] === area).map((one) => codes[one]);
  if (!code || !inside.length) return null;
  const middle = [0, 1].map((axis) => inside.reduce((sum, at) => sum + at[axis], 0) / inside.length);
  return { at: middle, name: area, exact: false };
}
