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
from atlas.comparing.telling import Telling
from atlas.pages.challenge.verdict_words import reason_words
from atlas.pages.money.words import status_name
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say, say_n
from atlas.words.impact import CLASSES, class_name

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


def parts(difference: Difference, telling: Telling) -> Iterator[Part]:
    """In the order in which a reviewer needs them; those with nothing in them are left out."""
    problems = _problems(difference, telling)
    every: list[tuple[Sentence, list[str]]] = [
        (say("Problems"), problems),
        (say("Pages and files that it changes"), [*_pages(difference, telling), *_files(difference.files, telling)]),
        (say("What is hidden or shown"), list(_protected(difference, telling))),
    ]
    for here in difference.neighbourhoods:
        name = harmless(here.title, 80)
        every += [
            (say("Challenges of {name}", name=name), list(_challenges(here, telling))),
            (say("The patchwork of {name}", name=name), list(_patchwork(here, telling))),
            (say("Money, times and what participants noticed in {name}", name=name), list(_facts(here, telling))),
        ]
    others = [page for page in difference.shown if not page.own]
    own = [page for page in difference.shown if page.own]
    title = say_n("{n} other page that changes with it", "{n} other pages that change with it", len(others))
    every.append((title, list(_shown(others, telling))))
    every.append((say("The changed pages, as a visitor sees them"), list(_shown(own, telling))))
    for heading, lines in every:
        if lines:
            yield telling.to(heading), lines


def _pages(difference: Difference, telling: Telling) -> Iterator[str]:
    for page in difference.pages:
        how = telling.to(_HOW[page.how])
        version = f" ({harmless(page.version)})" if page.version else ""
        lines = [f"- **{harmless(page.title, 80)}**{version}, `{_path(page.path)}`: {how}"]
        if page.renamed_from:
            was = telling.to(say("was at another address; links to it from elsewhere find nothing any more"))
            lines.append(f"  - `{_path(page.renamed_from)}`: {was}")
        lines += (f"  - {_key(one, telling)}" for one in page.keys)
        if _breaks_links(page):
            lines.append(telling.below(say("links to it from elsewhere find nothing any more")))
        yield "\n".join(lines)


def _breaks_links(page: PageChange) -> bool:
    return page.how == "removed" and not page.version


def _key(one: KeyChange, telling: Telling) -> str:
    if not one.key:
        return telling.to(say("its text"))
    name = f"`{_path(one.key)}`"
    if not one.told:
        told = telling.to(say("changed; the values are not repeated here"))
        return f"{name}: {told}"
    before = "–" if one.before is None else harmless(one.before)
    after = "–" if one.after is None else harmless(one.after)
    return f"{name}: {before} → {after}"


def _files(files: tuple[FileChange, ...], telling: Telling) -> Iterator[str]:
    for one in files:
        yield f"- {telling.to(_FILES[one.what])}, `{_path(one.path)}`: {telling.to(_HOW[one.how])}"


def _protected(difference: Difference, telling: Telling) -> Iterator[str]:
    names = {here.id: here for here in difference.neighbourhoods}
    for one in difference.protected:
        here = names[one.who[0].partition("/")[0]]
        who = telling.words.all_of([telling.initiative(here, name.partition("/")[2]) for name in one.who])
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
        yield telling.item(told)


def _challenges(here: NeighbourhoodChange, telling: Telling) -> Iterator[str]:
    for one in here.challenges:
        lines = [f"- **{telling.challenge(here, one.challenge)}**: {_verdict(one, telling)}"]
        for need in one.needs:
            found = list(_need(here, need, telling))
            if found:
                lines.append(f"  - {telling.need(here, one, need.need)}: {'; '.join(found)}")
        if one.ask_new:
            asked = telling.initiatives(here, one.ask_new)
            lines.append(telling.below(say("can tell now what is not known yet: {names}", names=asked)))
        if one.ask_gone:
            asked = telling.initiatives(here, one.ask_gone)
            lines.append(telling.below(say("has nothing left to tell for it: {names}", names=asked)))
        if one.coalition_before != one.coalition_after:
            members = telling.initiatives(here, one.coalition_after) or "–"
            lines.append(telling.below(say("could take it on together now: {names}", names=members)))
        yield "\n".join(lines)


