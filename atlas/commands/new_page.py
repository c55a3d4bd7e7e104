"""`atlas new initiative` and the like: a page to begin with, from options or from answers at a terminal."""

import argparse
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from atlas.commands.asking import ask, can_ask
from atlas.commands.common import Commands, complain, tell, today
from atlas.commands.parser import _
from atlas.commands.settings import content_folder, site_url_of
from atlas.drafting.answering import understood, usual_answer
from atlas.drafting.kinds import PAGE_KINDS
from atlas.drafting.page import Draft, draft
from atlas.drafting.page_kind import PageKind
from atlas.drafting.question import NotUsableError, Question
from atlas.drafting.surroundings import Surroundings, look_around, neighbourhood_titles
from atlas.drafting.trial import problems_of
from atlas.reading.problems import Problem, did_you_mean
from atlas.texts import Sentence, say

__all__ = ["add_new_pages"]


class _WrongCallError(Exception):
    """What is wrong with the options, a sentence for each thing."""

    def __init__(self, *told: tuple[str, Sentence, Sentence]) -> None:
        self.told = told


def add_new_pages(whats: Commands, common: argparse.ArgumentParser) -> None:
    for kind in PAGE_KINDS:
        _add(whats, common, kind)


def _add(whats: Commands, common: argparse.ArgumentParser, kind: PageKind) -> None:
    command = whats.add_parser(kind.name, parents=[common], help=kind.about.msgid, example=kind.example)
    title, *others = kind.questions
    nowhere = Surroundings(Path(), date.min)
    command.add_argument(_dest(title), nargs="?", metavar="TITLE", help=title.asks.msgid)
    for question in others:
        fixed = ",".join(question.choices(nowhere, {}))
        command.add_argument(
            f"--{question.name}",
            dest=_dest(question),
            action="append",
            metavar=f"{{{fixed}}}" if fixed else "TEXT",
            help=question.asks.msgid,
        )
    command.add_argument("--id", help=_("the file name without .md; default: made from the title"))
    command.add_argument("--content", type=Path, help=_("the content folder; default: that of mkdocs.yml, or content"))
    if kind.folder:
        command.add_argument(
            "--in-neighbourhood", dest="neighbourhood", metavar="ID", help=_("the neighbourhood that it belongs to")
        )
    command.set_defaults(run=partial(_new_page, kind))


def _dest(question: Question) -> str:
    return f"answer_{question.name}"


def _new_page(kind: PageKind, options: argparse.Namespace) -> int:
    named, options.content = options.content, None
    content = content_folder(named)
    try:
        neighbourhood = _neighbourhood(content, options) if kind.folder else ""
        around = look_around(content, neighbourhood, today(options), site_url_of(content))
        given = _from_options(kind, options, around)
        missing = [one for one in kind.questions if _must_be_asked(one, around, given)]
        if missing and not can_ask():
            raise _missing(missing)
        made = _by_asking(kind, options, around, given) if missing else _without_asking(kind, around, given)
    except NotUsableError as error:  # of what an answer stands for that was not given
        complain(_sentence("", error.what, error.hint), options)
        return 2
    except _WrongCallError as error:
        for name, what, hint in error.told:
            complain(_sentence(name, what, hint), options)
        return 2
    path = content / made.path
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        _write(path, made.text)
    except FileExistsError:
        complain(say("{file} is there already", file=path.as_posix()), options)
        return 1
    tell(say("{file} is written: open it, and fill in what stands behind a #", file=path.as_posix()), options)
    return 0


