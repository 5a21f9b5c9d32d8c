"""A file that an association has handed in: checked, kept in private storage, never changed."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patientforeningar.models.forening import Forening


def privat_lager() -> Storage:
    """The storage that has no address of its own: every file in it is served by a view that asks who may see it."""
    return storages["privat"]


def _nyckel() -> str:
    return secrets.token_hex(16)


def _plats(fil: Fil, filename: str) -> str:
    """A path that tells nothing of what the sender called the file."""
    andelse = filename.rpartition(".")[2].lower()
    return f"foreningar/{fil.nyckel[:2]}/{fil.nyckel}.{andelse}"


class Fil(models.Model):
    """A picture or a PDF. The same row serves every version of the item that shows it."""

    class Slag(models.TextChoices):
        BILD = "bild", _("bild")
        PDF = "pdf", _("PDF")

    nyckel = models.CharField(max_length=32, unique=True, default=_nyckel, editable=False)
    forening = models.ForeignKey(Forening, on_delete=models.PROTECT, related_name="filer")
    uppladdad_av = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    uppladdad = models.DateTimeField(_("mottagen"), default=timezone.now)
    slag = models.CharField(_("slag"), max_length=4, choices=Slag.choices)
    fil = models.FileField(_("fil"), storage=privat_lager, upload_to=_plats)
    sha256 = models.CharField(max_length=64)
    storlek = models.PositiveIntegerField(_("storlek i byte"))
    bredd = models.PositiveIntegerField(_("bredd"), null=True)
    hojd = models.PositiveIntegerField(_("höjd"), null=True)
    sidor = models.PositiveIntegerField(_("sidor"), null=True)
    skannad = models.DateTimeField(
        _("virusskannad"), null=True, help_text=_("Tomt: i karantän tills skannern har svarat.")
    )

    class Meta:
        verbose_name = _("inlämnad fil")
        verbose_name_plural = _("inlämnade filer")
        ordering = ("-uppladdad",)

    def __str__(self) -> str:
        return f"{self.get_slag_display()} {self.nyckel[:8]}"
