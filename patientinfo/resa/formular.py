"""The calculator's form: what it asks, and the journey that a valid answer tells of. It asks nothing of who travels."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from patientinfo.models.plats import Plats
from patientinfo.resa.avstand import andpunkterna, avstanden, strackan
from patientinfo.resa.falt import TalField
from patientinfo.resa.regler import Fardsatt
from patientinfo.resa.resa import Resa, Skal
from patientinfo.svenska.tal import tal
from patientinfo.tid import dag

HOGST_KM, HOGST_KRONOR, HOGST_RESOR = 2_000, 20_000, 100
# How far from today a day of travel may lie: longer ago one can no longer claim, and further ahead fees are unknown.
SPANN = dt.timedelta(days=730)

ENKEL, TUR_RETUR = "enkel", "tur-retur"
NEJ, JA = "nej", "ja"


def _platsval(typ: Plats.Typ) -> list[tuple[str, str]]:
    return [(plats.slug, plats.namn) for plats in andpunkterna() if plats.typ == typ]


class ResaForm(forms.Form):
    """Where from, where to, how, when and how often. `vid` says what "today" is."""

    fran = forms.ChoiceField(
        label=_("Från"),
        required=False,
        help_text=_("Kommunen som du reser från. Vi räknar från centralorten."),
        widget=forms.Select(attrs={"data-fyll-min-kommun": ""}),
        error_messages={"invalid_choice": _("Välj en plats i listan.")},
    )
    till = forms.ChoiceField(
        label=_("Till"), required=False, error_messages={"invalid_choice": _("Välj en plats i listan.")}
    )
    fardsatt = forms.ChoiceField(
        label=_("Hur reser du?"),
        choices=Fardsatt.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj hur du reser."), "invalid_choice": _("Välj hur du reser.")},
    )
    skal = forms.ChoiceField(
        label=_("Finns det ett skäl att inte åka buss eller tåg?"),
        required=False,
        choices=Skal.choices,
        initial=Skal.INGET,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Välj ett av svaren.")},
    )
    km = TalField(
        label=_("Kilometer åt ett håll"),
        hogst=HOGST_KM,
        help_text=_("För bil, snöskoter och båt. Kör du bil kan du lämna tomt, så letar vi i vår tabell."),
    )
    # Asked only where the editors' table has a distance that nobody has confirmed.
    ungefar = forms.BooleanField(label=_("Räkna med det ungefärliga avståndet"), required=False)
    biljett = TalField(
        label=_("Biljett med buss eller tåg åt ett håll, i kronor"),
        hogst=HOGST_KRONOR,
        help_text=_("Behövs om du åker buss eller tåg. Åker du på annat sätt kan vi jämföra."),
    )
    hall = forms.ChoiceField(
        label=_("Åt vilket håll?"),
        choices=[(TUR_RETUR, _("Fram och tillbaka")), (ENKEL, _("Åt ett håll"))],
        initial=TUR_RETUR,
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj ett av svaren."), "invalid_choice": _("Välj ett av svaren.")},
    )
    antal = forms.IntegerField(
        label=_("Hur många gånger?"),
        initial=1,
        min_value=1,
        max_value=HOGST_RESOR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": 4}),
        error_messages={
            "required": _("Skriv hur många gånger du reser."),
            "invalid": _("Skriv antalet med siffror, till exempel 1."),
            "min_value": _("Skriv 1 eller mer."),
            "max_value": _("Vi räknar på högst %(limit_value)s resor åt gången."),
        },
    )
    dag = forms.DateField(
        label=_("Dag för resan"),
        required=False,
        help_text=_("Skriv år-månad-dag: 2027-03-01. Lämna tomt om du reser i dag."),
        input_formats=["%Y-%m-%d"],
        # No date picker: browsers write its days in their own language's order and hide where the focus is inside it.
        widget=forms.DateInput(attrs={"autocomplete": "off", "maxlength": 10}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Skriv dagen som år-månad-dag, till exempel 2027-03-01.")},
    )
    utan_avgift = forms.ChoiceField(
        label=_("Är resan någon av dem?"),
        required=False,
        choices=[(NEJ, _("Nej")), (JA, _("Ja"))],
        initial=NEJ,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Välj ja eller nej.")},
    )

    def __init__(self, *args: Any, vid: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "resa-%s", **kwargs})
        self.idag = dag(vid)
        # An unconfirmed distance that the visitor may choose to reckon with, in words; empty when there is none.
        self.ungefar_km = ""
        kommuner, sjukhus = _platsval(Plats.Typ.KOMMUN), _platsval(Plats.Typ.ENHET)
        ingen = ("", _("Välj"))
        self.fields["fran"].choices = [ingen, *kommuner]  # type: ignore[attr-defined]
        self.fields["till"].choices = [  # type: ignore[attr-defined]
            ingen,
            (gettext("Sjukhus"), sjukhus),
            (gettext("Kommuner"), kommuner),
        ]

    def clean_dag(self) -> dt.date:
        """The day of travel; today when none is given."""
        valt: dt.date = self.cleaned_data["dag"] or self.idag
        if abs(valt - self.idag) > SPANN:
            raise ValidationError(
                _("Välj en dag mellan %(fran)s och %(till)s."),
                "utanfor",
                {"fran": (self.idag - SPANN).isoformat(), "till": (self.idag + SPANN).isoformat()},
            )
        return valt

    def clean(self) -> dict[str, Any]:
        """What the way of travelling is reckoned by must be there, beside the field that lacks it."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        fardsatt = data.get("fardsatt")
        if fardsatt == Fardsatt.BUSS_TAG and data.get("biljett") is None:
            self._krav("biljett", gettext("Skriv vad biljetten kostar åt ett håll."))
        if "km" not in data or data["km"] is not None:
            return data
        if fardsatt == Fardsatt.SNOSKOTER_BAT:
            self._krav("km", gettext("Skriv hur många kilometer det är åt ett håll. Vår tabell gäller bara vägar."))
        else:
            self._sla_upp(data, kravs=fardsatt == Fardsatt.EGEN_BIL)
        return data

    @property
    def resa(self) -> Resa:
        """The journey that a valid form tells of."""
        data = self.cleaned_data
        gang = 2 if data["hall"] == TUR_RETUR else 1
        return Resa(
            fardsatt=Fardsatt(data["fardsatt"]),
            enkla_resor=gang * data["antal"],
            km=data["km"],
            biljett=data["biljett"],
            skal=Skal(data["skal"] or Skal.INGET),
            utan_avgift=data["utan_avgift"] == JA,
            ungefar=bool(self.ungefar_km),
        )

    @property
    def langre_an_egna_kommunen(self) -> bool:
        """True when the journey ends in another kommun than the one it begins in."""
        fran, till = self.cleaned_data.get("fran"), self.cleaned_data.get("till")
        sjukhusens = {plats.slug: plats.parent.slug for plats in andpunkterna() if plats.typ == Plats.Typ.ENHET}
        return bool(fran and till) and sjukhusens.get(str(till), till) != fran

    def _sla_upp(self, data: dict[str, Any], *, kravs: bool) -> None:
        """Takes the kilometres from the editors' table; one that nobody has confirmed only when the visitor says so."""
        fran, till = data.get("fran"), data.get("till")
        rad = strackan(avstanden(), fran, till) if fran and till and fran != till else None
        if rad is None:
            if kravs:
                self._krav("km", self._saknas(str(fran or ""), str(till or "")))
            return
        if rad.bekraftad:
            data["km"] = rad.km
            return
        if not kravs:
            return
        self.ungefar_km = tal(rad.km, 1)
        if data.get("ungefar"):
            data["km"] = rad.km
        else:
            text = gettext("Det är ungefär %(km)s km, men ingen har kontrollerat avståndet. Skriv hur långt det är.")
            self._krav("km", text % {"km": self.ungefar_km})

    def _saknas(self, fran: str, till: str) -> str:
        if fran and till and fran != till:
            return gettext(
                "Vi vet inte hur långt det är mellan de platserna. Skriv hur många kilometer det är åt ett håll."
            )
        return gettext("Skriv hur många kilometer det är åt ett håll, eller välj från och till.")

    def _krav(self, falt: str, text: str) -> None:
        """`text` beside the field, unless something is wrong with what stands in it already."""
        if falt not in self.errors:
            self.add_error(falt, text)
