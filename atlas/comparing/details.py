"""The folded parts of a told difference: pages, patchwork, challenges, money, times, what is hidden, problems."""

from collections.abc import Iterator
from itertools import groupby

from atlas.comparing.difference import (
    ChallengeChange,
    Difference,
    FileChange,
    KeyChange,
    NeedChange,
    NeighbourhoodChange,
    PageChange,
    Passage,
    ShownPage,
)
from atlas.comparing.harmless import harmless
from atlas.comparing.problem_words import problem_words
from atlas.comparing.telling import Voice
from atlas.pages.money.words import status_name
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say, say_n
from atlas.words.impact import CLASSES, class_name
from atlas.words.verdicts import reason_words

__all__ = ["Part", "parts"]

Part = tuple[str, list[str]]
"""A heading, and the lines below it, each of them whole: a list item with what is in it."""

_HOW = {"added": say("new"), "changed": say("changed"), "removed": say("removed"), "renamed": say("other address")}
_FILES = {
    "vocabulary": say("words to choose from"),
    "picture": say("picture"),
    "counts": say("counts of shared participants"),
    "earlier": say("counts of an earlier year"),
    "area": say("area or background of the map"),
    "other": say("file"),
}
_FIGURES = {
    "initiatives": say("initiatives in the patchwork"),
    "professionals": say("professional resources"),
    "stopped": say("initiatives that stopped"),
    "lines": say("lines"),
    "asked": say("initiatives that were asked"),
    "groups": say("groups"),
    "without_line": say("initiatives that show no line"),
    "core": say("initiatives in the heart"),
}
_PASSAGES = 12
"""So many sentences of one page are told."""


def parts(difference: Difference, voice: Voice) -> Iterator[Part]:
    """In the order in which a reviewer needs them; those with nothing in them are left out."""
    problems = _problems(difference, voice)
    every: list[tuple[Sentence, list[str]]] = [
        (say("Problems and what is better looked at"), problems),
        (say("Pages and files that it changes"), [*_pages(difference, voice), *_files(difference.files, voice)]),
        (say("What is hidden or shown"), list(_protected(difference, voice))),
    ]
    for here in difference.neighbourhoods:
        name = harmless(here.title, 80)
        every += [
            (say("Challenges of {name}", name=name), list(_challenges(here, voice))),
            (say("The patchwork of {name}", name=name), list(_patchwork(here, voice))),
            (say("Money, times and what participants noticed in {name}", name=name), list(_facts(here, voice))),
        ]
    others = [page for page in difference.shown if not page.own]
    own = [page for page in difference.shown if page.own]
    title = say_n("{n} other page that changes with it", "{n} other pages that change with it", len(others))
    every.append((title, list(_shown(others, voice))))
    every.append((say("The changed pages, as a visitor sees them"), list(_shown(own, voice))))
    for heading, lines in every:
        if lines:
            yield voice.to(heading), lines


def _pages(difference: Difference, voice: Voice) -> Iterator[str]:
    for page in difference.pages:
        how = voice.to(_HOW[page.how])
        version = f" ({harmless(page.version)})" if page.version else ""
        lines = [f"- **{harmless(page.title, 80)}**{version}, `{_path(page.path)}`: {how}"]
        if page.renamed_from:
            was = voice.to(say("was at another address; links to it from elsewhere find nothing any more"))
            lines.append(f"  - `{_path(page.renamed_from)}`: {was}")
        if page.sentences:
            lines += (f"  - {harmless(one.to(voice.language))}" for one in page.sentences)
        else:
            lines += (f"  - {_key(one, voice)}" for one in page.keys)
        if _breaks_links(page):
            lines.append(voice.below(say("links to it from elsewhere find nothing any more")))
        yield "\n".join(lines)


def _breaks_links(page: PageChange) -> bool:
    return page.how == "removed" and not page.version