def _verdict(one: ChallengeChange, telling: Telling) -> str:
    if one.before is None or one.after is None:
        there = one.after or one.before
        how = telling.to(_HOW["added" if one.before is None else "removed"])
        return f"{how}, “{telling.standing(there)}”" if there else how
    before, after = telling.standing(one.before), telling.standing(one.after)
    if before == after:
        return telling.to(say("still “{verdict}”", verdict=after))
    return telling.to(say("from “{before}” to “{after}”", before=before, after=after))


def _need(here: NeighbourhoodChange, need: NeedChange, telling: Telling) -> Iterator[str]:
    if need.reach_before != need.reach_after and (need.reach_before or need.reach_after):
        before = telling.range(*need.reach_before) if need.reach_before else "–"
        after = telling.range(*need.reach_after) if need.reach_after else "–"
        yield telling.to(say("people reached {before} → {after}", before=before, after=after))
    if need.target_before != need.target_after:
        yield telling.to(
            say("should reach {before} → {after}", before=need.target_before or "–", after=need.target_after or "–")
        )
    if need.joined:
        yield telling.to(say("contributes now: {names}", names=telling.initiatives(here, need.joined)))
    if need.left:
        yield telling.to(say("no longer contributes: {names}", names=telling.initiatives(here, need.left)))
    for reason in need.reasons_new:
        yield telling.to(say("now holds: {reason}", reason=reason_words(reason)))
    for reason in need.reasons_gone:
        yield telling.to(say("no longer holds: {reason}", reason=reason_words(reason)))


def _patchwork(here: NeighbourhoodChange, telling: Telling) -> Iterator[str]:
    network = here.network
    for figure in here.figures:
        before = "–" if figure.before is None else telling.words.number(figure.before)
        after = "–" if figure.after is None else telling.words.number(figure.after)
        yield f"- {telling.to(_FIGURES[figure.key])}: {before} → {after}"
    for line in network.shown:
        people = telling.range(line.low, line.high)
        told = say("new line between {pair}: {people} people", pair=telling.pair(here, line.ends), people=people)
        yield telling.item(told)
    for ends in (*network.hidden, *network.gone):
        yield telling.item(say("no longer a line between {pair}", pair=telling.pair(here, ends)))
    for one in network.weights:
        before, after = telling.range(*one.before), telling.range(*one.after)
        told = say(
            "line between {pair}: {before} → {after} people",
            pair=telling.pair(here, one.ends), before=before, after=after,
        )  # fmt: skip
        yield telling.item(told)
    if network.bridges_new or network.bridges_gone:
        now = telling.initiatives(here, network.bridges_after) or "–"
        yield telling.item(say("named as bridges now: {names}", names=now))
    yield from _groups(here, telling)
    if network.circles:
        names = telling.initiatives(here, network.circles)
        yield telling.item(say("lean more or less on one circle of people: {names}", names=names))
    for ends in here.introductions_new:
        yield telling.item(say("proposed to introduce: {pair}", pair=telling.pair(here, ends)))
    for ends in here.introductions_gone:
        yield telling.item(say("no longer proposed to introduce: {pair}", pair=telling.pair(here, ends)))


def _groups(here: NeighbourhoodChange, telling: Telling) -> Iterator[str]:
    moves = sorted(here.network.groups, key=lambda move: (move.before or (), move.after or ()))
    for (before, after), together in groupby(moves, key=lambda move: (move.before, move.after)):
        names = telling.initiatives(here, (move.initiative for move in together))
        was, now = _group(here, before, telling), _group(here, after, telling)
        yield telling.item(say("{names}: from {before} to {after}", names=names, before=was, after=now))


def _group(here: NeighbourhoodChange, centre: tuple[str, ...] | None, telling: Telling) -> str:
    if not centre:
        return telling.to(say("no group"))
    if len(centre) == 1:
        return telling.to(say("the group around {initiative}", initiative=telling.initiative(here, centre[0])))
    first, second = (telling.initiative(here, key) for key in centre[:2])
    return telling.to(say("the group of {first} and {second}", first=first, second=second))


