"""Which pieces of its pages does a neighbourhood offer to other sites? Each says what its page says, and no more."""

from atlas.pages.challenge.piece import verdict_piece, verdicts_piece
from atlas.pages.council.piece import steps_piece
from atlas.pages.embed.facts import Piece
from atlas.pages.patchwork.piece import patchwork_piece
from atlas.pages.writing.edition import Edition

__all__ = ["pieces"]


def pieces(edition: Edition) -> list[Piece]:
    """The patchwork, where the neighbourhood stands, what the network carries, and each challenge by itself."""
    challenges = edition.neighbourhood.challenges
    return [
        *([patchwork_piece(edition)] if edition.findings.network.patchwork.lines else []),
        steps_piece(edition),
        *([verdicts_piece(edition)] if challenges else []),
        *(verdict_piece(edition, key) for key in challenges),
    ]
