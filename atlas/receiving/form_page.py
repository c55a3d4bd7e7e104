"""The page that comes of a filled in form: a new one, or one that is there with other values for some of its keys."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from atlas.forms.questions import labels_of
from atlas.importing.cells import one_line, same_words
from atlas.importing.page_text import page_text
from atlas.model.base import ID_PATTERN
from atlas.model.initiative import Initiative
from atlas.reading.front_matter import read_source
from atlas.reading.page_id import page_id
from atlas.reading.problems import Problem, did_you_mean
from atlas.receiving.answers import values_of
from atlas.receiving.filled_form import Answer
from atlas.receiving.typography import plain_letters
from atlas.texts import Sentence, say
from atlas.workbook.front_edit import edited
from atlas.workbook.words import Words

__all__ = ["FormPage", "form_page"]

_ORDER = tuple(field.alias or name for name, field in Initiative.model_fields.items())
_NEEDED = ("title", "kind", "text")


@dataclass(frozen=True)
class FormPage:
    """`path`: empty where nobody can tell which page is meant. `after`: empty where it could not be made."""

    path: str = ""
    before: str | None = None
    after: str = ""
    notes: tuple[Sentence, ...] = ()
    problems: tuple[Problem, ...] = ()


def form_page(content: Path, answers: Mapping[str, Answer], name: str, languages: Sequence[str], said: str) -> FormPage:
    """The page of a form. `name`: how the form is called in problems; `said`: the language in which it is told."""
    words = Words.of(content, tuple(languages), said)
    values, problems = values_of(answers, words, name)
    label = labels_of(said).__getitem__
    changes = "page" in answers
    if changes:
        path, wrong = _page_meant(content, answers["page"])
    else:
        path, wrong = _new_path(content, answers, values)
        for key in _NEEDED:
            if key not in answers:
                what = say("this is not filled in, and a page cannot do without")
                problems.append(Problem(name, 1, label(key), what, say("fill it in")))
    if wrong:
        asked = "page" if changes else "neighbourhood" if "neighbourhood" not in answers or not path else "title"
        line = answers[asked].line if asked in answers else 1
        problems.append(Problem(name, line, label(asked), *wrong))
    text = plain_letters(answers["text"].text) if "text" in answers else None
    if problems:
        return FormPage(path, problems=tuple(problems))
    if changes:
        return _changed(content, path, values, text)
    return FormPage(path, None, page_text(_with_clocks(_nested({}, values)), text or ""))


def _new_path(
    content: Path, answers: Mapping[str, Answer], values: Mapping[str, Any]
) -> tuple[str, tuple[Sentence, Sentence] | None]:
    known = _neighbourhoods(content)
    given = answers.get("neighbourhood")
    meant = (given.ticked or (given.text,))[0] if given else ""
    folder = next((key for key, title in known.items() if same_words(meant) in (key, same_words(title))), "")
    if not given and len(known) == 1:
        folder = next(iter(known))
    if not folder:
        listed = say("choose from: {choices}", choices=", ".join(known.values()) or "-")
        return "", (say('there is no neighbourhood "{given}"', given=one_line(meant)), listed)
    own = page_id(str(values.get("title", "")))
    path = f"{folder}/initiatives/{own}.md"
    if "title" in values and not own:
        return path, (say('no id can be made from "{given}"', given=values["title"]), say("use letters or digits"))
    if own and (content / path).exists():
        what = say("there is a page with this name already: {file}", file=path)
        return path, (what, say("use the form to change a page, or give it a name that tells them apart"))
    return path, None


def _neighbourhoods(content: Path) -> dict[str, str]:
    pages = sorted(page for page in content.glob("*/index.md") if ID_PATTERN.fullmatch(page.parent.name))
    return {page.parent.name: str(_meta(page).get("title") or page.parent.name) for page in pages}


def _meta(page: Path) -> Mapping[str, Any]:
    source = read_source(page, page.name, needs_body=False)[0]
    return source.yaml.value if source else {}


def _page_meant(content: Path, answer: Answer) -> tuple[str, tuple[Sentence, Sentence] | None]:
    """The page of an initiative that an address, a path or a name means."""
    given = one_line(answer.text).strip("<>")
    address = unquote(urlsplit(given).path if "://" in given else given).lower()
    place = re.search(r"([a-z0-9-]+)/initiatives/([a-z0-9-]+)(?:\.md|/|\.html|$)", address)
    if place and (content / (path := f"{place[1]}/initiatives/{place[2]}.md")).is_file():
        return path, None
    found, titles = [], {}
    for page in sorted(content.glob("*/initiatives/*.md")):
        if "." not in page.stem:
            title = str(_meta(page).get("title") or page.stem)
            titles[same_words(title)] = title
            if same_words(given) in (same_words(title), page.stem) or page_id(given) == page.stem:
                found.append(page.relative_to(content).as_posix())
    if len(found) == 1:
        return found[0], None
    if found:
        what = say("more than one page is called so: {files}", files=", ".join(found))
        return "", (what, say("write the address of the page on the site"))
    near = did_you_mean(same_words(given), titles)
    near = say('did you mean "{near}"?', near=titles[str(near.values["near"])]) if near else None
    what = say('there is no initiative "{name}"', name=given if len(given) < 100 else f"{given[:97]}...")
    return "", (what, near or say("write the address of the page on the site"))


def _changed(content: Path, path: str, values: Mapping[str, Any], text: str | None) -> FormPage:
    before = (content / path).read_text("utf-8-sig")
    source, problems = read_source(content / path, path, needs_body=False)
    if source is None:
        return FormPage(path, before, problems=tuple(problems))
    meta = dict(source.yaml.value)
    values = dict(values)
    notes: list[Sentence] = []
    if "schedule" in values:
        values["schedule"], notes = _meetings(meta.get("schedule"), values["schedule"])
    wanted = _nested(meta, values)
    changes = {key: value for key, value in wanted.items() if key not in meta or not _same(meta[key], value)}
    after = edited(before, source, _with_clocks(changes), _ORDER) if changes else before
    if text is not None and text.split() != source.body.split():
        head = after[: after.rindex(source.body)] if source.body else after.rstrip("\n") + "\n\n"
        after = head + text.strip("\n") + "\n"
    return FormPage(path, before, after, tuple(notes))


def _nested(meta: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Front matter with these values in it; groups keep what else they hold."""
    found = dict(meta)
    for dotted, value in values.items():
        key, _, inner = dotted.partition(".")
        if not inner:
            found[key] = value
            continue
        group = found.get(key)
        kept = dict(group) if isinstance(group, dict) else {"kind": group} if key == "cost" and group else {}
        found[key] = {**kept, inner: value}
    cost = found.get("cost")
    if isinstance(cost, dict) and set(cost) == {"kind"}:
        found["cost"] = cost["kind"]
    return {key: found[key] for key in (*(one for one in _ORDER if one in found), *found)}


