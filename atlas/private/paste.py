"""A new wave put into the front matter of a page, with every other character left as it was."""

from dataclasses import dataclass
from pathlib import Path

from atlas.model.atlas import Document
from atlas.model.impact import Impact
from atlas.model.initiative import Initiative
from atlas.model.nested_samples import Sample, is_nested, same_question
from atlas.private.named_initiative import named_initiative
from atlas.reading.insertion import read_initiative, with_items
from atlas.reading.nested_samples import nested_reason
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import say

__all__ = ["Page", "find_page", "put_in", "refuse_nested"]


@dataclass(frozen=True)
class Page:
    """The page of an initiative, as read. `challenges`: the ids of the challenges of its neighbourhood."""

    path: Path
    document: Document[Initiative]
    challenges: tuple[str, ...]

    @property
    def meta(self) -> Initiative:
        """The front matter of the original."""
        return self.document.original.meta

    @property
    def contributes_to(self) -> tuple[str, ...]:
        """The challenges that this initiative says it contributes to."""
        return tuple(sorted({contribution.challenge for contribution in self.meta.contributes}))

    @property
    def only_challenge(self) -> str | None:
        """The challenge of an initiative that contributes to one."""
        return self.contributes_to[0] if len(self.contributes_to) == 1 else None


def find_page(content: Path, initiative: str) -> Page:
    """The page `<content>/<neighbourhood>/initiatives/<id>.md`; `initiative`: `id`, or `neighbourhood/id`.

    Raises `AtlasError` if there is no such page, if more than one can be meant, or if it cannot be read.
    """
    if not content.is_dir():
        what, hint = say("there is no folder here"), say("name the folder with index.md in it")
        raise AtlasError([Problem(content.as_posix(), 1, "", what, hint)])
    pages = {(path.parts[-3], path.stem): path for path in content.glob("*/initiatives/*.md") if "." not in path.stem}
    path = pages[named_initiative(initiative, pages, content.as_posix())]
    challenges = (challenge.stem for challenge in path.parents[1].glob("challenges/*.md"))
    return Page(path, read_initiative(path), tuple(sorted(name for name in challenges if "." not in name)))


def put_in(page: Page, wave: Impact, item: str) -> None:
    """Write a wave into a page, as the last item of `impact`. `item`: the wave as a YAML flow mapping on one line.

    Raises `AtlasError`, and leaves the page alone, where it already has this wave, or where the page with the wave in
    it would not read as the page it was plus this wave.
    """
    refuse_nested(page, Sample(wave.instrument, wave.wave, wave.n, wave.item, wave.title, wave.measured_on))
    _refuse_again(page, wave)
    text = with_items(page.path, "impact", [(wave, item)])
    if text is None:
        what = say("the wave cannot be put in here without changing something else")
        raise AtlasError([Problem(page.path.as_posix(), 1, "impact", what, say("paste it in yourself"))])
    try:
        page.path.write_bytes(text.encode())
    except OSError:
        what, hint = say("this file cannot be written"), say("check who may change it")
        raise AtlasError([Problem(page.path.as_posix(), 1, "", what, hint)]) from None


def refuse_nested(page: Page, sample: Sample) -> None:
    """Raises `AtlasError` where a wave differs by fewer than ten people from one on the page (METHODS 4).

    Which of the two is smaller makes no difference: what stands on the page may be published already, and then taking
    it away hides nothing.
    """
    for there in page.meta.impact:
        if same_question(sample, there) and is_nested(sample, there):
            reason = nested_reason(sample, there) if sample.n < there.n else nested_reason(there, sample)
            if sample.n < there.n:
                hint = say("keep the larger one, which is on the page, and leave this one out")
            else:
                hint = say(
                    "if the smaller one was ever published, leave this one out, for the old one is still known; "
                    "if not, take the smaller one off the page first"
                )
            raise AtlasError([Problem(page.path.as_posix(), 1, "impact", reason, hint)])


def _refuse_again(page: Page, wave: Impact) -> None:
    if _identity(wave) in map(_identity, page.meta.impact):
        what = say('the wave "{wave}" of this instrument is already on this page', wave=wave.wave)
        hint = say("give it another name, or take the old one out first")
        raise AtlasError([Problem(page.path.as_posix(), 1, "impact", what, hint)])


def _identity(wave: Impact) -> tuple[str, ...]:
    """The same people asked the same thing at the same time, told for the same challenge.

    ONS4 and custom also have a question or title.
    """
    own = (wave.item, wave.title) if wave.instrument in ("ons4", "custom") else ()
    return tuple(" ".join(str(part).casefold().split()) for part in (wave.challenge, wave.instrument, wave.wave, *own))
