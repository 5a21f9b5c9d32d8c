"""Made-up items in great number: in review like any other, and gone when they are to be."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from foreningsfabriker import VID, publicerat
from wagtail.models import Revision, TaskState, WorkflowState

from patientforeningar.models import Beslut, Forening, Inslag
from patientforeningar.orubblig import PAHITTAT

pytestmark = pytest.mark.django_db


def raknat() -> list[int]:
    return [modell.objects.count() for modell in (Inslag, Forening, Revision, WorkflowState, TaskState)]


def test_inslagen_vantar_pa_beslut_och_forsvinner_helt() -> None:
    fore = raknat()
    call_command("lastdata", "--inslag", "3", verbosity=0)
    call_command("lastdata", "--inslag", "5", verbosity=0)
    nya = Inslag.objects.filter(nummer__startswith=PAHITTAT)
    assert len(nya) == 5
    for ett in nya:
        assert ett.current_workflow_task_state.revision == ett.latest_revision
        assert ett.get_latest_revision_as_object().rubrik == ett.rubrik
    assert len({ett.plats_id for ett in nya}) == 5
    call_command("lastdata", "--ta-bort", verbosity=0)
    assert raknat() == fore


def test_ett_pahittat_inslag_med_beslut_ligger_kvar_och_det_sags(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("lastdata", "--inslag", "2", verbosity=0)
    ett = Inslag.objects.filter(nummer__startswith=PAHITTAT)[0]
    Beslut.objects.create(
        inslag=ett, version=ett.latest_revision_id, utfall=Beslut.Utfall.AVSLAG, inlamnat=VID, beslutat=VID
    )
    call_command("lastdata", "--ta-bort")
    assert Inslag.objects.filter(nummer__startswith=PAHITTAT).get() == ett
    assert "1 påhittade inslag har beslut" in capsys.readouterr().out


def test_inget_riktigt_inslag_kan_kallas_pahittat() -> None:
    """Otherwise anything handed in could be deleted by giving it such a number first."""
    inslag = publicerat(borjar=VID + dt.timedelta(days=1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Inslag.objects.filter(pk=inslag.pk).update(nummer=f"{PAHITTAT}1")
