"""Which sentences do the panels around the drawing say: list, matrix, filters, search, how two meet, and saving?"""

from collections.abc import Mapping

from atlas.texts import Sentence, say

__all__ = ["PANEL_WORDS"]

# The page puts its own numbers and names where {…} stays.
PANEL_WORDS: Mapping[str, Sentence] = {
    "search": say("Search for an initiative"),
    "n_lines_one": say("1 line"),
    "n_lines": say("{n} lines", n="{n}"),
    "list": say("Initiatives"),
    "sort": say("Sort by"),
    "sort_name": say("name"),
    "sort_lines": say("number of lines"),
    "all_shown": say("All {n} shown", n="{n}"),
    "some_shown": say("{n} of {m} shown", n="{n}", m="{m}"),
    "clear": say("Clear filters"),
    "strength": say("Show lines from"),
    "facet_activities": say("Activity"),
    "facet_days": say("Day"),
    "facet_kinds": say("Kind of initiative"),
    "facet_audiences": say("For whom"),
    "chosen": say("Chosen initiative"),
    "neighbours": say("Meets, with how many people take part in both:"),
    "no_line_long": say(
        "No visible line. There can be people who take part here and elsewhere, but too few to show, or nobody told."
    ),
    "not_asked_long": say(
        "Nobody asked here yet where else people take part, so there can be more lines than you see."
    ),
    "meet_from": say("One initiative"),
    "meet_to": say("The other initiative"),
    "meet_how": say(
        "Choose two initiatives. You then see by which lines people can get to know each other most easily."
    ),
    "meet_same": say("These are one and the same. Choose two different initiatives."),
    "meet_stop": say("Let go of this path"),
    "meet_step": say("{told} – {other} ({count} people in both)", told="{told}", other="{other}", count="{count}"),
    "no_way": say(
        "Between {a} and {b} we see no way along visible lines. Thin lines are hidden to protect people, so they may"
        " meet after all.",
        a="{a}",
        b="{b}",
    ),
    "no_way_unasked": say(
        "Between {a} and {b} we see no way along visible lines. Not everybody there was asked where else they take"
        " part, so they may meet after all.",
        a="{a}",
        b="{b}",
    ),
    "views": say("Way of looking"),
    "view_drawing": say("Drawing"),
    "view_matrix": say("Matrix"),
    "view_strength": say("By strength"),
    "matrix_label": say("Matrix of who shares people, {n} rows and as many columns", n="{n}"),
    "matrix_how": say(
        "Every row and every column is an initiative; groups stand together. The more a square stands out, the more"
        " people take part in both."
    ),
    "matrix_groups": say(
        "There are many initiatives, so every row is a group. The more a square stands out, the more of its"
        " pairs share people. Choose the name of a group to unfold it, two at most."
    ),
    "cell_pair": say("{a} – {b}", a="{a}", b="{b}"),
    "cell_within": say("Within {a}", a="{a}"),
    "cell_open": say("{a} is unfolded: see the rows below its name", a="{a}"),
    "cell_lines": say("{lines}, the strongest {count} people in both", lines="{lines}", count="{count}"),
    "more": say("Show more lines"),
    "some_lines": say("{n} of {m} lines", n="{n}", m="{m}"),
    "no_lines_shown": say("No line is left with these filters."),
    "copy_link": say("Copy link to this view"),
    "copied": say("Link copied"),
    "link": say("Link to this view"),
    "copy_by_hand": say("Copy this link"),
    "save": say("Save what you see"),
    "save_svg": say("Save as SVG"),
    "save_png": say("Save as PNG"),
    "fullscreen": say("Full screen"),
}
"""By the name that the script has for them."""
