/* What is next today, and how much of it: doors and list by the clock of Amsterdam. Without JavaScript, and when the site
   was built too long ago to know, they say what was known on the day of the build, with that day. The page asks for this
   script right below the list and waits for it, so that nothing below moves. */
import { clock, after, dayInWords, isOver, keepTelling } from "../agenda/clock.js";
import { line } from "../agenda/lines.js";

const language = document.documentElement.lang;

function counted(forms, count) {
  const form = forms[new Intl.PluralRules(language).select(count)] || forms.other;
  return form.replace("{n}", count.toLocaleString(language));
}

/* Those that begin later first, then what goes on, then what has no time of day; told in the order of the day. */
function soonest(meetings, hour, most) {
  const rank = (one) => (one[1] ? (one[1] >= hour ? 0 : 1) : 2);
  const chosen = [...meetings].sort((a, b) => rank(a) - rank(b)).slice(0, most);
  return meetings.filter((one) => chosen.includes(one));
}

/* [meeting, day] of the next few, today first. */
function coming(told, now, left) {
  const found = soonest(left, now.hour, told.most).map((one) => [one, now.day]);
  for (let day = after(now.day); found.length < told.most && day <= told.last; day = after(day)) {
    found.push(...meetingsOf(told, day).slice(0, told.most - found.length).map((one) => [one, day]));
  }
  return found;
}

function meetingsOf(told, day) { return day in told.days ? told.lists[told.days[day]] : []; }

function remark(told, now, one, day) {
  const when = day === now.day ? (one[1] && one[1] < now.hour ? told.words.now : "") : day === after(now.day) ? told.words.tomorrow : dayInWords(day);
  return [when, told.names[told.of[one[0]]]].filter(Boolean).join(" · ");
}

function showList(section, told, now, all, left) {
  const { words } = told;
  section.querySelector("h2").textContent = left.length ? words.today.replace("{day}", dayInWords(now.day)) : words.next;
  const note = section.querySelector(".atlas-next-note");
  note.textContent = all.length ? words.over : words.nothing;
  note.hidden = left.length > 0;
  section.querySelector("ul").replaceChildren(
    ...coming(told, now, left).map(([one, day]) => line(one, told, remark(told, now, one, day)))
  );
}

function showDoor(door, told, all, left) {
  const of = (meetings) => meetings.filter((one) => told.of[one[0]] === Number(door.dataset.door)).length;
  const every = of(all), still = of(left), { words } = told;
  door.querySelector(".atlas-door-title").textContent = door.dataset.today;
  door.querySelector(".atlas-door-fact").textContent =
    !every ? words.nothing : !still ? words.over : counted(still < every ? words.left : words.all, still);
}

/* Of a time that the site does not know: no days of long ago, only where to look. */
function showOld(section, doors, told) {
  section.hidden = true;
  doors.forEach((door) => { door.querySelector(".atlas-door-fact").textContent = told.words.usual; });
}

function show(section, doors, told) {
  const now = clock();
  if (now.day < told.first) return;
  if (now.day > told.last) { showOld(section, doors, told); return; }
  const all = meetingsOf(told, now.day), left = all.filter((one) => !isOver(one, now.hour));
  showList(section, told, now, all, left);
  doors.forEach((door) => showDoor(door, told, all, left));
}

const section = document.querySelector("[data-atlas-next]");
if (section) {
  const told = JSON.parse(section.dataset.atlasNext);
  const doors = document.querySelectorAll(".atlas-doors [data-door]");
  keepTelling(section, () => show(section, doors, told));
}
