"""A file that an association has handed in: checked, kept in private storage, never changed."""

from __future__ import annotations

import secrets
from typing import Self

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from patientforeningar.models.forening import Forening

# The doors that files are served by, by the names of their addresses: anybody's, the association's, the reviewers'.
PUBLIK, PORTAL, REDAKTION = "foreningsfil", "portal_fil", "redaktionens_foreningsfil"
# Files of a draft that is shared by a link lie beside the page that the link opens (patientforeningar.forhandsvisning).
DELAD = "delad"
# Pixels across in which pictures are kept besides the original: a phone, a column of text, a wide screen.
BREDDER = (480, 960, 1600)


def bredder(bredd: int) -> list[int]:
    """The widths in which a picture that is `bredd` pixels wide is kept: never wider than itself."""
    return [*(steg for steg in BREDDER if steg < bredd), *([bredd] if bredd <= BREDDER[-1] else [])]


# Where in the private storage they lie.
MAPP = "foreningar"


def privat_lager() -> Storage:
    """The storage that has no address of its own: every file in it is served by a view that asks who may see it."""
    return storages["privat"]


def _nyckel() -> str:
    return secrets.token_hex(16)


def _plats(fil: Fil, filename: str) -> str:
    """A path that tells nothing of what the sender called the file."""
    andelse = filename.rpartition(".")[2].lower()
    return f"{MAPP}/{fil.nyckel[:2]}/{fil.nyckel}.{andelse}"


class FilQuerySet(models.QuerySet["Fil"]):
    """Files, by what the scanner has said of them."""

    def i_karantan(self) -> Self:
        """Those that nobody may be shown yet, or ever: infected, or waiting for a scanner that is set up."""
        smittade = ~Q(fynd="")
        return self.filter(smittade | Q(skannad=None) if settings.VIRUSSKANNER_URL else smittade)

    def att_skanna(self) -> Self:
        """Those that the scanner has not answered about."""
        return self.filter(skannad=None, fynd="")


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

    fynd = models.CharField(_("skadlig kod"), max_length=200, blank=True, help_text=_("Vad virusskannern hittade."))

    objects = models.Manager.from_queryset(FilQuerySet)()

    class Meta:
        verbose_name = _("inlämnad fil")
        verbose_name_plural = _("inlämnade filer")
        ordering = ("-uppladdad",)
        constraints = [
            models.UniqueConstraint(fields=("forening", "slag", "sha256"), name="fil_en_gang_per_forening"),
        ]

    def __str__(self) -> str:
        return f"{self.get_slag_display()} {self.nyckel[:8]}"

    @property
    def i_karantan(self) -> bool:
        """The same as the query set's `i_karantan`, of a row that has been read already."""
        return bool(self.fynd) or (self.skannad is None and bool(settings.VIRUSSKANNER_URL))

    @property
    def skanning(self) -> str:
        """What the scanner has said, in words for a reviewer."""
        if self.fynd:
            return gettext("Innehåller skadlig kod: %(fynd)s. Filen går inte att öppna.") % {"fynd": self.fynd}
        return gettext("Virusskannad utan anmärkning.") if self.skannad else gettext("Inte virusskannad.")

    def adress(self, bredd: int = 960, dorr: str = "") -> str:
        """The address of the PDF, or of the picture in the kept width nearest above `bredd` pixels, through a door."""
        dorr = dorr or PUBLIK
        if self.slag == self.Slag.PDF:
            return f"fil/{self.nyckel}.pdf" if dorr == DELAD else reverse(dorr, args=[self.nyckel])
        kvar = bredder(self.bredd or 0)
        steg = next((steg for steg in kvar if steg >= bredd), kvar[-1])
        return f"fil/{self.nyckel}/{steg}.webp" if dorr == DELAD else reverse(dorr, args=[self.nyckel, steg])

    def srcset(self, dorr: str = "") -> str:
        """Every kept width of the picture, as `srcset` of an `<img>` wants them."""
        return ", ".join(f"{self.adress(steg, dorr)} {steg}w" for steg in bredder(self.bredd or 0))
