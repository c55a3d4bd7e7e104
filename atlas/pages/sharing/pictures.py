"""The pictures that others show beside a link: of each challenge, each neighbourhood, and the pages beside."""

from atlas.graphs.picture import Picture
from atlas.graphs.share_picture import SharedStairs, share_picture
from atlas.keeping.remember import remembered
from atlas.pages.challenge.scale import scale_steps
from atlas.pages.patchwork.pictures import patchwork_picture
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition, Editions
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["challenge_pictures", "neighbourhood_picture", "site_picture"]


def neighbourhood_picture(edition: Edition) -> dict[str, bytes]:
    """The file by its path; nothing where nobody said where the site will stand, for nobody could find it there."""
    writer = edition.writer
    if not writer.settings.site_url:
        return {}
    names = (edition.name, writer.title(writer.shell.home))
    return {edition.path(addresses.share_picture): _drawn(_bare(edition), names, writer)}


def challenge_pictures(edition: Edition) -> dict[str, bytes]:
    """Each challenge with the steps of its verdict."""
    writer = edition.writer
    if not writer.settings.site_url:
        return {}
    found = {}
    for key, page in edition.neighbourhood.challenges.items():
        verdict = edition.findings.verdict.challenges[key].computed
        steps = SharedStairs(tuple((step["name"], step["mark"]) for step in scale_steps(writer, verdict)))
        names = (edition.title(page), edition.name, writer.title(writer.shell.home))
        found[edition.path(addresses.challenge_picture, key)] = _drawn(steps, names, writer)
    return found


def site_picture(writer: Writer, editions: Editions) -> dict[str, bytes]:
    """The same for the site, with the patchwork that has most lines."""
    if not writer.settings.site_url:
        return {}
    largest = max(editions.values(), key=lambda one: len(one.findings.network.patchwork.lines), default=None)
    picture = _bare(largest) if largest else None
    return {addresses.site_share_picture(): _drawn(picture, (writer.title(writer.shell.home),), writer)}


def _drawn(picture: Picture | SharedStairs | None, names: tuple[str, ...], writer: Writer) -> bytes:
    fictional = writer.version(writer.shell.home).meta.fictional
    note = writer.tell(say("A demonstration: everything in it is made up.")) if fictional else ""
    return _once(picture, names, note, writer.language, writer.settings.colour)


@remembered
def _once(
    picture: Picture | SharedStairs | None, names: tuple[str, ...], note: str, language: str, colour: str
) -> bytes:
    """Most edits leave the patchwork and verdicts as they were; these are then not drawn again."""
    return share_picture(picture, names, note, language, colour)


def _bare(edition: Edition) -> Picture | None:
    """The initiatives that lines are drawn between: beside a link there is no room to say why others have none."""
    whole = patchwork_picture(edition)
    nodes = tuple(node for node in whole.nodes if whole.degrees[node.id])
    return Picture(nodes, whole.lines, whole.groups) if nodes else None
