"""`atlas answers`: from private answers, asked before and after, to the figures that an initiative may publish."""

import argparse
import json
import os
from collections.abc import Sequence
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atlas.commands.common import Commands, complain, tell
from atlas.commands.parser import _
from atlas.model.impact import INSTRUMENTS, Impact
from atlas.model.instruments import KNOWN, ONS4_ITEMS, Instrument, ons4_direction
from atlas.model.nested_samples import Sample
from atlas.reading.problems import AtlasError, Problem, did_you_mean
from atlas.texts import Sentence, say, say_n
from atlas.words.impact import class_name

if TYPE_CHECKING:
    from atlas.private.answers import Answers, Outcome
    from atlas.private.instruments import Measure
    from atlas.private.paste import Page

__all__ = ["add_answers"]

_LARGEST = 1_000_000
_ROWS_TOLD = 20
_HIGHEST_WHO_5_SUM = 25


def add_answers(commands: Commands, common: argparse.ArgumentParser) -> None:
    answers = commands.add_parser(
        "answers",
        parents=[common],
        help=_("make publishable figures of private answers, asked before and after"),
        example='atlas answers answers.csv --instrument who-5 --initiative choir --wave "spring 2026" --invited 40',
    )
    answers.add_argument(
        "answers", type=Path, help=_("CSV or Excel: respondent, occasion (before, after), score or items")
    )
    answers.add_argument("--instrument", choices=INSTRUMENTS, required=True, help=_("the questionnaire"))
    answers.add_argument("--initiative", required=True, metavar="ID", help=_("the file name of its page without .md"))
    answers.add_argument("--wave", required=True, metavar="NAME", help=_('when it was asked, such as "autumn 2026"'))
    answers.add_argument("--invited", type=int, metavar="N", help=_("how many people were asked, answered or not"))
    answers.add_argument("--challenge", metavar="ID", help=_("the challenge that this is about"))
    answers.add_argument("--keep", choices=("first",), help=_("of doubled rows of a person, count the first"))
    answers.add_argument(
        "--sheet", metavar="NAME", help=_("of a workbook with several sheets: the name or number of one")
    )
    answers.add_argument("--item", metavar="QUESTION", help=_("ons4: one of its four questions; custom: the question"))
    answers.add_argument("--title", help=_("custom: what it measures"))
    answers.add_argument("--range", nargs=2, type=float, metavar=("LOW", "HIGH"), help=_("custom: possible scores"))
    direction = answers.add_mutually_exclusive_group()
    direction.add_argument("--higher-is-better", dest="better", action="store_const", const="higher", help=_("custom"))
    direction.add_argument("--lower-is-better", dest="better", action="store_const", const="lower", help=_("custom"))
    answers.add_argument("--content", dest="folder", type=Path, help=_("the content folder; default content"))
    result = answers.add_mutually_exclusive_group()
    result.add_argument("--write", action="store_true", help=_("put the figures in the page of the initiative"))
    result.add_argument("--json", action="store_true", help=_("print the figures, unrounded, as one JSON object"))
    answers.set_defaults(run=_answers)


def _answers(options: argparse.Namespace) -> int:
    from atlas.private.answers import outcome, read_answers
    from atlas.private.paste import find_page, refuse_nested
    from atlas.private.sheet import Sheet

    fault = _fault(options)
    if fault:
        complain(fault, options)
        return 2
    folder = options.folder or Path("content")
    _refuse_inside(options.answers, folder)
    measure = _measure(options)
    # Figures, and a block to paste, can also be made on a computer where there is no atlas.
    without_atlas = (options.json or (options.folder is None and not options.write)) and not folder.is_dir()
    page = None if without_atlas else find_page(folder, options.initiative)
    sheet = Sheet(options.answers, options.sheet, _harmless(page), lambda which: complain(which, options))
    answers = read_answers(sheet, measure, keep_first=options.keep == "first")
    found = outcome(answers, measure, options.invited)
    if page:
        refuse_nested(page, Sample(measure.key, options.wave, found.n, measure.item, measure.title))
    if options.json:
        print(json.dumps(_as_json(found, answers, measure, page, options), allow_nan=False))
        return 0
    if round(found.sd_diff, 2) == 0:
        complain(
            say("everybody changed by the same amount, so the average tells the change of each; do not publish this"),
            options,
        )
        return 1
    _publish(found, measure, page, options)
    _remarks(found, answers, measure, options)
    return 0


