"""What the columns of private lists are called: what reads such a list knows them, and so does what refuses one."""

__all__ = ["CALLED", "GROUPS", "INITIATIVE", "INITIATIVES", "OCCASION", "PARTICIPANT", "PARTS_OF_NAMES", "RESPONDENT"]

PARTICIPANT = ("participant", "deelnemer")
INITIATIVE = ("initiative", "initiatief")
INITIATIVES = ("initiatives", "initiatieven")
GROUPS = (
    "groep", "groepen", "group", "groups", "club", "clubs", "activiteit", "activiteiten", "activity", "activities",
    "waar", "doet mee aan", "doet mee met", "takes part in",
)  # fmt: skip
"""What the column of initiatives is called in a list that people keep for themselves."""
RESPONDENT = ("respondent", "deelnemer", "nummer")
OCCASION = ("occasion", "moment")
CALLED = ("naam", "lid", "wie", "name", "member", "who")
"""What the column of people is called in a list that people keep for themselves. It may also be another column."""
PARTS_OF_NAMES = (
    "voornaam", "voornamen", "roepnaam", "tussenvoegsel", "achternaam", "familienaam", "first name", "firstname",
    "given name", "last name", "lastname", "family name", "surname",
)  # fmt: skip
"""Beside one of these a column "name" holds a part of a name, and two people may have that in common."""