def _with_clocks(meta: Mapping[str, Any]) -> dict[str, Any]:
    """The same with times of the clock as such, so that they are written without quotes."""
    found = dict(meta)
    if isinstance(found.get("schedule"), list):
        found["schedule"] = [
            {key: _clock(value) if key in ("from", "until") else value for key, value in one.items()}
            for one in found["schedule"]
        ]
    return found


def _clock(value: Any) -> Any:
    return time.fromisoformat(value) if re.fullmatch(r"\d{2}:\d{2}", str(value)) else value


def _meetings(now: Any, wanted: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[Sentence]]:
    """The meetings that are wanted, each with what stays of the one that it takes the place of: closed days, a note."""
    there = [one for one in now if isinstance(one, dict)] if isinstance(now, list) else []
    made, kept = [], False
    for meeting in wanted:
        same = [one for one in there if one.get("weekday") == meeting["weekday"]]
        rivals = [one for one in wanted if one["weekday"] == meeting["weekday"]]
        stays = same[0] if len(same) == len(rivals) == 1 else {}
        more = {key: value for key, value in stays.items() if key in ("closed", "note") and key not in meeting}
        kept = kept or bool(more)
        order = ("weekday", "every", "from", "until", "starts", "ends", "closed", "note")
        both = {**meeting, **more}
        made.append({key: both[key] for key in order if key in both})
    notes = [say("closed days and remarks beside a time stay as they were")] if kept else []
    return made, notes


def _same(one: Any, other: Any) -> bool:
    """Whether two values say the same, as far as front matter can write one thing in two ways."""
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return str(one) == str(other)
