"""An association: who it is, whether the region has admitted it, and until when it is shown."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import InvalidComponent
from stdnum.exceptions import ValidationError as NummerFel
from stdnum.se import orgnr
from wagtail.search import index

from patientinfo.models import Kommun, Tema
from patientinfo.sokbar import SokbarMixin


def kontrollera_organisationsnummer(varde: str) -> None:
    """Raise ValidationError unless `varde` is a Swedish organisation number with its check digit right.

    Its third figure is 2 or more, which tells it from a personal identity number (Skatteverket, SKV 709).
    """
    try:
        if orgnr.validate(varde)[2] < "2":
            raise InvalidComponent
    except NummerFel as fel:
        raise ValidationError(
            _("Numret stämmer inte. Ett organisationsnummer har tio siffror, till exempel 802002-4280."),
            code="organisationsnummer",
        ) from fel


class ForeningQuerySet(models.QuerySet["Forening"]):
    """Associations, asked with the time as an argument."""

    def antagna(self) -> Self:
        """Those that the region has admitted and that have not ended."""
        return self.filter(antagen__isnull=False, avslutad__isnull=True)

    def att_antaga(self) -> Self:
        """Applications with a confirmed address that wait for a decision."""
        vantar = self.filter(bekraftad_adress__isnull=False, antagen__isnull=True, avbojd__isnull=True)
        return vantar.filter(avslutad__isnull=True)

    def visningsbara(self, vid: dt.datetime) -> Self:
        """Those whose pages anybody may read at `vid`: admitted, not ended, not hidden for being silent."""
        return self.filter(
            Q(avslutad__isnull=True) | Q(avslutad__gt=vid), Q(dold__isnull=True) | Q(dold__gt=vid), antagen__lte=vid
        )


class Forening(SokbarMixin, index.Indexed, models.Model):
    """A patient association. It is admitted by a Föreningsgranskare and confirms its details once a year."""

    namn = models.CharField(_("föreningens namn"), max_length=120, unique=True)
    slug = models.SlugField(_("adressdel"), max_length=120, unique=True)
    organisationsnummer = models.CharField(
        _("organisationsnummer"), max_length=11, blank=True, validators=[kontrollera_organisationsnummer]
    )
    utan_organisationsnummer = models.CharField(
        _("varför föreningen inte har ett organisationsnummer"), max_length=300, blank=True
    )
    kommuner = models.ManyToManyField(Kommun, verbose_name=_("kommuner"), related_name="foreningar")
    teman = models.ManyToManyField(Tema, verbose_name=_("teman"), blank=True, related_name="foreningar")
    verksamhet = models.TextField(_("vad föreningen gör"), max_length=1000)
    webbplats = models.URLField(_("webbplats"), blank=True)
    exempel = models.BooleanField(
        _("exempel"), default=False, help_text=_("Föreningen finns inte på riktigt. Sidorna säger det.")
    )

    ansokt = models.DateTimeField(_("ansökte"), default=timezone.now)
    samtycke = models.DateTimeField(_("samtycke lämnat"), null=True, blank=True)
    bekraftad_adress = models.DateTimeField(_("e-postadressen bekräftad"), null=True, blank=True)
    antagen = models.DateTimeField(_("antagen"), null=True, blank=True)
    antagen_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("antagen av"), null=True, blank=True, on_delete=models.SET_NULL
    )
    avbojd = models.DateTimeField(_("avböjd"), null=True, blank=True)
    bekraftad = models.DateField(_("uppgifterna bekräftade"), null=True, blank=True)
    dold = models.DateTimeField(_("dold från"), null=True, blank=True)
    avslutad = models.DateTimeField(_("avslutad"), null=True, blank=True)

    objects = models.Manager.from_queryset(ForeningQuerySet)()

    search_fields = [
        index.SearchField("namn"),
        index.AutocompleteField("namn"),
        *SokbarMixin.sokfalt,
    ]

    class Meta:
        verbose_name = _("förening")
        verbose_name_plural = _("föreningar")
        ordering = ("namn",)

    def __str__(self) -> str:
        return self.namn

    def get_absolute_url(self) -> str:
        """The association's public page."""
        return reverse("forening", args=[self.slug])

    def sokbara_texter(self) -> list[str]:
        """The name and what it does."""
        return [self.namn, self.verksamhet]

    def clean(self) -> None:
        """Refuse an association with neither a number nor a reason for having none."""
        super().clean()
        if not self.organisationsnummer and not self.utan_organisationsnummer:
            raise ValidationError(
                {"organisationsnummer": _("Skriv organisationsnumret, eller berätta varför föreningen saknar ett.")}
            )

    def visas(self, vid: dt.datetime) -> bool:
        """The same as the query set's `visningsbara`, of a row that has been read already."""
        inne = self.antagen is not None and self.antagen <= vid
        return inne and not any(tid is not None and tid <= vid for tid in (self.dold, self.avslutad))
