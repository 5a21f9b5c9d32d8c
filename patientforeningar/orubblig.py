"""What is written about a matter stays written: guards in the database itself, which no code goes round.

Log entries and decisions are added, never changed; they and every item with a number leave only when the log says
that the matter has been deleted by a rule (`inslag.gallrat`), and that entry never leaves. The guards are triggers,
set anew after every migrate: SQLite drops a table's triggers when a migration makes the table over.
"""

# ruff: noqa: S608 (the names of tables are written here)
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.signals import post_migrate, pre_migrate

_LOGG, _BESLUT, _INSLAG = "wagtailcore_modellogentry", "patientforeningar_beslut", "patientforeningar_inslag"
_TYPER = "django_content_type"

# How the numbers of made-up items begin (`lastdata`): no matter of anybody's, so they may go.
PAHITTAT = "LAST-"

_VART = f"""(OLD.action LIKE 'inslag.%' OR OLD.action LIKE 'forening.%' OR OLD.content_type_id IN
  (SELECT id FROM {_TYPER} WHERE app_label = 'patientforeningar' AND model IN ('inslag', 'forening')))"""


def _gallrat(nummer: str, typ: str = "g.content_type_id") -> str:
    """True when the log says that the item of that id has been deleted by a rule."""
    return f"""EXISTS (SELECT 1 FROM {_LOGG} g JOIN {_TYPER} t ON t.id = g.content_type_id
  WHERE g.action = 'inslag.gallrat' AND g.object_id = {nummer} AND g.content_type_id = {typ}
  AND t.app_label = 'patientforeningar' AND t.model = 'inslag')"""


@dataclass(frozen=True)
class Vakt:
    """Refuses `handelse` on rows of `tabell` of which `villkor` (SQL that both databases read) is true."""

    namn: str
    tabell: str
    handelse: str
    villkor: str
    skal: str


VAKTER = (
    Vakt("logg_andras_inte", _LOGG, "UPDATE", _VART, "The log of the associations is never changed."),
    Vakt(
        "logg_tas_inte_bort",
        _LOGG,
        "DELETE",
        # What tells of an item may follow it, once the item is gone; what tells that it went stays.
        f"""{_VART} AND (OLD.action = 'inslag.gallrat' OR NOT {_gallrat("OLD.object_id", "OLD.content_type_id")}
  OR EXISTS (SELECT 1 FROM {_INSLAG} i WHERE CAST(i.id AS VARCHAR(255)) = OLD.object_id))""",
        "The log of the associations is never deleted.",
    ),
    Vakt(
        "beslut_andras_inte",
        _BESLUT,
        "UPDATE OF inslag_id, version, utfall, inlamnat, beslutat, beslutsfattare, motivering, kriterier",
        "TRUE",
        "A decision is never changed.",
    ),
    Vakt(
        "beslut_byter_inte_person",
        _BESLUT,
        "UPDATE OF av_id",
        "NEW.av_id IS NOT NULL",  # an account that is deleted
        "A decision is never changed.",
    ),
    Vakt(
        "beslut_tas_inte_bort",
        _BESLUT,
        "DELETE",
        f"NOT {_gallrat('CAST(OLD.inslag_id AS VARCHAR(255))')}",
        "A decision is deleted only with its matter, by a rule.",
    ),
    Vakt(
        "inslag_tas_inte_bort",
        _INSLAG,
        "DELETE",
        f"""OLD.nummer IS NOT NULL AND OLD.nummer NOT LIKE '{PAHITTAT}%'
  AND NOT {_gallrat("CAST(OLD.id AS VARCHAR(255))")}""",
        "What has been handed in is deleted only by a rule.",
    ),
    Vakt(
        "inslag_blir_inte_pahittat",
        _INSLAG,
        "UPDATE OF nummer",
        f"NEW.nummer LIKE '{PAHITTAT}%' AND (OLD.nummer IS NULL OR OLD.nummer NOT LIKE '{PAHITTAT}%')",
        "What has been written by somebody is never called made-up.",
    ),
)


def anslut() -> None:
    """Take the guards away before a migration, which may make the tables over, and set them after. Called once."""
    med_modeller = [app for app in apps.get_app_configs() if app.models_module]
    pre_migrate.connect(slapp, sender=med_modeller[0], dispatch_uid="orubblig, av")
    post_migrate.connect(vakta, sender=med_modeller[-1], dispatch_uid="orubblig, på")


def slapp(**kwargs: Any) -> None:
    """Receiver of `pre_migrate`: no guards."""
    _kor(kwargs, _bort)


def vakta(**kwargs: Any) -> None:
    """Receiver of `post_migrate`: every guard, as this file has it."""
    _kor(kwargs, lambda anslutning, vakt: [*_bort(anslutning, vakt), *_dit(anslutning, vakt)])


def _kor(kwargs: dict[str, Any], satser: Any) -> None:
    anslutning = connections[kwargs.get("using", "default")]
    tabeller = set(anslutning.introspection.table_names())
    if not {_LOGG, _BESLUT, _INSLAG, _TYPER} <= tabeller:
        return
    with anslutning.cursor() as cursor:
        for vakt in VAKTER:
            for sats in satser(anslutning, vakt):
                cursor.execute(sats)


def _bort(anslutning: BaseDatabaseWrapper, vakt: Vakt) -> list[str]:
    if anslutning.vendor == "postgresql":
        return [f"DROP TRIGGER IF EXISTS {vakt.namn} ON {vakt.tabell}", f"DROP FUNCTION IF EXISTS {vakt.namn}()"]
    return [f"DROP TRIGGER IF EXISTS {vakt.namn}"]


def _dit(anslutning: BaseDatabaseWrapper, vakt: Vakt) -> list[str]:
    trigger = f"CREATE TRIGGER {vakt.namn} BEFORE {vakt.handelse} ON {vakt.tabell} FOR EACH ROW"
    if anslutning.vendor != "postgresql":
        return [f"{trigger} WHEN {vakt.villkor} BEGIN SELECT RAISE(ABORT, '{vakt.skal}'); END"]
    svar = "OLD" if vakt.handelse == "DELETE" else "NEW"
    return [
        f"""CREATE FUNCTION {vakt.namn}() RETURNS trigger LANGUAGE plpgsql AS $vakt$ BEGIN
  IF {vakt.villkor} THEN
    RAISE EXCEPTION '{vakt.skal}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN {svar};
END $vakt$""",
        f"{trigger} EXECUTE FUNCTION {vakt.namn}()",
    ]
