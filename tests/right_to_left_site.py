"""The small atlas with Arabic as its second language: everything translated but one page."""

import re
from pathlib import Path

from .reading.folders import Desk

__all__ = ["right_to_left_site"]

_TRANSLATED = {
    "index.ar.md": "title: أطلس الحي\nsummary: أطلس صغير للتجربة.",
    "linde/index.ar.md": "title: الزيزفون\nmunicipality: البلدية\nsummary: حي حول شجرة.",
    "linde/initiatives/eettafel.ar.md": """
title: مائدة الحي
summary: طعام مشترك يوم الثلاثاء.
place: {name: بيت الحي}
cost: {note: أربعة}
contributes: [{how: على المائدة نتعارف.}]
funding: [{source: البلدية}]
""",
    "linde/challenges/alleen.ar.md": """
title: وحدة أقل
stated_by: مجلس الحي
needs: [{id: samen-eten, title: طعام مشترك}, {id: bezoek, title: زيارة}]
""",
    "linde/assignments/samen.ar.md": """
title: معا
given_by: البلدية
budget: {source: البلدية}
plan: [{what: بطاقة}, {what: مكالمة}, {what: مائدة}]
reviews: [{learned: البطاقة نافعة.}]
""",
}
_ASSIGNMENT = """---
title: Samen
challenge: alleen
given_by: Gemeente
given_on: 2026-02-01
due: 2027-06-30
partners: [eettafel]
budget: {amount: 18500, source: Gemeente}
plan:
  - {what: Een kaartje, who: [eettafel], due: 2026-03-31, status: done}
  - {what: Een telefoontje, who: [eettafel], due: 2026-05-15, status: doing}
  - {what: Een tafel, who: [eettafel], due: 2026-12-15, status: todo}
reviews:
  - {date: 2026-04-24, learned: Het kaartje werkt.}
---
Doe het samen.
"""


def right_to_left_site(to: Path) -> Path:
    """Write the atlas below a folder; returns its content folder."""
    desk = Desk(to)
    for path in desk.content.rglob("*.en.md"):
        path.unlink()
    desk.edit("index.md", "languages: [nl, en]", "languages: [nl, ar]\ncontact: {email: atlas@linde.example}")
    words = (desk.content / "vocabulary.yml").read_text("utf-8")
    desk.write("vocabulary.yml", re.sub(r"en: [^}]*", "ar: كلمة", words))
    desk.write("linde/assignments/samen.md", _ASSIGNMENT)
    for name, facts in _TRANSLATED.items():
        desk.write(name, f"---\n{facts.strip()}\n---\n\nأهلا وسهلا بكم.\n")
    return desk.content
