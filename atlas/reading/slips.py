"""Which sentence answers a value that cannot be used: what is wrong, and what to write instead."""

from atlas.reading.other_words import language_meant, says_more_than_weekdays, weekdays_in, word_meant
from atlas.texts import Sentence, say

__all__ = ["LIMITS", "PATTERN_HINTS", "SEE", "TOLD", "Told", "choice_slip", "key_slip", "language_slip"]

Told = tuple[Sentence, Sentence]
"""What is wrong, and what to write instead."""
_CURLY = set("“”„‟")


def key_slip(key: str) -> Told | None:
    """A word that became a key, with nothing behind it, since a comma stood before it between braces."""
    if _CURLY & set(key):
        return say("curly quotes hold no text together here"), say('write straight quotes instead: "..."')
    if key.strip("-–— ").isdigit() or not key.strip("-–— "):
        what = say("a comma ends a value between braces, so this number is cut in two")
        return what, say("write numbers with a point for decimals and nothing for thousands, such as 1250.50")
    return None


def choice_slip(path: tuple[str | int, ...], given: str, choices: list[str]) -> Told | None:
    """What people write for a weekday or a cost, and what takes more than a word to mend."""
    key = path[-1] if path else ""
    if key == "weekday":
        return _weekday_slip(given)
    if path[-2:] == ("cost", "kind") and not word_meant(given, choices):
        what = say('"{given}" does not say whether it is free, voluntary or paid', given=given)
        example = f'{{kind: paid, note: "{given}"}}'
        return what, say("choose one of the three, and tell the rest beside it: {example}", example=example)
    return None


def _weekday_slip(text: str) -> Told | None:
    days = weekdays_in(text)
    if not days:
        return None
    if len(days) > 1:
        items = ", ".join(f"{{weekday: {day}, ...}}" for day in days)
        return say("a meeting has one weekday"), say("write an item for each day: {items}", items=items)
    what = say('"{given}" is not one of the choices', given=text)
    if says_more_than_weekdays(text):
        return what, say('write "weekday: {day}", and the rest under every:, from: or note:', day=days[0])
    return what, say('did you mean "{near}"?', near=days[0])


def language_slip(given: str) -> Sentence | None:
    """What to write for a language that is named in full."""
    code = language_meant(given)
    return say('did you mean "{near}"?', near=code) if code else None


SEE = say("see the list of keys in the guide for initiatives")
_WHOLE = (say('"{given}" is not a whole number'), say("write digits only, such as 25"))
_NUMBER = (say('"{given}" is not a number'), say("write it with a point, such as 3.5"))
_GROUP = (
    say("a group of keys is expected here"),
    say("write each key on a line of its own, two spaces further to the right"),
)
_LIST = (say("a list is expected here"), say('write each item on a line of its own that starts with "- "'))
_TEXT = (say("text is expected here"), say("write the text behind the colon, between quotes if it holds a colon"))

LIMITS = {
    "greater_than_equal": say("write a number of {limit} or more"),
    "greater_than": say("write a number above {limit}"),
    "less_than_equal": say("write a number of {limit} or less"),
    "less_than": say("write a number below {limit}"),
}

PATTERN_HINTS = {
    r"^[a-z]{2,3}$": say("write a language code, such as nl, en, ar or uk"),
    r"^[A-Z]{3}$": say("write a currency code, such as EUR"),
    r"^(WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$": say("write a CBS code: WK and six digits, or BU and eight digits"),
}

