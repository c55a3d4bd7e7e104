"""What do the hearts say beside initiatives, and the way to what a reader keeps?"""

from atlas.texts import say

__all__ = ["kept_words"]


def kept_words(language: str) -> dict[str, str]:
    """Sentences by name."""
    sentences = {
        "one": say("My list: one initiative"),
        "many": say("My list: {count} initiatives", count="{count}"),
        "keep": say("Keep on my list: {title}", title="{title}"),
        "word": say("Keep"),
        "worded": say("On my list"),
    }
    return {name: sentence.to(language) for name, sentence in sentences.items()}
