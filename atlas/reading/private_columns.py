"""What the columns of private lists are called: what reads such a list knows them, and so does what refuses one."""

__all__ = ["INITIATIVE", "OCCASION", "PARTICIPANT", "RESPONDENT"]

PARTICIPANT = ("participant", "deelnemer")
INITIATIVE = ("initiative", "initiatief")
RESPONDENT = ("respondent", "deelnemer", "nummer")
OCCASION = ("occasion", "moment")
