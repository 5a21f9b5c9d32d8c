"""A link by which a fact reviewer without an account reads a draft for a week."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

GILTIGHET = dt.timedelta(days=7)


def _avtryck(nyckel: str) -> str:
    return hashlib.sha256(nyckel.encode()).hexdigest()


class GranskningslankQuerySet(models.QuerySet["Granskningslank"]):
    """Links, asked with the time as an argument."""

    def oppna(self, vid: dt.datetime) -> Self:
        """Links that still open at `vid`."""
        return self.filter(aterkallad__isnull=True, gar_ut__gt=vid)

    def for_nyckel(self, nyckel: str) -> Self:
        """The link whose address carries `nyckel`; the key itself is stored nowhere."""
        return self.filter(avtryck=_avtryck(nyckel))


class Granskningslank(models.Model):
    """Opens the newest draft of one page until it ends or is taken back."""

    sida = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="granskningslankar")
    avtryck = models.CharField(max_length=64, unique=True, editable=False)
    skapad = models.DateTimeField(_("skapad"))
    skapad_av = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    gar_ut = models.DateTimeField(_("går ut"))
    aterkallad = models.DateTimeField(_("återkallad"), null=True, blank=True)
    oppnad = models.DateTimeField(_("senast öppnad"), null=True, blank=True)

    objects = models.Manager.from_queryset(GranskningslankQuerySet)()

    class Meta:
        verbose_name = _("granskningslänk")
        verbose_name_plural = _("granskningslänkar")
        ordering = ("-skapad",)

    def __str__(self) -> str:
        return f"{self.sida} – {self.gar_ut:%Y-%m-%d}"

    def ar_oppen(self, vid: dt.datetime) -> bool:
        """True while the link opens: neither ended nor taken back at `vid`."""
        return self.aterkallad is None and self.gar_ut > vid

    @classmethod
    def skapa(cls, sida: Page, av: Any, vid: dt.datetime) -> tuple[Granskningslank, str]:
        """A saved link to `sida` and its key, which is shown once; opens until `vid` plus a week."""
        nyckel = secrets.token_urlsafe(24)
        lank = cls.objects.create(sida=sida, avtryck=_avtryck(nyckel), skapad=vid, skapad_av=av, gar_ut=vid + GILTIGHET)
        return lank, nyckel
