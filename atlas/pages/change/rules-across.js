/* What two values together cannot be: an end before a beginning, a group too small to publish. Pure functions. */
import { nested } from "./nested.js";

export function across(form, say) {
  const { values, kind } = form;
  if (form.translated) return; // facts, and so what goes together, stand on the original
  (values.schedule || []).forEach((meeting, place) => meets(meeting, ["schedule", place], say));
  if (values.started && values.stopped && values.stopped < String(values.started).slice(0, String(values.stopped).length)) say(["stopped"], "wrong_order", {});
  (values.funding || []).forEach((line, place) => {
    if (line.from && line.until && line.until < line.from) say(["funding", place, "until"], "wrong_order", {});
    if (line.currency && !form.data.currencies.includes(line.currency)) say(["funding", place, "currency"], "wrong_currency", {});
  });
  if (values.confirmed_by && !values.confirmed_on) say(["confirmed_on"], "wrong_required", {});
  if (kind === "initiative") { initiative(form, say); goesOn(form, say); }
  if (kind === "assignment") assignment(values, form, say);
  if (kind === "call" && values.opens && values.closes && values.closes < values.opens) say(["closes"], "wrong_order", {});
  if (kind === "call" && values.kind === "tender" && form.before.kind !== "tender") say(["kind"], "wrong_tender", {});
  for (const [key, value] of Object.entries(form.differences())) {
    if (value === null && form.versions.some((one) => one[key])) say([key], "wrong_translated", {});
  }
  titles(form, say);
}

function meets(meeting, path, say) {
  const every = meeting.every || ["week"];
  if (!meeting.weekday && !meeting.rrule) say([...path, "weekday"], "wrong_weekday", {});
  if (every.join() === "two-weeks" && !meeting.starts && !meeting.rrule) say([...path, "starts"], "wrong_which_weeks", {});
  if (meeting.until && !meeting.from) say([...path, "from"], "wrong_from", {});
  if (meeting.starts && meeting.ends && meeting.ends < meeting.starts) say([...path, "ends"], "wrong_order", {});
  if (meeting.from && meeting.until && meeting.until < meeting.from && minutes(meeting.until) + 1440 - minutes(meeting.from) > 480) say([...path, "until"], "wrong_until", {});
}

/* Whether it stopped, began in the crisis, and is ever held, as the check asks it. */
function goesOn({ values, data, today }, say) {
  const stopped = String(values.stopped || ""), started = String(values.started || ""), status = values.status || "active";
  if (stopped && status !== "stopped" && lastDay(stopped) < today) say(["stopped"], "wrong_stopped_past", {});
  if (stopped && status === "stopped" && firstDay(stopped) > today) say(["stopped"], "wrong_stopped_future", {});
  const [from, until] = data.crisis;
  if (values.origin === "crisis" && started && (lastDay(started) < from || until < firstDay(started))) say(["origin"], "wrong_crisis", {});
  (values.schedule || []).forEach((meeting, place) => {
    if (meeting.weekday && !(meeting.ends && meeting.ends < today) && isNever(meeting, today)) say(["schedule", place, "weekday"], "wrong_never", {});
  });
}

function firstDay(text) {
  return `${text}-01-01`.slice(0, 10);
}

