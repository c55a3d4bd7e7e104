"""The pages that a mail holds, as they will stand in the content folder, or what keeps them from it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.reading.home_languages import home_languages
from atlas.reading.not_shown import put_back
from atlas.reading.problems import Problem
from atlas.receiving.about import Asked, asked_of, path_in
from atlas.receiving.earlier import began_with_older
from atlas.receiving.filled_form import Answer, filled_in
from atlas.receiving.form_page import form_page
from atlas.receiving.letter import Letter
from atlas.receiving.marks import Marked, has_marks, marked_pages
from atlas.receiving.mended_text import front_and_body, mended
from atlas.receiving.places import MisplacedError, page_file, pages_called
from atlas.receiving.restored import restored
from atlas.texts import Sentence, say
from atlas.trying import problems_with

__all__ = ["Change", "Received", "received"]

_PUT_BACK = say("what the site does not show was not in the mail, and stays as it is")
_OLDER = say("this page was changed after the mail was begun: look whether that would be taken back")
_LONGEST = 200_000
_MOST = 50


@dataclass(frozen=True)
class Change:
    """A page as it was sent. `before`: its text now, None for a new page. `notes`: what whoever reads it must know."""

    path: str
    before: str | None
    after: str
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class Received:
    """`changes`: pages that differ from what is there. `same`: those that do not. `problems`: of pages by line.

    `asked`: what somebody asks in words of their own, where no page came along.
    """

    changes: tuple[Change, ...] = ()
    same: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    asked: Asked | None = None

    def line(self, problem: Problem) -> str:
        """The line that a problem is about, which stands in no file yet; empty where there is none."""
        text = next((one.after for one in self.changes if one.path == problem.path), "")
        return "".join(text.split("\n")[problem.line - 1 : problem.line]).strip()


def received(content: Path, letter: Letter, name: str, today: date, said: str = "en") -> Received:
    """What came of a letter. `name`: how its file is called in problems; `said`: the language they are told in."""
    languages = home_languages(content)
    found = list(_marked(letter)) or list(_attached(content, letter))
    form = None if found else next(filter(None, map(filled_in, letter.texts)), None)
    if form:
        return _of_form(content, form, name, today, languages, said)
    if not found:
        asked = next(filter(None, (asked_of(text) for text in letter.texts)), None)
        return Received(asked=asked) if asked else Received(problems=(_nothing(letter, name),))
    if len(found) > _MOST:
        what = say("there are more than {n} pages in this mail", n=_MOST)
        return Received(problems=(Problem(name, 1, "", what, say("send them in several mails")),))
    changes, same, problems = [], [], []
    seen: dict[str, str] = {}
    for marked in found:
        try:
            change = _change(content, marked, languages)
        except MisplacedError as error:
            problems.append(error.problem)
            continue
        if seen.setdefault(change.path, change.after) != change.after:
            what = say("this page stands in the mail twice, and not the same")
            problems.append(Problem(change.path, 1, "", what, say("take one of the two out of the file")))
        elif change.before == change.after:
            same.append(change.path)
        elif change not in changes:
            changes.append(change)
    if changes and not problems:
        problems += _new_problems(content, changes, today)
    return Received(tuple(changes), tuple(dict.fromkeys(same)), tuple(problems))


def _of_form(
    content: Path, answers: Mapping[str, Answer], name: str, today: date, languages: Sequence[str], said: str
) -> Received:
    """What came of a form of a forge that was filled in."""
    page = form_page(content, answers, name, languages, said)
    if page.problems or not page.after:
        return Received(problems=page.problems)
    if page.before == page.after:
        return Received(same=(page.path,))
    change = Change(page_file(content, page.path, languages), page.before, page.after, page.notes)
    return Received((change,), problems=tuple(_new_problems(content, [change], today)))


def _marked(letter: Letter) -> Iterator[Marked]:
    """Pages between marks, from the first way in which the mail says them."""
    for text in letter.texts:
        pages = list(marked_pages(text))
        if pages and (all(page.text is not None for page in pages) or text == letter.texts[-1]):
            yield from pages
            return


def _attached(content: Path, letter: Letter) -> Iterator[Marked]:
    """Attached files that are pages; the mail says which page, or only one is called so."""
    named = list(dict.fromkeys(path for text in letter.texts for path in path_in(text)))
    for file in letter.attached:
        if has_marks(file.text):
            yield from marked_pages(file.text)
            continue
        paths = [path for path in named if path.rsplit("/", 1)[-1] == file.name] or pages_called(content, file.name)
        if len(paths) != 1 and len(named) == 1 and len(letter.attached) == 1:
            paths = named
        yield Marked(paths[0] if len(paths) == 1 else file.name, file.text, known=len(paths) == 1)


def _change(content: Path, marked: Marked, languages: Sequence[str]) -> Change:
    if not marked.known:
        line = say("Page: {path}", path=f"de-wending/initiatives/{marked.path}")
        what = say("which page this attached file is, the mail does not say")
        raise MisplacedError(marked.path, what, say('write it in a line above the mail: "{line}"', line=line))
    path = page_file(content, marked.path, languages)
    if marked.text is None:
        what = say("the end of this page is missing in the mail")
        raise MisplacedError(path, what, say("ask for it again, or for the page as an attached file"))
    if len(marked.text) > _LONGEST:
        raise MisplacedError(path, say("this page is too long"), say("write at most {n} characters", n=_LONGEST))
    before = (content / path).read_text("utf-8-sig") if (content / path).is_file() else None
    after = mended(marked.text)
    if front_and_body(after)[0] is None:
        what = say("this page does not start with front matter")
        raise MisplacedError(path, what, say("ask for it again, or for the page as an attached file"))
    notes: list[Sentence] = []
    if before is not None:
        whole = put_back(after, before)[0]
        notes += [_PUT_BACK] if whole != after else []
        after = put_back(restored(whole, before), before)[0]
        notes += [_OLDER] if after != before and began_with_older(content, path, before, after) else []
    return Change(path, before, after, tuple(notes))


def _new_problems(content: Path, changes: Sequence[Change], today: date) -> list[Problem]:
    """What is wrong with these pages in place and was not before, of them or of others because of them."""
    after = problems_with(content, {one.path: one.after for one in changes}, today)
    if not after:
        return []
    own = {one.path for one in changes}
    before = {(one.path, one.field, str(one.what)) for one in problems_with(content, {}, today)}
    return [one for one in after if one.path in own or (one.path, one.field, str(one.what)) not in before]


def _nothing(letter: Letter, name: str) -> Problem:
    if letter.packed:
        what = say("what this mail says is packed in winmail.dat, which only Outlook reads")
        return Problem(name, 1, "", what, say("ask for it again as plain text, or with the page as an attached file"))
    what = say("there is no page in this mail: a line such as {mark} is missing", mark="=== begin .../koor.md ===")
    return Problem(name, 1, "", what, say("save the whole mail, or ask for the page as an attached file"))