def _facts(here: NeighbourhoodChange, telling: Telling) -> Iterator[str]:
    for one in here.money:
        before = telling.to(status_name(one.before)) if one.before else "–"
        after = telling.to(status_name(one.after)) if one.after else "–"
        name = telling.initiative(here, one.initiative)
        yield telling.item(say("money of {name}: {before} → {after}", name=name, before=before, after=after))
    for heading, ends in ((say("money that ends"), here.ends_new), (say("no longer ends so"), here.ends_gone)):
        for end in ends:
            name, source = telling.initiative(here, end.initiative), harmless(end.source, 80)
            yield f"- {telling.to(heading)}: {name}, {source}, {telling.words.day(end.day)}"
    for meeting in here.meetings:
        yield f"- {_meetings(here, meeting.initiative, meeting.before, meeting.after, telling)}" + "".join(
            f"; {telling.to(words)} {', '.join(telling.words.day_and_month(day) for day in days)}"
            for words, days in ((say("no longer on"), meeting.fewer), (say("now on"), meeting.more))
            if days
        )
    for impact in here.impact:
        before, after = (_classes(classes, telling) for classes in (impact.before, impact.after))
        challenge = telling.challenge(here, impact.challenge)
        name = telling.initiative(here, impact.initiative)
        told = say("what participants of {name} noticed for {challenge}", name=name, challenge=challenge)
        yield f"- {telling.to(told)}: {before} → {after}"
    if here.stale_new:
        names = telling.initiatives(here, here.stale_new)
        yield telling.item(say("confirmed too long ago now: {names}", names=names))
    if here.stale_gone:
        names = telling.initiatives(here, here.stale_gone)
        yield telling.item(say("confirmed again: {names}", names=names))


def _meetings(here: NeighbourhoodChange, key: str, before: int, after: int, telling: Telling) -> str:
    name = telling.initiative(here, key)
    if before == after:
        return telling.to(say("{name} meets on other days or times", name=name))
    return telling.to(
        say("{name} meets {after} times in the coming weeks, was {before}", name=name, before=before, after=after)
    )


def _classes(classes: tuple[str, ...], telling: Telling) -> str:
    known = {str(one): one for one in CLASSES}
    return ", ".join(telling.to(class_name(known[one])) for one in classes if one in known) or "–"


def _shown(pages: list[ShownPage], telling: Telling) -> Iterator[str]:
    unseen = [page for page in pages if page.how == "changed" and not page.passages and not page.withheld]
    for page in [page for page in pages if page not in unseen]:
        lines = [f"- **{harmless(page.title, 80)}** `{_path(page.path)}`{_aside(page, telling)}"]
        lines += (f"  - {_passage(one)}" for one in page.passages[:_PASSAGES])
        if len(page.passages) > _PASSAGES:
            more = say("and {n} more", n=len(page.passages) - _PASSAGES)
            lines.append(telling.below(more))
        yield "\n".join(lines)
    if unseen:
        names = ", ".join(harmless(page.title, 80) for page in unseen)
        told = say("only a drawing, an order, or what scripts read: {names}", names=names)
        yield telling.item(told)


def _aside(page: ShownPage, telling: Telling) -> str:
    if page.how != "changed":
        return f": {telling.to(_HOW[page.how])}"
    if page.withheld:
        told = say_n("{n} sentence is not repeated here", "{n} sentences are not repeated here", page.withheld)
        return f": {telling.to(told)}"
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


def _problems(difference: Difference, telling: Telling) -> list[str]:
    found = [(say("new"), one) for one in difference.problems_new]
    found += [(say("solved"), one) for one in difference.problems_solved]
    return [f"- {telling.to(how)}: {_problem(one, telling, new=how.msgid == 'new')}" for how, one in found]


def _problem(one: Problem, telling: Telling, *, new: bool) -> str:
    """Of a problem that is solved only where it was: what was wrong may have held what was taken back."""
    where = f"`{_path(one.path)}`" + (f" {one.line}" if new else "") + (f", `{_path(one.field)}`" if one.field else "")
    if not new:
        return where
    what, hint = problem_words(one, telling.language)
    return f"{where}: {harmless(what)}; {harmless(hint)}"


def _path(path: str) -> str:
    """A path or a key within backticks."""
    return "".join(sign for sign in path if sign.isprintable() and sign not in "`|<>")[:160]