def _write(path: Path, text: str) -> None:
    """A new file, whole or not at all. Raises `FileExistsError`, and `OSError` where it cannot be written."""
    with path.open("x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except OSError:
            path.unlink(missing_ok=True)
            raise


def _sentence(name: str, what: Sentence, hint: Sentence) -> Sentence:
    """What is wrong with an option, or with the call where `name` is empty."""
    return Sentence("{name}: {what}; {hint}" if name else "{what}; {hint}", {"name": name, "what": what, "hint": hint})


def _neighbourhood(content: Path, options: argparse.Namespace) -> str:
    """The neighbourhood that was named, the only one there is, or the one that is chosen at the terminal."""
    known = neighbourhood_titles(content)

    def understand(given: str) -> str:
        for key, title in known.items():
            if given.casefold() in (key, title.casefold()):
                return key
        listed = say("choose from: {choices}", choices=", ".join(known) or "-")
        what = say('there is no neighbourhood "{given}"', given=given)
        raise NotUsableError(what, did_you_mean(given, known) or listed)

    if options.neighbourhood is not None:
        try:
            return understand(options.neighbourhood)
        except NotUsableError as error:
            raise _WrongCallError(("--in-neighbourhood", error.what, error.hint)) from None
    if not known:
        raise _WrongCallError(("", say("there is no neighbourhood yet"), say("make one with: atlas new neighbourhood")))
    if len(known) == 1:
        return next(iter(known))
    if not can_ask():
        what, listed = say("there are several neighbourhoods"), ", ".join(known)
        raise _WrongCallError(("", what, say("add --in-neighbourhood and one of these: {choices}", choices=listed)))
    asks = say("Which neighbourhood does it belong to?")
    return str(ask(asks, options.language, understand, required=True, choices=known))


def _from_options(kind: PageKind, options: argparse.Namespace, around: Surroundings) -> dict[str, Any]:
    """The answers that stand in the call. Raises `_WrongCallError` with all that is wrong with them."""
    answers: dict[str, Any] = {"id": options.id} if options.id is not None else {}
    told: dict[str, tuple[str, Sentence, Sentence]] = {}
    supposed: dict[str, Any] = {}
    for question in kind.questions:
        given, group = getattr(options, _dest(question)), question.field.partition("[")[0]
        if given is None or group in told:  # what goes with a wrong answer cannot be judged yet
            supposed |= usual_answer(kind, question, around, {**supposed, **answers}) if given is None else {}
            continue
        try:
            text = given if isinstance(given, str) else question.joint.join(given)
            answers[question.name] = understood(text, kind, question, around, {**supposed, **answers})
        except NotUsableError as error:
            told[group] = (_option(question), error.what, error.hint)
    if told:
        raise _WrongCallError(*told.values())
    return answers


def _must_be_asked(question: Question, around: Surroundings, given: dict[str, Any]) -> bool:
    return question.required and question.name not in given and not question.usual(around, given)


def _missing(questions: list[Question]) -> _WrongCallError:
    names = ", ".join(_option(question) for question in questions)
    return _WrongCallError(
        ("", say("this is missing: {names}", names=names), say("add it, or call this at a terminal"))
    )


def _option(question: Question) -> str:
    return "TITLE" if question.name == "title" else f"--{question.name}"


def _without_asking(kind: PageKind, around: Surroundings, given: dict[str, Any]) -> Draft:
    for question in kind.questions:
        given |= {} if question.name in given else usual_answer(kind, question, around, given)
    made = draft(kind, given, around)
    if problems := problems_of(made, around):
        raise _WrongCallError(*((_named(kind, problem), problem.what, problem.hint) for problem in problems))
    return made


def _named(kind: PageKind, problem: Problem) -> str:
    question = kind.question(problem.field)
    return _option(question) if question else problem.field


def _asked_for(kind: PageKind, problem: Problem) -> Question | None:
    """The question whose answer is wrong: that of its field, or of the text where there is none, save for the file."""
    if problem.field or problem.rule in ("file-place", "front-matter"):
        return kind.question(problem.field)
    return next((one for one in kind.questions if one.name == "text"), None)


def _by_asking(kind: PageKind, options: argparse.Namespace, around: Surroundings, given: dict[str, Any]) -> Draft:
    """Ask all that is not in the call; what the page as a whole makes wrong is asked again."""
    tell(say("Enter skips what you do not know yet. Ctrl-C stops, and then nothing is written."), options)
    for question in kind.questions:
        if question.name not in given:
            _ask(kind, question, options, around, given)
    while True:
        made = draft(kind, given, around)
        problems = problems_of(made, around)
        if not problems:
            return made
        again = {one.name: one for problem in problems if (one := _asked_for(kind, problem))}
        if not again:
            raise _WrongCallError(*((problem.field, problem.what, problem.hint) for problem in problems))
        for problem in problems:
            tell(_sentence(_named(kind, problem), problem.what, problem.hint), options)
        for question in again.values():
            given.pop(question.name, None)
            _ask(kind, question, options, around, given)


def _ask(
    kind: PageKind, question: Question, options: argparse.Namespace, around: Surroundings, given: dict[str, Any]
) -> None:
    choices = question.choices(around, given)
    told = {key: one.to(options.language) if isinstance(one, Sentence) else one for key, one in choices.items()}
    answer = ask(
        question.asks,
        options.language,
        lambda text: understood(text, kind, question, around, given),
        usual=question.usual(around, given),
        required=question.required,
        choices=told,
    )
    if answer is not None:
        given[question.name] = answer