def _key(one: KeyChange, voice: Voice) -> str:
    if not one.key:
        return voice.to(say("its text"))
    name = f"`{_path(one.key)}`"
    if not one.told:
        told = voice.to(say("changed; the values are not repeated here"))
        return f"{name}: {told}"
    before = "–" if one.before is None else harmless(one.before)
    after = "–" if one.after is None else harmless(one.after)
    return f"{name}: {before} → {after}"


def _files(files: tuple[FileChange, ...], voice: Voice) -> Iterator[str]:
    for one in files:
        yield f"- {voice.to(_FILES[one.what])}, `{_path(one.path)}`: {voice.to(_HOW[one.how])}"


def _protected(difference: Difference, voice: Voice) -> Iterator[str]:
    names = {here.id: here for here in difference.neighbourhoods}
    for one in difference.protected:
        here = names[one.who[0].partition("/")[0]]
        who = voice.words.all_of([voice.initiative(here, name.partition("/")[2]) for name in one.who])
        told = {
            ("line", "hidden"): say("A line is no longer shown, between {who}.", who=who),
            ("line", "shown"): say("A line is shown now, between {who}.", who=who),
            ("place", "hidden"): say("The place of {who} is told less exactly.", who=who),
            ("place", "shown"): say("The place of {who} is told more exactly.", who=who),
            ("impact", "hidden"): say("What participants of {who} noticed is shown less.", who=who),
            ("impact", "shown"): say("More is shown of what participants of {who} noticed.", who=who),
            ("sensitive", "hidden"): say("{who} counts as sensitive now: lines need ten people.", who=who),
            ("sensitive", "shown"): say("{who} no longer counts as sensitive: lines need five people.", who=who),
        }[one.what, one.now]
        yield voice.item(told)


def _challenges(here: NeighbourhoodChange, voice: Voice) -> Iterator[str]:
    for one in here.challenges:
        lines = [f"- **{voice.challenge(here, one.challenge)}**: {_verdict(one, voice)}"]
        for need in one.needs:
            found = list(_need(here, need, voice))
            if found:
                lines.append(f"  - {voice.need(here, one, need.need)}: {'; '.join(found)}")
        if one.ask_new:
            asked = voice.initiatives(here, one.ask_new)
            lines.append(voice.below(say("can tell now what is not known yet: {names}", names=asked)))
        if one.ask_gone:
            asked = voice.initiatives(here, one.ask_gone)
            lines.append(voice.below(say("has nothing left to tell for it: {names}", names=asked)))
        if one.coalition_before != one.coalition_after:
            members = voice.initiatives(here, one.coalition_after) or "–"
            lines.append(voice.below(say("could take it on together now: {names}", names=members)))
        yield "\n".join(lines)


def _verdict(one: ChallengeChange, voice: Voice) -> str:
    if one.before is None or one.after is None:
        there = one.after or one.before
        how = voice.to(_HOW["added" if one.before is None else "removed"])
        return f"{how}, “{voice.standing(there)}”" if there else how
    before, after = voice.standing(one.before), voice.standing(one.after)
    if before == after:
        return voice.to(say("still “{verdict}”", verdict=after))
    return voice.to(say("from “{before}” to “{after}”", before=before, after=after))


def _need(here: NeighbourhoodChange, need: NeedChange, voice: Voice) -> Iterator[str]:
    if need.reach_before != need.reach_after and (need.reach_before or need.reach_after):
        before = voice.range(*need.reach_before) if need.reach_before else "–"
        after = voice.range(*need.reach_after) if need.reach_after else "–"
        yield voice.to(say("people reached {before} → {after}", before=before, after=after))
    if need.target_before != need.target_after:
        yield voice.to(
            say("should reach {before} → {after}", before=need.target_before or "–", after=need.target_after or "–")
        )
    if need.joined:
        yield voice.to(say("contributes now: {names}", names=voice.initiatives(here, need.joined)))
    if need.left:
        yield voice.to(say("no longer contributes: {names}", names=voice.initiatives(here, need.left)))
    for reason in need.reasons_new:
        yield voice.to(say("now holds: {reason}", reason=reason_words(reason)))
    for reason in need.reasons_gone:
        yield voice.to(say("no longer holds: {reason}", reason=reason_words(reason)))