function lastDay(text) {
  if (text.length === 10) return text;
  return text.length === 7 ? `${text}-31` : `${text}-12-31`;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/* Whether none of its days, within the years that are told or the next three, is one that it is open. */
function isNever(meeting, today) {
  if (!meeting.ends && !(meeting.closed || []).length) return false;
  const every = meeting.every || ["week"];
  const end = meeting.ends || `${Number((meeting.starts || today).slice(0, 4)) + 3}-12-31`;
  const day = new Date(`${meeting.starts || (meeting.ends ? `${Number(end.slice(0, 4)) - 1}-01-01` : today)}T00:00:00Z`);
  let week = 0;
  for (; day.toISOString().slice(0, 10) <= end; day.setUTCDate(day.getUTCDate() + 1)) {
    if (WEEKDAYS[day.getUTCDay()] !== meeting.weekday) continue;
    const number = Math.ceil(day.getUTCDate() / 7), next = new Date(day.getTime() + 7 * 86400000);
    const places = ["first", "second", "third", "fourth"][number - 1], last = next.getUTCMonth() !== day.getUTCMonth() ? "last" : "";
    const held = every.includes("week") || (every.includes("two-weeks") ? week % 2 === 0 : every.includes(places) || every.includes(last));
    week += 1;
    if (held && !(meeting.closed || []).some((period) => holds(period, day.toISOString().slice(0, 10)))) return false;
  }
  return true;
}

/* Whether a day lies in a closed period, of one year or of every year. */
function holds(period, day) {
  const [start, end = start] = period.split("/");
  const yearly = (moment) => /^\d\d(-|$)/.test(moment) && !/^\d{4}/.test(moment);
  if (!yearly(start) || !yearly(end)) return (yearly(start) || firstDay(start) <= day) && (yearly(end) || day <= lastDay(end));
  const [a, b, now] = [start.length === 2 ? `${start}-01` : start, end.length === 2 ? `${end}-31` : end, day.slice(5)];
  return a <= b ? a <= now && now <= b : now >= a || now <= b;
}

function minutes(clock) {
  const [hour, minute] = clock.split(":").map(Number);
  return hour * 60 + minute;
}

function initiative(form, say) {
  const { values, before, names, page } = form, place = values.place || {};
  const has = (one) => one !== undefined && one !== "";
  if (has(place.lat) !== has(place.lon)) say(["place", has(place.lat) ? "lon" : "lat"], "wrong_half_place", {});
  else if (has(place.lat) && JSON.stringify([place.lat, place.lon]) !== JSON.stringify([(before.place || {}).lat, (before.place || {}).lon])) {
    if (names.area && far(place, names.area) > form.data.rules.far) say(["place", "lat"], "wrong_far", {});
    else if (!names.area && place.lon > 50.7 && place.lon < 53.7 && place.lat > 3.2 && place.lat < 7.3) say(["place", "lat"], "wrong_far", {});
  }
  const known = (names.counted || {})[page.id];
  if (known && known.counted && values.kind === "professional" && before.kind !== "professional") say(["kind"], "wrong_professional", {});
  if (known && known.open && values.sensitive && !before.sensitive) say(["sensitive"], "wrong_sensitive", {});
  const participants = (values.people || {}).participants;
  if (known && typeof participants === "number" && participants !== (before.people || {}).participants && participants < known.least) {
    say(["people", "participants"], "wrong_fewer", { least: known.least });
  }
  if (values.picture && !values.picture.alt) say(["picture", "alt"], "wrong_alt", {});
  (values.contributes || []).forEach((one, index) => {
    const needs = (names.challenges[one.challenge] || {}).needs;
    if (needs && (one.needs || []).some((need) => !(need in needs))) say(["contributes", index, "needs"], "wrong_choice", {});
  });
  (values.impact || []).forEach((wave, index) => measured(wave, ["impact", index], say));
  for (const index of nested(values.impact || [], before.impact || [])) say(["impact", index, "n"], "wrong_nested", {});
}

function measured(wave, path, say) {
  const { n, invited, improved } = wave;
  if (typeof n === "number" && n < 10) say([...path, "n"], "wrong_small", {});
  if (n > invited) say([...path, "n"], "wrong_invited", {});
  if (typeof improved === "number" && improved > n) say([...path, "improved"], "wrong_improved", {});
  else if (typeof improved === "number" && Math.min(improved, n - improved) < 5) say([...path, "improved"], "wrong_few_improved", {});
  for (const key of ["sd_diff", "sd_before", "sd_after"]) if (wave[key] === 0) say([...path, key], "wrong_zero", {});
  if (wave.instrument === "custom") {
    for (const key of ["title", "range", "better"]) if (!wave[key]) say([...path, key], "wrong_custom", {});
  }
}

function assignment(values, form, say) {
  for (const key of ["due", "ended_on"]) if (values[key] && values.given_on && values[key] < values.given_on) say([key], "wrong_order", {});
  (values.reviews || []).forEach((review, place) => {
    if (review.learned && review.date > form.today) say(["reviews", place, "date"], "wrong_future", {});
  });
  (values.plan || []).forEach((action, place) => {
    const unknown = (who) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(who) && !(who in form.names.initiatives);
    if ((action.who || []).some(unknown)) say(["plan", place, "who"], "wrong_who", {});
  });
}

function titles(form, say) {
  const key = { initiative: "initiatives", challenge: "challenges" }[form.kind], title = plain(form.values.title);
  if (!key || !title || title === plain(form.before.title)) return;
  const twin = Object.entries(form.names[key]).find(([id, told]) => id !== form.page.id && plain(told.title || told) === title);
  if (twin) say(["title"], "wrong_twin", {});
}

function plain(text) {
  return String(text || "").toLowerCase().split(/\s+/).filter(Boolean).join(" ");
}

/* Kilometres outside an area [west, south, east, north]; the earth as a ball of 6371 km. */
function far({ lat, lon }, [west, south, east, north]) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const nearLat = Math.min(Math.max(lat, south), north), nearLon = Math.min(Math.max(lon, west), east);
  const a = radians(lat), b = radians(nearLat);
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(nearLon - lon) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
