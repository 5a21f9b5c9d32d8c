"""What the probes say when all is well, and when a part is not."""

from __future__ import annotations

import datetime as dt
import json
from collections import namedtuple
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from config import prober
from config.models import Klockslag
from patientinfo.models import Brev, Brevtext

pytestmark = pytest.mark.django_db

Disk = namedtuple("Disk", "total used free")
MINUT = dt.timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _klockan_har_gatt() -> None:
    call_command("klocka", "--en-gang")


def halsa(client: Client) -> dict[str, Any]:
    svar = client.get("/-/health")
    return {"kod": svar.status_code, **svar.json()}


def uppgift(**falt: Any) -> DBTaskResult:
    grund = {"args_kwargs": {}, "task_path": "x.y", "backend_name": "default", "run_after": get_date_max()}
    post = DBTaskResult.objects.create(**grund, exception_class_path="", traceback="", worker_ids=[])
    DBTaskResult.objects.filter(pk=post.pk).update(**falt)
    return post


def trasig(*_args: object, **_kwargs: object) -> None:
    raise DatabaseError("lösenordet är hemligt")


def test_en_frisk_webbplats(client: Client) -> None:
    svar = halsa(client)
    assert (svar["kod"], svar["status"]) == (200, "ok")
    assert set(svar["delar"]) == {
        "databas",
        "cache",
        "uppgifter",
        "klocka",
        "brev",
        "virusskanner",
        "vma",
        "sokindex",
        "handbok",
        "disk",
    }
    assert {del_["status"] for del_ in svar["delar"].values()} == {"ok"}


def test_utan_databas_lever_processen_men_ar_inte_redo(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "cursor", trasig)
    assert client.get("/-/live").status_code == 200
    assert client.get("/-/ready").status_code == 503
    svar = client.get("/-/health")
    assert svar.status_code == 503
    assert "hemligt" not in svar.content.decode()


def test_live_fragar_ingen_annan(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        client.get("/-/live")


def test_en_klocka_som_star_syns(client: Client) -> None:
    with time_machine.travel(timezone.now() + prober.TALAMOD + MINUT, tick=False):
        svar = halsa(client)
    assert (svar["kod"], svar["delar"]["klocka"]["status"]) == (503, "fel")


def test_en_klocka_som_aldrig_gatt_syns(client: Client) -> None:
    Klockslag.objects.all().delete()
    assert halsa(client)["delar"]["klocka"]["status"] == "fel"


def test_en_plikt_som_misslyckas_syns(client: Client) -> None:
    Klockslag.objects.filter(plikt="config.publicera_schemalagt").update(fel="ValueError")
    svar = halsa(client)
    assert (svar["kod"], svar["status"]) == (200, "varning")
    assert svar["delar"]["klocka"]["plikter"]["config.publicera_schemalagt"]["fel"] == "ValueError"


def test_ett_brev_som_vagras_syns(client: Client) -> None:
    brev = Brev.objects.create(slag="Prov")
    Brevtext.objects.create(brev=brev, amne="Ämne", text="Text.")
    assert halsa(client)["delar"]["brev"] == {"status": "ok", "vantar": 1, "vagrade": 0}
    Brev.objects.update(forsok=1, fel="ConnectionRefusedError")
    svar = halsa(client)
    assert (svar["kod"], svar["delar"]["brev"]["status"]) == (200, "varning")


def test_en_uppgift_som_far_vanta_syns(client: Client) -> None:
    uppgift(enqueued_at=timezone.now() - prober.TALAMOD + MINUT)
    assert halsa(client)["delar"]["uppgifter"]["status"] == "ok"
    uppgift(enqueued_at=timezone.now() - prober.TALAMOD - MINUT)
    assert halsa(client)["delar"]["uppgifter"]["status"] == "fel"


def test_en_uppgift_som_ska_vanta_vantar_inte_pa_nagon(client: Client) -> None:
    uppgift(enqueued_at=timezone.now() - dt.timedelta(hours=6), run_after=timezone.now() + MINUT)
    assert halsa(client)["delar"]["uppgifter"]["status"] == "ok"


def test_en_uppgift_som_misslyckats_syns(client: Client) -> None:
    uppgift(status=TaskResultStatus.FAILED, finished_at=timezone.now())
    delen = halsa(client)["delar"]["uppgifter"]
    assert (delen["status"], delen["vantat_sekunder"], delen["misslyckade"]) == ("varning", 0, 1)


def test_ett_tomt_sokindex_syns(client: Client) -> None:
    with connection.cursor() as fraga:
        fraga.execute("DELETE FROM wagtailsearch_indexentry")
    assert halsa(client)["delar"]["sokindex"]["status"] == "varning"


@pytest.mark.parametrize(("ledigt", "status"), [(10, "ok"), (9, "varning")])
def test_en_disk_som_haller_pa_att_bli_full_syns(
    client: Client, monkeypatch: pytest.MonkeyPatch, ledigt: int, status: str
) -> None:
    monkeypatch.setattr(prober.shutil, "disk_usage", lambda _var: Disk(100, 100 - ledigt, ledigt))
    assert halsa(client)["delar"]["disk"]["status"] == status


def test_halsan_rojer_ingenting(client: Client) -> None:
    text = json.dumps(halsa(client))
    assert settings.SECRET_KEY not in text
    assert str(settings.VAR) not in text
    assert "@" not in text
