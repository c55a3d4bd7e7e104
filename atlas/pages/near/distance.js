/* How far is it, and how long does one walk? Pure functions. */
const RADIUS = 6371008; // of the earth, in metres
const WALKED = 75; // metres in a minute: 4.5 km in an hour
const TOO_FAR = 5000; // to tell how long one walks

/* Metres as the crow flies between two places, each [latitude, longitude] in degrees. */
export function metres(one, other) {
  const [lat, lon, toLat, toLon] = [...one, ...other].map((degrees) => degrees * Math.PI / 180);
  const half = Math.sin((toLat - lat) / 2) ** 2 + Math.cos(lat) * Math.cos(toLat) * Math.sin((toLon - lon) / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}

/* {distance: "600 m", minutes: 8}; `minutes` is null where nobody walks that, `distance` where it is less than 100 m. */
export function rounded(length, language) {
  const hundreds = Math.round(length / 100);
  const number = (value, digits) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const distance = hundreds < 1 ? null
    : hundreds < 10 ? `${number(hundreds * 100, 0)} m`
      : `${number(length / 1000, length < 10000 ? 1 : 0)} km`;
  return { distance, minutes: length > TOO_FAR ? null : Math.max(1, Math.round(length / WALKED)) };
}
