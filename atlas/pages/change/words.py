"""What do the scripts of the form say? Each sentence by the name that they call it by."""

from collections.abc import Mapping
from typing import Final

from atlas.texts import Sentence, say

__all__ = ["WORDS", "WRONG"]

WORDS: Final[Mapping[str, Sentence]] = {
    "add": say("Add: {what}"),
    "add_schedule": say("Add a time"),
    "add_funding": say("Add a source of money"),
    "add_contributes": say("Add a challenge"),
    "add_impact": say("Add a measurement"),
    "add_needs": say("Add a need"),
    "add_plan": say("Add a step"),
    "add_reviews": say("Add a day of looking back"),
    "remove": say("Remove: {what}"),
    "takenOut": say("Taken out: {what}"),
    "putBack": say("Put it back"),
    "restore": say("Make it as it was"),
    "restored": say("{what}: as it was again."),
    "changeAgain": say("Change it after all"),
    "item": say("Number {number}"),
    "needed": say("(needed)"),
    "example": say("For example: {example}"),
    "choose": say("Choose"),
    "hidden": say("The site does not show this. It stays as it is."),
    "more": say("More"),
    "understood": say("That is {day}"),
    "yes": say("Yes"),
    "no": say("No"),
    "notSaid": say("Not said"),
    "lowest": say("Lowest"),
    "highest": say("Highest"),
    "addClosed": say("Add these days"),
    "firstDay": say("First day"),
    "lastDay": say("Last day"),
    "everyYear": say("Every year again"),
    "periodWrong": say("Choose a first day, and a last day that is not before it."),
    "period": say("{start} to {end}"),
    "fromTime": say("from {time}"),
    "rule": say("by a rule of its own"),
    "ruleKept": say(
        "A rule of its own says on which days. That cannot be changed here; the hours can. Is the rule no longer "
        "right? Write that in your mail."
    ),
    "countsKept": say(
        "Where participants also go was counted, and stays as it is. Is there a new count? Write that in your mail."
    ),
    "moreChoices": say("More to choose from: {n}"),
    "noDay": say("no day chosen yet"),
    "challengeFirst": say("Choose a challenge first."),
    "needUsed": say("Initiatives contribute to this need, so it cannot be removed here."),
    "translatedItem": say("There are words in another language for this, so it cannot be removed here."),
    "nothingSaid": say("Nothing is said about this yet"),
    "noTitle": say("No name yet"),
    "privatePlace": say("Somewhere in the neighbourhood; ask for the address"),
    "namesMissing": say("The names of other pages could not be fetched."),
    "preview": say("How it will look"),
    "changesHeading": say("What changes"),
    "nothingYet": say("Nothing yet."),
    "changeCount": say("Things that change: {n}"),
    "was": say("It was:"),
    "becomes": say("It becomes:"),
    "gone": say("This goes."),
    "otherwise": say("other details than now"),
    "story": say("The text of the page"),
    "storyHelp": say(
        "An empty line begins a new paragraph. A line that begins with ## is a heading, one that begins with - an item "
        "of a list. [words](https://...) is a link."
    ),
    "wordCount": say("{n} words"),
    "isNew": say(
        "A new page. Begin with what it is and for whom; times, place and contact come after that. What you do not "
        "know can stay empty."
    ),
    "translated": say(
        "These are the words of the page in another language. Times, places and figures stand on the original page."
    ),
    "translatedOriginal": say("Original: {words}"),
    "otherVersion": say("Change the words in {language}"),
    "seePage": say("See the page as it is now"),
    "right": say("Everything is still right"),
    "rightDone": say("Noted: everything was right today"),
    "rightHelp": say("Did you look through all of the page? Then press this, and send it in below."),
    "finish": say("Check it and send it in"),
    "errorsLabel": say("What is not right yet"),
    "notYet": say("This is not right yet:"),
    "nothingToSend": say("Nothing has been changed yet."),
    "sendHeading": say("This is how you send it in"),
    "checked": say("Nothing wrong was found. Choose one of these ways; nothing has been sent yet."),
    "byMail": say("By mail"),
    "openMail": say("Open the mail"),
    "openForge": say("Open {forge}"),
    "saveFile": say("Save the file"),
    "byForge": say("With an account at {forge}"),
    "asFile": say("Keep it as a file"),
    "share": say("Hand it to another program"),
    "copyText": say("Copy the text"),
    "copied": say("The text is copied."),
    "copyByHand": say("Select this text and copy it:"),
    "notShown": say("The site does not show this. It stays as it is."),
    "linesHeading": say("The lines that change"),
    "draftHeading": say("You were busy here"),
    "draft": say(
        "What you typed on {when} was not sent in. It is still on this device, and nowhere else. Do you want to go on "
        "with it?"
    ),
    "sentHeading": say("Your last change"),
    "sentBefore": say(
        "On {when} you took a change along from here to send it in. Did that not work? It is still on this device, and "
        "nowhere else."
    ),
    "draftPart": say("You took a part of it along to send it in."),
    "draftGone": say("What you typed is thrown away"),
    "draftOld": say("The page has been changed since; look whether both still fit."),
    "draftGoOn": say("Go on"),
    "draftAway": say("Throw it away"),
    "keeps": say("What you type stays on this device until you send it in."),
    "forgets": say("Your browser keeps nothing: what you type is gone when you close this page."),
    "choosePage": say("Which page is it about?"),
    "chooseNeighbourhood": say("Neighbourhood"),
    "chooseInitiative": say("Initiative"),
    "open": say("Open the form"),
    "newOne": say("It is not here: add it"),
}