def _patchwork(here: NeighbourhoodChange, voice: Voice) -> Iterator[str]:
    network = here.network
    for figure in here.figures:
        before = "–" if figure.before is None else voice.words.number(figure.before)
        after = "–" if figure.after is None else voice.words.number(figure.after)
        yield f"- {voice.to(_FIGURES[figure.key])}: {before} → {after}"
    for line in network.shown:
        people = voice.range(line.low, line.high)
        told = say("new line between {pair}: {people} people", pair=voice.pair(here, line.ends), people=people)
        yield voice.item(told)
    for ends in (*network.hidden, *network.gone):
        yield voice.item(say("no longer a line between {pair}", pair=voice.pair(here, ends)))
    for one in network.weights:
        before, after = voice.range(*one.before), voice.range(*one.after)
        told = say(
            "line between {pair}: {before} → {after} people",
            pair=voice.pair(here, one.ends), before=before, after=after,
        )  # fmt: skip
        yield voice.item(told)
    if network.bridges_new or network.bridges_gone:
        now = voice.initiatives(here, network.bridges_after) or "–"
        yield voice.item(say("named as bridges now: {names}", names=now))
    yield from _groups(here, voice)
    if network.circles:
        names = voice.initiatives(here, network.circles)
        yield voice.item(say("lean more or less on one circle of people: {names}", names=names))
    for ends in here.introductions_new:
        yield voice.item(say("proposed to introduce: {pair}", pair=voice.pair(here, ends)))
    for ends in here.introductions_gone:
        yield voice.item(say("no longer proposed to introduce: {pair}", pair=voice.pair(here, ends)))


def _groups(here: NeighbourhoodChange, voice: Voice) -> Iterator[str]:
    moves = sorted(here.network.groups, key=lambda move: (move.before or (), move.after or ()))
    for (before, after), together in groupby(moves, key=lambda move: (move.before, move.after)):
        names = voice.initiatives(here, (move.initiative for move in together))
        was, now = _group(here, before, voice), _group(here, after, voice)
        yield voice.item(say("{names}: from {before} to {after}", names=names, before=was, after=now))


def _group(here: NeighbourhoodChange, centre: tuple[str, ...] | None, voice: Voice) -> str:
    if not centre:
        return voice.to(say("no group"))
    if len(centre) == 1:
        return voice.to(say("the group around {initiative}", initiative=voice.initiative(here, centre[0])))
    first, second = (voice.initiative(here, key) for key in centre[:2])
    return voice.to(say("the group of {first} and {second}", first=first, second=second))


def _facts(here: NeighbourhoodChange, voice: Voice) -> Iterator[str]:
    for one in here.money:
        before = voice.to(status_name(one.before)) if one.before else "–"
        after = voice.to(status_name(one.after)) if one.after else "–"
        name = voice.initiative(here, one.initiative)
        yield voice.item(say("money of {name}: {before} → {after}", name=name, before=before, after=after))
    for heading, ends in ((say("money that ends"), here.ends_new), (say("no longer ends so"), here.ends_gone)):
        for end in ends:
            name, source = voice.initiative(here, end.initiative), harmless(end.source, 80)
            yield f"- {voice.to(heading)}: {name}, {source}, {voice.words.day(end.day)}"
    for meeting in here.meetings:
        yield f"- {_meetings(here, meeting.initiative, meeting.before, meeting.after, voice)}" + "".join(
            f"; {voice.to(words)} {', '.join(voice.words.day_and_month(day) for day in days)}"
            for words, days in ((say("no longer on"), meeting.fewer), (say("now on"), meeting.more))
            if days
        )
    for impact in here.impact:
        before, after = (_classes(classes, voice) for classes in (impact.before, impact.after))
        challenge = voice.challenge(here, impact.challenge)
        name = voice.initiative(here, impact.initiative)
        told = say("what participants of {name} noticed for {challenge}", name=name, challenge=challenge)
        yield f"- {voice.to(told)}: {before} → {after}"
    if here.stale_new:
        names = voice.initiatives(here, here.stale_new)
        yield voice.item(say("confirmed too long ago now: {names}", names=names))
    if here.stale_gone:
        names = voice.initiatives(here, here.stale_gone)
        yield voice.item(say("confirmed again: {names}", names=names))


