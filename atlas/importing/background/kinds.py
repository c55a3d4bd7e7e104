"""Which layer is a thing in OpenStreetMap, or in the Dutch TOP10NL? What no map of a neighbourhood needs has none."""

from collections.abc import Mapping

__all__ = ["brt_layer", "brt_name", "osm_layer", "osm_name"]

_GREEN = {
    "landuse": {
        *("allotments", "cemetery", "forest", "grass", "meadow", "orchard", "recreation_ground", "village_green"),
        *("greenfield", "flowerbed"),
    },
    "leisure": {"garden", "golf_course", "nature_reserve", "park", "pitch", "playground", "dog_park", "sports_centre"},
    "natural": {"grassland", "heath", "scrub", "wood"},
    "amenity": {"grave_yard"},
}
_WATER = {
    "natural": {"water"},
    "landuse": {"basin", "reservoir"},
    "waterway": {"canal", "dock", "drain", "ditch", "river", "riverbank", "stream"},
}
_STREETS = {
    **dict.fromkeys(("motorway", "trunk", "primary", "secondary", "tertiary"), "main"),
    **dict.fromkeys((f"{name}_link" for name in ("motorway", "trunk", "primary", "secondary", "tertiary")), "main"),
    **dict.fromkeys(("residential", "unclassified", "living_street", "pedestrian", "service", "road"), "street"),
    **dict.fromkeys(("footway", "cycleway", "path", "steps", "track", "bridleway"), "path"),
}
_SMALL = {"driveway", "parking_aisle", "drive-through", "emergency_access"}
_RAILS = {"rail", "light_rail", "tram", "narrow_gauge"}
_OF_NOTE = {
    "amenity": {
        *("arts_centre", "clinic", "college", "community_centre", "hospital", "library", "place_of_worship", "school"),
        *("social_centre", "townhall", "theatre", "university"),
    },
    "building": {"church", "mosque", "school", "hospital", "train_station", "synagogue", "temple", "civic", "public"},
}


def osm_layer(tags: Mapping[str, str], *, area: bool) -> str | None:
    """The layer of a way (`area`: closed around something) by its tags, as the wiki of OpenStreetMap names them."""
    if tags.get("tunnel") in ("yes", "culvert") or tags.get("indoor") == "yes":
        return None
    highway = tags.get("highway", "")
    if highway and not (area and tags.get("area") != "yes"):
        return None if tags.get("service") in _SMALL or tags.get("footway") == "crossing" else _STREETS.get(highway)
    if tags.get("railway") in _RAILS and not area:
        return "railway" if tags.get("service") not in ("yard", "spur", "siding") else None
    if any(tags.get(key) in values for key, values in _WATER.items()):
        return "water"
    if not area:
        return None
    if "building" in tags:
        return "building" if any(tags.get(key) in values for key, values in _OF_NOTE.items()) else None
    return "green" if any(tags.get(key) in values for key, values in _GREEN.items()) else None


def osm_name(tags: Mapping[str, str]) -> str | None:
    """What people call it."""
    return tags.get("name") or None


def brt_layer(theme: str, facts: Mapping[str, str]) -> str | None:
    """The layer of an object of TOP10NL. `theme`: such as `top10nl_wegdeel_hartlijn` or `Wegdeel`.

    `facts`: attributes by name in small letters and without underscores, as the catalogue of the BRT names them.
    """
    theme = theme.casefold()
    if "waterdeel" in theme or "typewater" in facts:
        return "water"
    if "spoorbaandeel" in theme or "typespoorbaan" in facts:
        return "railway"
    if "wegdeel" in theme or "typeweg" in facts:
        return _brt_street(facts)
    if "terrein" in theme or "typelandgebruik" in facts:
        land = facts.get("typelandgebruik", "").casefold()
        return (
            "green"
            if any(word in land for word in ("bos", "gras", "heide", "begraafplaats", "boom", "fruit"))
            else None
        )
    if "gebouw" in theme or "typegebouw" in facts:
        kind = facts.get("typegebouw", "").casefold()
        named = any(
            word in kind for word in ("kerk", "moskee", "school", "ziekenhuis", "gemeentehuis", "station", "bedehuis")
        )
        return "building" if named else None
    return None


def _brt_street(facts: Mapping[str, str]) -> str | None:
    kind, used = facts.get("typeweg", "").casefold(), facts.get("hoofdverkeersgebruik", "").casefold()
    if any(word in kind for word in ("autosnelweg", "hoofdweg", "regionale weg")):
        return "main"
    if any(word in kind for word in ("startbaan", "rolbaan", "parkeer", "veerverbinding")) or "vliegverkeer" in used:
        return None
    if any(word in used for word in ("fiets", "voetganger", "ruiter")):
        return "path"
    return "street"


def brt_name(facts: Mapping[str, str]) -> str | None:
    """What people call it: the name of the street, or of the water or the land."""
    for key in ("straatnaamnl", "straatnaam", "naamnl", "naamofficieel", "brugnaam", "naam"):
        if facts.get(key):
            return facts[key]
    return None
