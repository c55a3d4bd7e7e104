"""Where an initiative meets."""

from typing import ClassVar, Self

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from atlas.model.base import Latitude, Longitude, Model, Words, Written

__all__ = ["Place", "Point"]


class Point(Model):
    """A place on earth in degrees (WGS 84)."""

    lat: Latitude
    lon: Longitude


class Place(Model):
    """Address and, if known, coordinates. `private` places are never shown more precisely than an area."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        json_schema_extra={"dependentRequired": {"lat": ["lon"], "lon": ["lat"]}}
    )

    name: Words | None = None
    address: str | None = None
    postcode: Written | None = None
    city: str | None = None
    lat: Latitude | None = None
    lon: Longitude | None = None
    private: bool = False

    @model_validator(mode="after")
    def _both_coordinates(self) -> Self:
        if (self.lat is None) != (self.lon is None):
            raise PydanticCustomError("half_coordinate", "one coordinate without the other")
        return self
