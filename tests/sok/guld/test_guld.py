"""The golden set on the engines that the site has: in one run SQLite, in the other Elasticsearch and PostgreSQL.

`resultat.json` holds what each engine was worth when it was last written down. The figures may get better, and no
figure more than 0.02 worse.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from domare import NONSENS, Dom, dom, las, matt
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from patientforeningar.models import Forening, Inslag
from patientinfo.models import Behov, Dokument, Kommun, Vardenhet
from sok.motor import sok

pytestmark = pytest.mark.django_db

FRUSET = json.loads(Path(__file__).with_name("resultat.json").read_text())
TAPP = 0.02  # what a figure may lose before the test fails
MAL = {"ndcg": 0.90, "mrr": 0.85}
HOGST_NOLL = 0.03  # of the answerable may get nothing
MINST_TOMMA = 0.95  # of the nonsense must get nothing


def motornamn(plats: str) -> str:
    """What the engine in that place of WAGTAILSEARCH_BACKENDS is called in `resultat.json`."""
    return "elasticsearch" if settings.SEARCH_URL and plats == "default" else connection.vendor


@pytest.mark.parametrize("plats", sorted(settings.WAGTAILSEARCH_BACKENDS))
def test_the_golden_set_is_answered(plats: str, minne: None, monkeypatch: pytest.MonkeyPatch) -> None:
    motor = get_search_backend(plats)

    def fraga_motorn(kor: Callable[[Any], Any], annars: Any) -> Any:
        return kor(motor)

    monkeypatch.setattr("sok.motor.fraga_motorn", fraga_motorn)
    vid = timezone.now()
    domar = dom(las(), lambda fraga: [traff.url for traff in sok(fraga, vid).traffar[:10]])
    varden = {namn: round(varde, 3) for namn, varde in matt(domar).items()}
    golv = {namn: max(mal, FRUSET[motornamn(plats)][namn] - TAPP) for namn, mal in MAL.items()}
    sagt = f"{motornamn(plats)}: {varden}\n" + "\n".join(map(str, samst(domar)))
    assert all(varden[namn] >= minst for namn, minst in golv.items()), sagt
    assert varden["noll"] <= HOGST_NOLL, sagt
    assert varden["nonsens_tomma"] >= MINST_TOMMA, sagt


def samst(domar: list[Dom]) -> list[Dom]:
    """What to look at when a figure has fallen, the worst first."""
    fel = (ett for ett in domar if (ett.fick if ett.fraga.slag == NONSENS else ett.ndcg < 0.9))
    return sorted(fel, key=lambda ett: ett.ndcg)


def test_what_the_grades_name_exists() -> None:
    adresser = {
        *(sida.url for sida in Page.objects.live().filter(depth__gt=1)),
        *(post.get_absolute_url() for modell in (Vardenhet, Kommun, Forening, Inslag) for post in modell.objects.all()),
        *(dokument.url for dokument in Dokument.objects.all()),
        *(f"{behov.sida.url}?behov={behov.slug}" for behov in Behov.objects.select_related("sida")),
    }
    assert {adress for fraga in las() for adress in fraga.betyg} <= adresser
