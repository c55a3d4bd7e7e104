"""Where a page came from that was not written by hand."""

from pydantic import Field

from atlas.model.base import LanguageCode, Model, Url

__all__ = ["Imported"]


class Imported(Model):
    """Where an imported page came from; `checksum` tells whether a person changed it since.

    `translations`: the same for its translations, by language, since those hold words only.
    """

    source: str
    key: str
    checksum: str
    translations: dict[LanguageCode, str] = Field(default={})
    attribution: str | None = None
    licence: str | None = None
    url: Url | None = None
