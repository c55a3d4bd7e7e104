"""How does somebody who has only the paper refer to the page, and where do they find it, now and unchanged?"""

from atlas.citing.apa import apa
from atlas.citing.citation import CitedVersion
from atlas.pages.brief.facts import Cited
from atlas.pages.citing.cited import Cited as CitedPage
from atlas.pages.citing.citing import citing_of
from atlas.pages.embed.standing import pinned, pinned_to
from atlas.pages.writing import addresses
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.frozen import newest
from atlas.pages.writing.qr import qr_svg
from atlas.texts import say

__all__ = ["cited"]


def cited(edition: Edition, title: str, path: str) -> Cited:
    """For the page `path`. No commit is named: a brief stays as it is where nothing of its page changed."""
    settings, shell = edition.writer.settings, edition.writer.shell
    release, last = settings.release, newest(settings)
    version = CitedVersion(release.day, release.name) if release else CitedVersion(edition.today)
    page = CitedPage((title, edition.name, edition.title(shell.home)), path)
    citation = citing_of(shell, edition.language, settings.site_url, version).citation(page)
    is_kept = last is not None and pinned_to(edition, path)
    whole = addresses.absolute(settings.site_url, path)
    label = edition.tell(say("QR code with the address of this page"))
    return Cited(
        address=whole or "/",
        qr=Drawing(qr_svg(whole, label=label)) if settings.site_url else None,
        reference=apa(citation),
        release=last.name if last and is_kept else "",
        released=last.day if last and is_kept else None,
        kept=pinned(edition, path, path) if is_kept else "",
        methods=addresses.absolute(settings.site_url, addresses.METHODS) or "/",
    )