def _harmless(page: "Page | None") -> frozenset[str]:
    """Names of sheets that may be repeated: those of the initiative, which stand on its page."""
    from atlas.private.rows import words

    return frozenset(map(words, (page.meta.title, page.path.stem))) if page else frozenset()


def _fault(options: argparse.Namespace) -> Sentence | None:
    """What is wrong with the call itself."""
    texts = {"--wave": options.wave, "--title": options.title, "--item": options.item}
    for name, text in texts.items():
        if text is not None and (not text.strip() or not text.isprintable()):
            return say("{option} is empty, or holds characters that cannot be shown", option=name)
    if options.invited is not None and not 1 <= options.invited <= _LARGEST:
        return say("--invited is the number of people who were asked: 1 or more, and at most a million")
    if options.write and options.invited is None:
        return say("give --invited too: without it nobody knows how many of those asked answered")
    custom = (options.title, options.range, options.better)
    if options.instrument == "custom":
        if None in (options.range, options.better):
            return say("a custom instrument needs --range, and --higher-is-better or --lower-is-better")
        if options.title is None and not options.json:
            return say("give --title too: readers have to know what was asked")
        low, high = options.range
        if not (isfinite(low) and isfinite(high) and -_LARGEST <= low < high <= _LARGEST):
            return say("--range is the lowest possible score and then the highest, such as --range 1 10")
    elif any(part is not None for part in custom):
        return say("the title, the range and the direction of this instrument are fixed: leave them out")
    if options.instrument == "ons4" and options.item not in ONS4_ITEMS:
        return say("a wave of ONS4 is about one question: add --item and one of {items}", items=", ".join(ONS4_ITEMS))
    if options.instrument not in ("ons4", "custom") and options.item is not None:
        return say("--item is for ons4 and custom only")
    return None


def _refuse_inside(answers: Path, content: Path) -> None:
    inside = Path(os.path.realpath(answers)).is_relative_to(os.path.realpath(content))
    if inside or answers.absolute().is_relative_to(content.absolute()):
        what = say("this file lies in the content folder, and that is published")
        hint = say("move it out, to a place that only you can read")
        raise AtlasError([Problem(answers.as_posix(), 1, "", what, hint)])


def _measure(options: argparse.Namespace) -> "Measure":
    from atlas.private.instruments import Measure

    key = options.instrument
    item = _one_line(options.item)
    if key == "custom":
        low, high = options.range
        return Measure(key, Instrument(low, high, options.better), _one_line(options.title), item)
    return Measure(key, KNOWN[key] if key in KNOWN else Instrument(0, 10, ons4_direction(item)), item=item)


