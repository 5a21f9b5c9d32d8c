"""What a reviewer needs to see of an item before deciding."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any

from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry, Revision, TaskState

from patientforeningar.forhandsvisning.skyltord import bedom_inslag
from patientforeningar.granskning.avgor import hinder
from patientforeningar.granskning.ko import vantetid
from patientforeningar.granskning.skillnad import Skillnad, skillnader
from patientforeningar.inslag.inslagskontroll import halsotraffar
from patientforeningar.inslag.lage import lage
from patientforeningar.lasbarhet import Fynd
from patientforeningar.models import Beslut, Inslag
from patientforeningar.models.fil import REDAKTION
from patientforeningar.models.granskning import GODKANN
from patientforeningar.tider.arbetsdagar import arbetsdagar_mellan
from patientinfo.models import Konto


class Underlag:
    """One item as `konto` reviews it at `vid`. Drafts that nobody has handed in stay the association's own."""

    def __init__(self, inslag: Inslag, konto: Konto, vid: dt.datetime) -> None:
        self.inslag = inslag
        self.konto = konto
        self.vid = vid

    @cached_property
    def runda(self) -> TaskState | None:
        """The round of review that waits for a decision."""
        runda: TaskState | None = self.inslag.current_workflow_task_state
        return runda

    @cached_property
    def version(self) -> Revision | None:
        """What is in review with corrections; else what was decided about last. None when that has been deleted."""
        if self.runda is not None:
            senaste: Revision = self.inslag.get_latest_revision()
            return senaste
        beslut = self.inslag.beslut.last()
        senast = beslut.version if beslut else self.inslag.live_revision_id
        return Revision.objects.filter(pk=senast).first()

    @cached_property
    def utkast(self) -> Inslag:
        """The item as that version has it."""
        return self.version.as_object() if self.version else self.inslag

    @property
    def rattad(self) -> bool:
        """True when a reviewer has corrected what was handed in."""
        return bool(self.runda and self.version and self.version.pk != self.runda.revision_id)

    @cached_property
    def hinder(self) -> str:
        """Why `konto` may not decide."""
        return hinder(self.inslag, self.konto, self.vid)

    @cached_property
    def hinder_for_godkannande(self) -> str:
        """Why it may not be approved, although `konto` may decide."""
        return "" if self.hinder else hinder(self.inslag, self.konto, self.vid, GODKANN)

    @property
    def lage(self) -> Any:
        """Where the matter is, in words."""
        return lage(self.inslag, self.vid).label

    @property
    def vantat(self) -> str:
        """How long it has waited, in words; empty for what does not wait."""
        return vantetid(arbetsdagar_mellan(self.runda.started_at, self.vid)) if self.runda else ""

    @cached_property
    def godkand(self) -> Inslag | None:
        """The item as it was last approved; None when it never was, or that version is gone."""
        senast = self.inslag.beslut.filter(utfall=Beslut.Utfall.GODKANT).last()
        version = Revision.objects.filter(pk=senast.version).first() if senast else None
        return version.as_object() if version else None

    @cached_property
    def skillnader(self) -> list[Skillnad]:
        """What is new since it was last approved."""
        return skillnader(self.godkand, self.utkast) if self.godkand and self.runda else []

    @cached_property
    def halsoord(self) -> list[str]:
        """The passages that look like one person's health, and that the ombud says are not."""
        return halsotraffar(self.utkast)

    @cached_property
    def fynd(self) -> tuple[Fynd, ...]:
        """What the fit check says of it, as it was said to whoever wrote."""
        return bedom_inslag(self.utkast, self.vid).fynd

    @cached_property
    def bilder(self) -> list[dict[str, Any]]:
        """The version's pictures, in order, each with its file and the reviewers' address of it."""
        rader = self.utkast.bilder.all()
        return [{"bild": rad, "fil": rad.fil, "adress": rad.fil.adress(480, REDAKTION)} for rad in rader]

    @cached_property
    def dokument(self) -> list[dict[str, Any]]:
        """The version's documents, likewise."""
        rader = self.utkast.dokument.all()
        return [{"dokument": rad, "fil": rad.fil, "adress": rad.fil.adress(dorr=REDAKTION)} for rad in rader]

    @cached_property
    def beslut(self) -> list[Beslut]:
        """Every decision, the newest first."""
        return list(self.inslag.beslut.select_related("av").prefetch_related("skal").order_by("-beslutat", "-pk"))

    @cached_property
    def historik(self) -> list[ModelLogEntry]:
        """What has happened to the matter, the newest first; not each draft that was saved."""
        poster = registry.get_logs_for_instance(self.inslag).filter(action__startswith="inslag.")
        return list(poster.select_related("user").order_by("-timestamp", "-pk"))

    @cached_property
    def meddelanden(self) -> list[Any]:
        """What association and region have written to each other, the oldest first."""
        return list(self.inslag.meddelanden.select_related("avsandare"))
