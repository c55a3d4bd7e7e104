"""Where are all initiatives, and how do neighbourhoods run, as one file of GeoJSON (RFC 7946)?"""

from collections.abc import Iterator

from atlas.dataset.sources import DataSources
from atlas.exports.geojson import Feature, geojson

__all__ = ["all_places"]


def all_places(sources: DataSources) -> bytes:
    """A feature per neighbourhood and per initiative that has not stopped, in the order of the atlas, in its language.

    `id`: of a neighbourhood its own, of an initiative `NEIGHBOURHOOD/ID`. `what`: "neighbourhood" or "initiative".
    `precision`: "point" for the place itself; "area" for the cell of 445 metres that a private place lies in; null
    where no place is known, and then there is no geometry. `url`: its page, where the address of the site is known.
    """
    return geojson(_features(sources)).encode()


def _features(sources: DataSources) -> Iterator[Feature]:
    site = sources.site_url
    for key, one in sources.atlas.neighbourhoods.items():
        page = f"{site}{key}/" if site else None
        facts = {"what": "neighbourhood", "neighbourhood": key, "title": one.page.meta.title, "url": page}
        yield Feature(key, one.boundary, facts | {"cbs": one.page.meta.cbs})
        places = sources.findings[key].places
        for name in sorted({*places.points, *places.areas, *places.off_map}):
            meta = one.initiatives[name].meta
            precision = "point" if name in places.points else "area" if name in places.areas else None
            told = {
                "what": "initiative",
                "neighbourhood": key,
                "title": meta.title,
                "url": f"{page}initiatives/{name}/" if page else None,
                "kind": meta.kind,
                "status": meta.status,
                "activities": meta.activities,
                "precision": precision,
            }
            yield Feature(f"{key}/{name}", places.points.get(name) or places.areas.get(name), told)
