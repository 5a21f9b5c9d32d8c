"""Reports filtered by day: whatever day somebody writes is answered."""

from __future__ import annotations

import pytest
from django.urls import reverse
from konton import inloggad

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("dag", ["0001-01-01", "9999-12-31", "2026-11-22", "i dag", "-1"])
@pytest.mark.parametrize(
    ("rapport", "falt"), [("aterkopplingar", "skickad"), ("skickade_brev", "skapat"), ("foreningsregister", "inlamnat")]
)
def test_any_day_in_the_filter_gives_a_page(rapport: str, falt: str, dag: str) -> None:
    fraga = {f"{falt}_from": dag, f"{falt}_to": dag}
    assert inloggad("administrator").get(reverse(rapport), fraga).status_code == 200
