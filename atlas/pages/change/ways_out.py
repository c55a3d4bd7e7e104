"""How does what somebody changed reach who keeps the pages? Addresses and words for the three ways out."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from atlas.model.atlas import Neighbourhood, Shell
from atlas.pages.change.forge import Forge
from atlas.pages.writing.say_something import editors_of
from atlas.texts import Sentence, say

__all__ = ["ways_out"]

_NAMES: Final = {"github": "GitHub", "forgejo": "Forgejo", "gitlab": "GitLab"}
_LATER: Final = {key: f"{{{key}}}" for key in ("title", "email", "forge", "name")}
"""What the browser fills in."""
_WORDS: Final[Mapping[str, Sentence]] = {
    "change": say("Change to: {title}"),
    "new": say("New page: {title}"),
    "hello": say("Hello,"),
    "changed": say('This is a change to the page "{title}". I made it with the form of the atlas.'),
    "made": say('This is a new page, "{title}". I made it with the form of the atlas.'),
    "room": say("Do you want to add something? Write it here:"),
    "below": say("Below stands the whole page. Please leave it as it is: a program reads it."),
    "marks": say('Where "not-shown-here" stands, the page has something that the site does not show. That stays.'),
    "paste": say("Paste the text that you copied here, all of it:"),
    "mail": say("Your mail program opens, with the page in the mail. Send it."),
    "mail_long": say(
        "The page is too long to go along by itself. Copy the text first. Then open the mail and paste it in."
    ),
    "mail_none": say("Does nothing open? Copy the text, and paste it in a mail to {email}."),
    "mail_then": say(
        "It comes to {email}, who keeps the pages of this neighbourhood. They look at it and answer you by mail. "
        "You need no account, and your name does not come on the site."
    ),
    "forge": say("A page of {forge} opens with your text in it. You need an account there."),
    "forge_paste": say(
        "Copy the text first. Then open the page of {forge}, take out all that stands there, and paste. You need "
        "an account there."
    ),
    "forge_empty": say("Is your text not there? Copy it here, and paste it there."),
    "forge_send": say("Then press the green button, and go on until it says that the proposal was made."),
    "forge_then": say(
        "A program checks the proposal within some minutes. Then who keeps the pages looks at it. Their answer "
        "comes as a message of {forge}. Your name there can be seen by everybody."
    ),
    "file": say("The file {name} now stands on your device, among the downloads."),
    "file_then": say(
        "You can keep it, or mail it to {email} as an attachment. They look at it and answer you by mail."
    ),
    "file_alone": say("You can keep it, or give it to somebody who keeps the pages."),
    "share_then": say(
        "You chose yourself who gets the file. Is that {email}? Then they look at it and answer you by mail."
    ),
    "hidden": say(
        "This page holds things that the site does not show. They do not stand in your text, and stay as they are. "
        "So do not put your text in place of the whole file: change only the lines that are named here."
    ),
}


def ways_out(
    shell: Shell, neighbourhoods: Mapping[str, Neighbourhood], forge: Forge | None, site_url: str, language: str
) -> dict[str, Any]:
    """What `send.js` needs, as JSON holds it.

    `email`: the address to mail to, by neighbourhood, and under "" that of the atlas; only those that there are.
    `forge`: where the files stand, or null. `site`: the address of the site, ending in a slash, or empty. `words`:
    sentences, some with {title}, {email}, {forge}, {name}.
    """
    found = {"": editors_of(shell, None), **{key: editors_of(shell, one) for key, one in neighbourhoods.items()}}
    return {
        "email": {key: email for key, email in found.items() if email},
        "forge": {**asdict(forge), "name": _NAMES[forge.kind]} if forge else None,
        "site": site_url,
        "words": {key: say(sentence.msgid, **_LATER).to(language) for key, sentence in _WORDS.items()},
    }
