"""A need of everyday life, and the way from it to an aid."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from patientinfo.formular.nyckelval import Nyckelval, krav_pa_kanda
from patientinfo.models.kommun import Kommun
from patientinfo.models.sidor.adressrad import Adressrad
from patientinfo.sokbar import SokbarMixin


def _kommunerna() -> list[tuple[str, str]]:
    return list(Kommun.objects.order_by("namn").values_list("slug", "namn"))


class Behov(SokbarMixin, index.Indexed, Adressrad, TranslatableMixin, Orderable):
    """What one wants to manage, the kind of aid that helps, who assesses it, and who pays (docs/decisions/0065)."""

    class Grupp(models.TextChoices):
        SOVA = "sova", _("Sova och vila")
        FORFLYTTNING = "forflyttning", _("Ta sig fram")
        HYGIEN = "hygien", _("Sköta kroppen och klä sig")
        HUSHALL = "hushall", _("Laga mat och äta")
        HUSET = "huset", _("Hemmet")
        HORA = "hora", _("Höra")
        SE = "se", _("Se")
        KOMMUNICERA = "kommunicera", _("Tala, läsa och minnas")

    class Vag(models.TextChoices):
        FORSKRIVS = "forskrivs", _("skrivs ut efter en bedömning")
        EGENANSVAR = "egenansvar", _("egenansvar: du köper det själv")
        OLIKA = "olika", _("kan vara olika: fråga innan du köper något")

    sida = ParentalKey("patientinfo.HjalpmedelPage", on_delete=models.CASCADE, related_name="behov")
    namn = models.CharField(
        _("behov"), max_length=80, help_text=_("Vad man vill klara, som läsaren säger det: Komma ur sängen.")
    )
    grupp = models.CharField(_("grupp"), max_length=20, choices=Grupp.choices)
    sokord = models.CharField(
        _("sökord"), max_length=300, blank=True, help_text=_("Andra ord för samma sak, åtskilda av mellanslag.")
    )
    beskrivning = models.CharField(
        _("vad som kan hjälpa"), max_length=400, help_text=_("En eller två korta meningar i vanliga ord.")
    )
    hjalpmedel = models.CharField(
        _("sorts hjälpmedel"), max_length=160, help_text=_("Till exempel: stödhandtag, ryggstöd till sängen.")
    )
    iso_kod = models.CharField(
        _("kod i ISO 9999"),
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^\d\d( \d\d){0,2}$", _("Skriv koden med två siffror i taget: 12 eller 12 06."))],
        help_text=_("Klassen räcker, till exempel 12."),
    )
    iso_namn = models.CharField(_("namn i ISO 9999"), max_length=120, blank=True)
    bedomer = models.CharField(
        _("vem som bedömer"),
        max_length=160,
        help_text=_(
            "Arbetsterapeut, fysioterapeut, logoped, audionom, synpedagog eller sjuksköterska, och var man träffar dem."
        ),
    )
    vag = models.CharField(_("så får man det"), max_length=12, choices=Vag.choices, default=Vag.OLIKA)
    egenansvar = models.CharField(
        _("vad som är egenansvar"),
        max_length=120,
        blank=True,
        help_text=_("Saken som man köper själv i kommunerna här under, till exempel: griptång."),
    )
    egenansvar_i = models.CharField(
        _("egenansvar i"), max_length=200, blank=True, help_text=_("Bara där det finns en källa.")
    )
    fragor = models.TextField(
        _("frågor när man provar"), max_length=600, blank=True, help_text=_("En fråga på varje rad.")
    )

    search_fields = [
        index.SearchField("namn"),
        index.AutocompleteField("namn"),
        index.FilterField("locale"),
        *SokbarMixin.sokfalt,
    ]
    override_translatable_fields = [
        *Adressrad.override_translatable_fields,
        SynchronizedField("iso_kod", overridable=False),
        SynchronizedField("egenansvar_i", overridable=False),
    ]
    panels = [
        FieldRowPanel([FieldPanel("namn"), FieldPanel("slug")]),
        FieldRowPanel([FieldPanel("grupp"), FieldPanel("sokord")]),
        FieldPanel("beskrivning"),
        FieldPanel("hjalpmedel"),
        FieldRowPanel([FieldPanel("iso_kod"), FieldPanel("iso_namn")]),
        FieldPanel("bedomer"),
        MultiFieldPanel(
            [
                FieldPanel("vag"),
                FieldPanel("egenansvar"),
                FieldPanel("egenansvar_i", widget=Nyckelval(_kommunerna)),
            ],
            heading=_("Utskrivet eller egenansvar"),
        ),
        FieldPanel("fragor"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("behov")
        verbose_name_plural = _("behov")

    def __str__(self) -> str:
        return self.namn

    def clean(self) -> None:
        """Refuse what would say half: a thing without a kommun, a kommun without a thing, a name without its code."""
        super().clean()
        if bool(self.egenansvar) != bool(self.egenansvar_i):
            saknas = "egenansvar_i" if self.egenansvar else "egenansvar"
            raise ValidationError({saknas: _("Fyll i både vad som är egenansvar och i vilka kommuner, eller inget.")})
        if self.iso_namn and not self.iso_kod:
            raise ValidationError({"iso_kod": _("Fyll i koden som hör till namnet.")})
        krav_pa_kanda("egenansvar_i", self.egenansvar_i, (slug for slug, _namn in _kommunerna()))

    @property
    def alla_fragor(self) -> list[str]:
        """The questions to ask, one by one."""
        return [rad.strip() for rad in self.fragor.splitlines() if rad.strip()]

    @property
    def title(self) -> str:
        """The need, under the name that search gives its title weight."""
        return self.namn

    def sokbara_texter(self) -> list[str]:
        """The need, what can help, and the reader's other words for it."""
        return [self.namn, self.beskrivning, self.hjalpmedel, self.egenansvar, self.sokord]
