"""What is told where there is no connection, and what is written once all pages are known."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import write_file

from atlas.keeping.identity import identity
from atlas.pages.offline.files import WORKER, no_worker, worker
from atlas.pages.writing.drawings import DAY_MARK
from atlas.texts import say

__all__ = ["logo_bytes", "offline_words", "write_worker"]


def offline_words(language: str) -> dict[str, str]:
    """For a page that was kept, `note`, and for one that was not."""
    return {
        "note": say("No connection, or a slow one. You see this page as it was on {day}.", day=DAY_MARK).to(language),
        "title": say("No connection").to(language),
        "lead": say("You are not on the internet now, and this page is not kept on your device.").to(language),
        "readable": say("This can be read now:").to(language),
    }


def logo_bytes(config: MkDocsConfig, logo: str) -> bytes:
    """The logo of the site; nothing where it has none."""
    return Path(config.docs_dir, logo).read_bytes() if logo else b""


def write_worker(
    config: MkDocsConfig, pages: dict[str, str], *depends: object, neighbourhoods: list[str], others: list[str]
) -> None:
    """Write the script that keeps pages, or, where nothing is to be kept, the one that takes it away.

    `pages`: an identity of each, by its address; `depends`: what else its version depends on.
    """
    on = bool(config.extra.get("installable"))
    version = identity(sorted(pages.items()), *depends)[:16]
    script = worker(version, neighbourhoods, others, str(config.site_name)) if on else no_worker()
    write_file(script.encode(), str(Path(config.site_dir, WORKER)))