def _one_line(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def _as_json(
    found: "Outcome", answers: "Answers", measure: "Measure", page: "Page | None", options: argparse.Namespace
) -> dict[str, Any]:
    challenge = page.only_challenge if page else None
    if options.challenge:
        challenge = _challenge(page, options.challenge) if page else options.challenge
    return {
        "initiative": options.initiative,
        "challenge": challenge,
        "instrument": measure.key,
        "item": measure.item,
        "wave": _one_line(options.wave),
        "invited": options.invited,
        "n": found.n,
        "mean_before": found.mean_before,
        "mean_after": found.mean_after,
        "sd_before": found.sd_before,
        "sd_after": found.sd_after,
        "sd_diff": found.sd_diff,
        "change": found.change,
        "ci": found.ci,
        "bca": found.bca,
        "p": found.p,
        "srm": found.srm,
        "hedges_g_av": found.hedges_g_av,
        "cautious": found.cautious,
        "improved": found.improved.count if found.improved else None,
        "improved_ci": found.improved.interval if found.improved else None,
        "class": found.impact_class,
        "indicative": found.indicative,
        "unpaired": len(answers.unpaired),
        "unpaired_rows": answers.unpaired,
        "doubled_rows": answers.doubled,
    }


def _publish(found: "Outcome", measure: "Measure", page: "Page | None", options: argparse.Namespace) -> None:
    """Put the wave in the page, or print what to paste there; without a page, as far as the call tells."""
    from atlas.private.paste import put_in
    from atlas.private.wave import wave_facts
    from atlas.reading.insertion import flow

    challenge = _challenge(page, options.challenge) if page else options.challenge or ""
    wave = " ".join(options.wave.split())
    facts = wave_facts(found, measure, wave, challenge=challenge, invited=options.invited)
    if options.write and page:
        put_in(page, Impact.model_validate(facts), flow(facts))
        tell(say("the wave is now on the page {path}", path=page.path.as_posix()), options)
        return
    print(f"impact:\n  - {flow(facts)}")
    if page is None and not options.challenge:
        complain(say("put the id of the challenge that this is about behind challenge"), options)
    if options.invited is None:
        complain(
            say("invited is not known, and a page cannot do without: give --invited, or fill it in after pasting"),
            options,
        )


def _challenge(page: "Page", asked: str | None) -> str:
    known = page.challenges
    name = asked or page.only_challenge
    if name in known:
        return name
    listed = say("choose from: {choices}", choices=", ".join(known) or "-")
    if asked:
        what, hint = say('there is no challenge "{name}" in this neighbourhood', name=asked), did_you_mean(asked, known)
    else:
        what, hint = say("it is not clear which challenge this is about"), None
        own = ", ".join(page.contributes_to) or ", ".join(known)
        listed = say("add --challenge and one of these: {choices}", choices=own or "-")
    raise AtlasError([Problem(page.path.as_posix(), 1, "challenge", what, hint or listed)])


def _remarks(found: "Outcome", answers: "Answers", measure: "Measure", options: argparse.Namespace) -> None:
    """What the person who pastes the figures should know about them; not part of the result."""
    values = {"change": f"{found.change:.2f}", "said": class_name(found.impact_class), **_ends(found.ci)}
    remarks = [say("change {change} points (plus is better), 95 % interval {low} to {high}: {said}", **values)]
    if found.bca:
        remarks.append(say("the same interval, by bootstrap: {low} to {high}", **_ends(found.bca)))
    if found.indicative:
        remarks.append(say("fewer than 30 people: this is an indication"))
    if measure.key == "who-5" and max(map(max, answers.pairs)) <= _HIGHEST_WHO_5_SUM:
        remarks.append(say("every score is 25 or lower: if these are sums of the five answers, multiply them by 4"))
    if found.improved is None:
        remarks.append(say("how many people improved is left out: that group, or the rest, is smaller than five"))
    if answers.unpaired:
        remarks.append(
            say_n(
                "{n} person answered once only and does not count: row {rows}",
                "{n} people answered once only and do not count: rows {rows}",
                len(answers.unpaired),
                rows=_rows(answers.unpaired),
            )
        )
    if answers.doubled:
        remarks.append(
            say_n(
                "{n} doubled row was left out: row {rows}",
                "{n} doubled rows were left out: rows {rows}",
                len(answers.doubled),
                rows=_rows(answers.doubled),
            )
        )
    remarks.append(
        say(
            "These are averages of participants who answered both times. "
            "That this initiative caused a change is not shown, for there was no group to compare with."
        )
    )
    for remark in remarks:
        complain(remark, options)


def _ends(interval: tuple[float, float]) -> dict[str, str]:
    low, high = interval
    return {"low": f"{low:.2f}", "high": f"{high:.2f}"}


def _rows(numbers: Sequence[int]) -> str:
    more = ", ..." if len(numbers) > _ROWS_TOLD else ""
    return ", ".join(map(str, numbers[:_ROWS_TOLD])) + more
