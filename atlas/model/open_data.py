"""What has an atlas to say of itself before a register of open data can take up its data?"""

from atlas.model.neighbourhood import Home

__all__ = ["is_meant_as_open_data", "missing_for_a_register"]


def missing_for_a_register(home: Home) -> tuple[str, ...]:
    """The keys of the front page that DCAT-AP-NL 3.0 cannot do without and that say nothing."""
    given = (
        ("publisher", home.publisher),
        ("contact.email", home.contact and home.contact.email),
        ("licence", home.licence),
    )
    return tuple(name for name, value in given if not value)


def is_meant_as_open_data(home: Home) -> bool:
    """Whether somebody said who publishes it, or that others may use it."""
    return bool(home.publisher or home.licence)
