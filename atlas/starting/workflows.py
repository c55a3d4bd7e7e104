"""What a forge does by itself with a repository: which files, which actions of others, and in which words."""

from typing import Final

__all__ = ["PINS", "WORDS", "WORKFLOWS"]

WORKFLOWS: Final = {
    "github": {
        ".github/workflows/atlas.yml": "github.yml",
        ".github/workflows/difference.yml": "github-difference.yml",
        ".github/workflows/confirm.yml": "github-confirm.yml",
        ".github/workflows/issue.yml": "issue.yml",
        ".github/tell.py": "tell.py",
    },
    "forgejo": {
        ".forgejo/workflows/atlas.yml": "forgejo.yml",
        ".forgejo/workflows/difference.yml": "forgejo-difference.yml",
        ".forgejo/workflows/confirm.yml": "forgejo-confirm.yml",
        ".forgejo/workflows/issue.yml": "issue.yml",
        ".forgejo/tell.py": "tell.py",
    },
    "gitlab": {".gitlab-ci.yml": "gitlab-ci.yml", ".gitlab/tell.py": "tell.py"},
}
"""The files of each forge, by path."""
PINS: Final = {
    "checkout": "de0fac2e4500dabe0009e67214ff5f5447ce83dd  # v6.0.2",
    "setup_python": "a309ff8b426b58ec0e2a45f0f869d46889d02405  # v6.2.0",
    "upload_artifact": "b7c566a772e6b6bfb58ed0dc250532a479d7789f  # v6.0.0",
    "download_artifact": "37930b1c2abaa49bbe596cd826c3c89aef350131  # v7.0.0",
    "configure_pages": "45bfe0192ca1faeb007ade9deae92b16b8254a0d  # v6.0.0",
    "upload_pages_artifact": "fc324d3547104276b827a68afc52ff2a11cc49c9  # v5.0.0",
    "deploy_pages": "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128  # v5.0.0",
    "forgejo_upload_artifact": "16871d9e8cfcf27ff31822cac382bbb5450f1e1e  # v4.3.1",
}
"""Actions by commit: a tag can be moved by whoever takes over an action, a commit cannot."""
WORDS: Final = {
    "nl": {
        "preview": "Een proefversie van de site staat onder Artifacts van deze controle",
        "preview_alone": "Proefversie van de site",
        "difference": "Wat de wijziging doet",
        "confirm": "Klopt het nog?",
        "source": "Uit",
        "proposed": "Hier is een voorstel van gemaakt",
        "renewed": "Het voorstel is vernieuwd.",
    },
    "en": {
        "preview": "A preview of the site is under Artifacts of this check",
        "preview_alone": "Preview of the site",
        "difference": "What the change does",
        "confirm": "Is it still right?",
        "source": "From",
        "proposed": "This is now a proposal",
        "renewed": "The proposal is renewed.",
    },
}
"""Words of the workflows; without a quote, for they stand in commands."""
