"""`data/earlier/NAME.csv` and the `.yml` beside it: the lines of an earlier year, as they were published then."""

from pydantic import Field

from atlas.model.base import Count, Id, Model
from atlas.model.shared import SharedLine, SharedMeta

__all__ = ["EARLIER", "EarlierCount", "EarlierMeta"]

EARLIER = "data/earlier"
"""Where counts of earlier years stand in the folder of a neighbourhood."""


class EarlierMeta(SharedMeta):
    """Of a published network of then. A roster of then can stand here as it was; `atlas keep-count` writes the rest.

    `asked`: whom the roster held; `ticked`: who asked with a tick list. `initiatives`: all that were there (None: not
    written down, and then all that did not begin later). `sizes`: participants that the pages told then.
    """

    ticked: tuple[Id, ...] = ()
    initiatives: tuple[Id, ...] | None = None
    sizes: dict[Id, Count] = Field(default={})


class EarlierCount(Model):
    """`name`: of the two files, without their endings. `lines`: sorted, each pair once with a < b."""

    name: str
    meta: EarlierMeta
    lines: tuple[SharedLine, ...]
