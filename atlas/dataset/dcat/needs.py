"""What has an atlas to say before a register of open data can take up its data?"""

from atlas.model.neighbourhood import Home
from atlas.model.open_data import missing_for_a_register
from atlas.texts import Sentence, say

__all__ = ["needs"]


def needs(home: Home, site_url: str) -> Sentence | None:
    """What to fill in, in one sentence; None where nothing lacks.

    DCAT-AP-NL 3.0 has no description without a publisher, somebody to ask, a licence and addresses.
    """
    missing = missing_for_a_register(home)
    names = ", ".join(missing)
    if missing and not site_url:
        return say("Write {names} in index.md, and site_url in mkdocs.yml.", names=names)
    if missing:
        return say("Write {names} in index.md.", names=names)
    return None if site_url else say("Write site_url in mkdocs.yml.")