def _meetings(here: NeighbourhoodChange, key: str, before: int, after: int, voice: Voice) -> str:
    name = voice.initiative(here, key)
    if before == after:
        return voice.to(say("{name} meets on other days or times", name=name))
    return voice.to(
        say("{name} meets {after} times in the coming weeks, was {before}", name=name, before=before, after=after)
    )


def _classes(classes: tuple[str, ...], voice: Voice) -> str:
    known = {str(one): one for one in CLASSES}
    return ", ".join(voice.to(class_name(known[one])) for one in classes if one in known) or "–"


def _shown(pages: list[ShownPage], voice: Voice) -> Iterator[str]:
    unseen = [page for page in pages if page.how == "changed" and not page.passages and not page.withheld]
    for page in [page for page in pages if page not in unseen]:
        lines = [f"- **{harmless(page.title, 80)}** `{_path(page.path)}`{_aside(page, voice)}"]
        lines += (f"  - {_passage(one)}" for one in page.passages[:_PASSAGES])
        if len(page.passages) > _PASSAGES:
            more = say("and {n} more", n=len(page.passages) - _PASSAGES)
            lines.append(voice.below(more))
        yield "\n".join(lines)
    if unseen:
        names = ", ".join(harmless(page.title, 80) for page in unseen)
        told = say("only a drawing, an order, or what scripts read: {names}", names=names)
        yield voice.item(told)


def _aside(page: ShownPage, voice: Voice) -> str:
    if page.how != "changed":
        return f": {voice.to(_HOW[page.how])}"
    if page.withheld:
        told = say_n("{n} sentence is not repeated here", "{n} sentences are not repeated here", page.withheld)
        return f": {voice.to(told)}"
    return ""


def _passage(one: Passage) -> str:
    before = harmless(one.before) if one.before is not None else ""
    after = harmless(one.after) if one.after is not None else ""
    label, colon, cell = (one.after or "").partition(": ")
    if before and after and colon and one.before and one.before.startswith(f"{label}: "):
        return f"{harmless(label)}: {harmless(one.before[len(label) + 2 :])} → {harmless(cell)}"
    if before and after:
        return f"{before} → {after}"
    section = f"{harmless(one.section, 80)}: " if one.section else ""
    return f"{section}+ {after}" if after else f"{section}− {before}"


def _problems(difference: Difference, voice: Voice) -> list[str]:
    words = {("error", True): say("new"), ("warning", True): say("new, better looked at"),
             ("error", False): say("solved"), ("warning", False): say("no longer to look at")}  # fmt: skip
    found = [(one, True) for one in difference.problems_new] + [(one, False) for one in difference.problems_solved]
    found.sort(key=lambda pair: (pair[0].level != "error", not pair[1]))
    return [f"- {voice.to(words[one.level, new])}: {_problem(one, voice, new=new)}" for one, new in found]


def _problem(one: Problem, voice: Voice, *, new: bool) -> str:
    """Of a problem that is solved only where it was: what was wrong may have held what was taken back."""
    where = f"`{_path(one.path)}`" + (f" {one.line}" if new else "") + (f", `{_path(one.field)}`" if one.field else "")
    if not new:
        return where
    what, hint = problem_words(one, voice.language)
    return f"{where}: {harmless(what)}; {harmless(hint)}"


def _path(path: str) -> str:
    """A path or a key within backticks."""
    return "".join(sign for sign in path if sign.isprintable() and sign not in "`|<>")[:160]
