"""Times as people write them: by the clock in Stockholm, over both nights of daylight saving."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from patientforeningar.inlamning.falt import FranOchMed, Tidpunkt, TillOchMed


@pytest.mark.parametrize(
    ("skrivet", "tid"),
    [
        (["2026-03-28", "18:00"], dt.datetime(2026, 3, 28, 17, tzinfo=dt.UTC)),
        (["2026-03-29", "01:59"], dt.datetime(2026, 3, 29, 0, 59, tzinfo=dt.UTC)),
        (["2026-03-29", "03:00"], dt.datetime(2026, 3, 29, 1, tzinfo=dt.UTC)),
        (["2026-10-25", "02:30"], dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)),  # twice: the first
        (["2026-10-25", "03:00"], dt.datetime(2026, 10, 25, 2, tzinfo=dt.UTC)),
        (["20261025", "18.30"], dt.datetime(2026, 10, 25, 17, 30, tzinfo=dt.UTC)),
        (["", ""], None),
    ],
)
def test_tiden_ar_den_som_klockan_visar(skrivet: list[str], tid: dt.datetime | None) -> None:
    assert Tidpunkt(required=False).clean(skrivet) == tid


@pytest.mark.parametrize(
    ("skrivet", "skal"),
    [
        (["2026-03-29", "02:00"], "ställs fram"),
        (["2026-03-29", "02:59"], "ställs fram"),
        (["2026-05-12", ""], "både dag och klockslag"),
        (["", "18:00"], "både dag och klockslag"),
        (["i morgon", "18:00"], "Skriv dagen som"),
        (["2026-05-12", "sex"], "Skriv klockslaget som"),
    ],
)
def test_en_tid_som_inte_finns_nekas_med_skal(skrivet: list[str], skal: str) -> None:
    with pytest.raises(ValidationError, match=skal):
        Tidpunkt(required=False).clean(skrivet)


@pytest.mark.parametrize(("dagen", "timmar"), [("2026-03-29", 23), ("2026-05-12", 24), ("2026-10-25", 25)])
def test_en_dag_ar_sa_lang_som_dygnet_i_stockholm(dagen: str, timmar: int) -> None:
    fran, till = FranOchMed().clean(dagen), TillOchMed().clean(dagen)
    assert fran is not None
    assert till is not None
    assert till - fran == dt.timedelta(hours=timmar)
    assert TillOchMed().prepare_value(till) == FranOchMed().prepare_value(fran) == dt.date.fromisoformat(dagen)