WRONG: Final[Mapping[str, Sentence]] = {
    "required": say("Fill this in."),
    "many": say("These are more than 500; leave some out."),
    "turned": say("There is an invisible sign in this that turns letters around. Type it anew instead of pasting it."),
    "day": say("This is not a day of the calendar."),
    "old": say("This is too long ago to be right. Look at the year."),
    "future": say("This day is still to come."),
    "partial": say(
        "This is not to be understood as a day, or it could be two. Write the year in four digits and the month in "
        "letters: 16 March 2020, March 2020 or 2020."
    ),
    "clock": say("Write hours and minutes, such as 19:30."),
    "email": say("This is not a whole mail address, such as info@example.org."),
    "url": say("Write the whole address, with https:// before it."),
    "whole": say("Write a whole number, in digits only."),
    "number": say("Write a number, such as 3.5."),
    "money": say("Write an amount with at most two decimals, such as 1250.50."),
    "least": say("This cannot be less than {least}."),
    "most": say("This cannot be more than {most}."),
    "form": say("This cannot be written so. Look at the example."),
    "choice": say("Choose one of these."),
    "identifier": say("Write the register first, and then the number: GB-CHC-1146179."),
    "unfinished": say("This is not finished: fill in all of it, or make it empty."),
    "order": say("This lies before the beginning."),
    "weekday": say("Choose the day of the week."),
    "which_weeks": say("Write one of the days on which it is held, so that everybody knows which weeks."),
    "from": say("Write the time at which it begins too."),
    "until": say("This is before the beginning. Past midnight it can last at most 8 hours."),
    "never": say("With these days it is never held. Look at the first and last day, and the days that it is closed."),
    "stopped_past": say('This lies in the past. Choose "stopped" above too, or make this empty.'),
    "stopped_future": say("This is still to come. Write when it stopped, or choose another answer above."),
    "crisis": say("It began outside the time of the crisis. Look at when it began, or take this out."),
    "currency": say("Write the three letters of the currency, such as EUR."),
    "half_place": say("Write both numbers of the place on the map, or neither."),
    "far": say("This lies far from the neighbourhood. Look whether the two numbers have changed places."),
    "professional": say(
        "Counts of shared participants lean on this, and a professional resource has none. Mail the editors if it must "
        "change."
    ),
    "sensitive": say("There are counts here too small for that. Mail the editors, so that they can leave those out."),
    "fewer": say(
        "With fewer than {least} participants, counts that stand in the atlas would tell too much of persons. Mail the "
        "editors."
    ),
    "translated": say("There are words in another language for this, so it cannot be empty. Mail the editors."),
    "alt": say("Tell what one sees in the picture, for who cannot see it."),
    "small": say("Of fewer than 10 people nothing is published. Wait until at least 10 people answered twice."),
    "invited": say("More people answered than were invited."),
    "improved": say("More people improved than answered."),
    "few_improved": say("At least 5 must have improved, and at least 5 not; otherwise leave this empty."),
    "zero": say("With 0 here one could tell the answers of each person."),
    "custom": say("A questionnaire of your own needs this."),
    "nested": say(
        "This measurement differs by fewer than ten people from another one of the same time, so the answers of those "
        "few could be worked out. Keep the larger one."
    ),
    "who": say("There is no initiative of this name. Write a name with a capital letter."),
    "tender": say("A tender can only be given by the editors."),
    "twin": say("Another page has this name already. Add something that tells the two apart."),
    "no_text": say("Tell in a few sentences what this is."),
    "odd": say('"{part}" cannot stand here, or not be changed here. Write it in plain words, or leave it as it was.'),
    "image": say("A picture cannot be added here. Send it along with your mail."),
    "link": say('The link to "{link}" may lead nowhere. Begin it with https://.'),
    "heavy": say("This text is too long for one page. Make it shorter."),
    "person_mail": say("This looks like the mail address of a person. Everybody can read it; write one of the group."),
    "person_mobile": say("This looks like the mobile number of a person. That of the group can stand under Contact."),
    "contact_mail": say(
        "This looks like the address of a person. Write one of the group, such as info@ or with its name."
    ),
    "iban": say("This is a bank account number. Leave it out."),
    "bsn": say("This looks like a citizen service number (BSN). Leave it out."),
}
"""What is wrong; the scripts put `wrong_` before the name."""
