"""Our Swedish source strings come out as they were written: no other package's catalogue takes one for English."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from tests.config.luckor import calls

ROT = Path(settings.ROOT)
# Copies of Wagtail's own templates keep Wagtail's words (test_kopierade_mallar.py guards them).
WAGTAILS = ROT / "templates/wagtailadmin"
FILER = [
    *(mall for mall in ROT.glob("templates/**/*.html") if WAGTAILS not in mall.parents),
    *ROT.glob("patientinfo/**/*.py"),
    *ROT.glob("patientforeningar/**/*.py"),
    *ROT.glob("site/**/*.py"),
]


@pytest.mark.parametrize("fil", FILER, ids=lambda fil: str(fil.relative_to(ROT)))
def test_no_word_of_ours_is_translated_into_another(fil: Path) -> None:
    with translation.override("sv"):
        andrade = {nyckel.text: translation.gettext(nyckel.text) for nyckel in calls(fil) if not nyckel.context}
    assert {fran: till for fran, till in andrade.items() if fran != till} == {}