TOLD: dict[str, Told] = {
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "string_type": _TEXT,
    "string_too_short": (say("there is nothing written here"), say("write something, or take the line out")),
    "too_short": (say("this list is empty"), say("write at least one item")),
    "too_long": (say("this list is too long"), say("write two numbers: [lowest, highest]")),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _GROUP,
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "bool_type": (say('"{given}" is neither true nor false'), say("write true or false")),
    "bool_parsing": (say('"{given}" is neither true nor false'), say("write true or false")),
    "number_not_yes_no": (say('"{given}" is not a number'), say("write digits only, such as 25")),
    "day_form": (say('"{given}" is not a date'), say("write year-month-day, such as 2026-03-01")),
    "day_impossible": (say("there is no such day as {given}"), say("write year-month-day, such as 2026-03-01")),
    "partial_day_form": (say('"{given}" is not a year, month or date'), say("write 2020, 2020-03 or 2020-03-16")),
    "partial_day_impossible": (say("there is no such date as {given}"), say("write 2020, 2020-03 or 2020-03-16")),
    "clock_otherwise": (say('"{given}" is a time in another form'), say("write {reading}")),
    "clock_half_day": (
        say('"{given}" can be a time before noon or after it'),
        say("write {morning}, or {evening} if it is after noon"),
    ),
    "clock_form": (say('"{given}" is not a time of day'), say("write hours and minutes, such as 10:00 or 19:30")),
    "too_many": (say("this holds {n} items, and can hold {most}"), say("take out what is not needed")),
    "thousands": (
        say('"{given}" can be read as {thousands} and as {decimals}'),
        say("write {thousands}, or else {decimals}; never a point or comma for thousands"),
    ),
    "written_number": (say('"{given}" is a number in another form'), say("write {reading}")),
    "too_long_meeting": (
        say("from {begins} until {ends} the next day is a meeting of {hours} hours"),
        say("write from: {ends} and until: {begins}, or correct one; past midnight it lasts at most {most} hours"),
    ),
    "money_form": (
        say('"{given}" is not an amount'),
        say("write digits with a point for the cents, such as 1250 or 1250.50"),
    ),
    "money_impossible": (
        say('"{given}" is not a possible amount'),
        say("write an amount of 0 or more, with at most two decimals"),
    ),
    "id_form": (
        say('"{given}" is not an id'),
        say("an id is a file name without .md: lower-case letters, digits and hyphens"),
    ),
    "url_form": (say('"{given}" is not a web address'), say("write it in full, such as https://example.org")),
    "licence_form": (
        say('"{given}" is not the name of a licence'),
        say("write its name at spdx.org/licenses, such as {reading}, or its address"),
    ),
    "email_form": (say('"{given}" is not an e-mail address'), say("write it in full, such as info@example.org")),
    "picture_file": (
        say('"{given}" is not the name of a picture beside this page'),
        say("write the name of a .jpg, .png or .webp file in the same folder; a picture on another site is not shown"),
    ),
    "picture_alt": (
        say("there are no words for who cannot see this picture"),
        say('add "alt:" with a sentence about what one sees in it'),
    ),
    "half_coordinate": (say("one half of the coordinates is missing"), say("write both lat and lon, or neither")),
    "one_pattern": (
        say("a meeting has a weekday, or an rrule, and not both"),
        say('write for example "weekday: tuesday"'),
    ),
    "mixed_rhythm": (
        say('"every" mixes weeks with places in the month'),
        say("write week, two-weeks, or a list of first, second, third, fourth, last"),
    ),
    "two_weeks_start": (
        say("every two weeks: it is unclear which weeks"),
        say('add "starts:" with the date of one of the meetings'),
    ),
    "until_without_from": (say('there is "until" and no "from"'), say('add "from:" with the time it starts')),
    "ends_before_start": (say("this ends before it starts"), say("swap the two dates, or correct one")),
    "rrule_by_the_clock": (
        say('"{given}" repeats by the hour, or tells a time'),
        say('write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY here, and the times under "from:" and "until:"'),
    ),
    "rrule_form": (say('"{given}" is not an iCalendar rule'), say("write for example FREQ=MONTHLY;BYDAY=1TU,3TU")),
    "closed_form": (
        say('"{given}" is not a closed period'),
        say("write 2026-12-25, 2026-07-13/2026-08-23, 12-24/12-31 (every year) or 08 (all of August)"),
    ),
    "more_than_invited": (say("more people answered than were invited"), say("check n and invited")),
    "more_improved_than_answered": (say("more people improved than answered"), say("check improved and n")),
    "custom_instrument": (
        say("this instrument is not described"),
        say('add "title", "range: [low, high]" and "better: higher" or "lower"'),
    ),
    "not_adopted": (
        say("it is not told who adopted this bar, and when"),
        say('add "adopted_by:" and "adopted_on:"; without thresholds the bar is 0.30, 0.50 and 0.50'),
    ),
    "confirmed_no_day": (
        say("it is told who confirmed this page, and not when"),
        say('add "confirmed_on:" with the day, or take "confirmed_by:" out'),
    ),
    "unsafe_counts": (
        say("these counts are finer than the rules for safe publishing allow"),
        say("write k 5, k_sensitive 10 and bin_width 5 or more, or say in public_source why these are public already"),
    ),
}
