"""The postcodes that the atlas knows, as a file for the browser."""

import json
from collections.abc import Iterable

from atlas.analysis.whereabouts import postcodes
from atlas.model.atlas import Neighbourhood

__all__ = ["postcodes_json"]


def postcodes_json(neighbourhoods: Iterable[Neighbourhood]) -> bytes:
    """Latitude and longitude by postcode: `{"1234AB": [52.1, 5.1], ...}`."""
    return json.dumps(postcodes(neighbourhoods), ensure_ascii=False, separators=(",", ":")).encode()
