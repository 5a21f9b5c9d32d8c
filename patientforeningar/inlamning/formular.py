"""The form about one item: what is asked depends on its kind, and a draft may be half done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from patientforeningar import lasbarhet
from patientforeningar.inlamning.falt import Dag, FranOchMed, Platser, Textrad, Tidpunkt, TillOchMed
from patientforeningar.inslag.innehall import BILAGOR
from patientforeningar.inslag.inslagskontroll import TEXTFALT, Brister, brister, halsotraffar, handelsens_slut
from patientforeningar.models import Inslag, Kontaktperson
from patientinfo.formular.fritext import FritextField
from patientinfo.models import Plats
from patientinfo.tid import dag, dygnets_borjan

_VAD = ("sprak", "rubrik", "kort", "text", "for_vem", "teman", "lank", "kontakt")
_NAR = ("borjar", "slutar", "upprepning", "upprepas_till")
_VAR = ("lokal", "adress", "rullstol", "hiss", "horslinga", "tillganglighet")
_DELTA = ("kostnad", "anmalan_senast", "anmalan")
_SYNAS = ("visas_fran", "visas_till", "pa_skarm", "skarmplatser")

# Kind → the fields of the section "when and where".
NAR_OCH_VAR = {
    Inslag.Sort.HANDELSE: ("plats", *_NAR, *_VAR, *_DELTA),
    Inslag.Sort.STOD: ("plats", "tider", *_VAR, "kostnad", "anmalan"),
    Inslag.Sort.MEDDELANDE: ("plats",),
}
_KRAVS = {"rubrik", "kort", "plats", "borjar", "visas_fran"}

_ETIKETTER: dict[str, Any] = {
    "plats": _("Kommun, eller hela länet"),
    "lank": _("Länk till mer på er webbplats"),
    "kontakt": _("Vem man kan fråga"),
    "for_vem": _("För vem är det?"),
    "visas_fran": _("Visas från och med"),
    "visas_till": _("Visas till och med"),
    "pa_skarm": _("Visa också på skärmar i väntrum"),
    "skarmplatser": _("Vilka skärmar"),
    "rullstol": _("Det går att komma in med rullstol"),
    "hiss": _("Det finns hiss, eller allt är i markplan"),
    "horslinga": _("Det finns hörslinga"),
    "halsa_bekraftad": _("Nej, texten handlar inte om en enskild persons hälsa"),
}
_HJALP: dict[str, Any] = {
    "text": _("Skriv vanlig text. En tom rad ger ett nytt stycke."),
    "plats": _("Regionens granskare för den platsen får det ni lämnar in."),
    "slutar": _("Gäller det en serie: när det slutar den första gången."),
    "lokal": _("Till exempel: Folkets hus, sal 2."),
    "kostnad": _("Skriv också om det inte kostar något."),
    "visas_fran": _("Tidigast när regionen har godkänt det."),
    "pa_skarm": _("På webbplatsen visas det alltid. På skärmar visas det i högst %(dagar)d dagar.")
    % {"dagar": lasbarhet.HOGST_DAGAR_SKARM},
    "kontakt": _("Bara den som har sagt ja till det visas på webbplatsen."),
}


_RADER = {"kort": 3, "text": 10}
_FEL_LANK = _("Skriv hela adressen, till exempel https://www.example.se.")


@dataclass(frozen=True)
class Avsnitt:
    """One part of the page: its heading and its fields."""

    ankare: str
    rubrik: str | Promise
    falten: list[forms.BoundField]


def _formfalt(falt: models.Field[Any, Any], **kwargs: Any) -> forms.Field | None:
    """Texts are plain, without control characters and personnummer; the rest is as Django has it."""
    if isinstance(falt, models.CharField | models.TextField) and falt.name in TEXTFALT:
        ord_: dict[str, Any] = {"label": capfirst(falt.verbose_name), "help_text": falt.help_text}
        if falt.name in _RADER:
            ruta = forms.Textarea({"rows": _RADER[falt.name]})
            return FritextField(max_length=falt.max_length, required=False, widget=ruta, **ord_)
        return Textrad(max_length=falt.max_length, required=False, **ord_)
    if isinstance(falt, models.URLField):
        kwargs |= {"assume_scheme": "https", "error_messages": {"invalid": _FEL_LANK}}
    return falt.formfield(**kwargs)


class InslagForm(forms.ModelForm):
    """What an ombud writes. Bound it gives `instance` what could be read; what could not stays in the form."""

    use_required_attribute = False

    borjar = Tidpunkt(label=_("Börjar"), required=False)
    slutar = Tidpunkt(label=_("Slutar"), required=False)
    upprepas_till = Dag(label=_("Upprepas till och med"), required=False)
    anmalan_senast = Dag(label=_("Anmälan senast"), required=False)
    visas_fran = FranOchMed(required=False)
    visas_till = TillOchMed(required=False)
    skarmplatser = Platser(required=False)
    # The passages that the ombud had before them when they were confirmed.
    halsa_ord = forms.CharField(required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Inslag
        fields = (
            *_VAD,
            *NAR_OCH_VAR[Inslag.Sort.HANDELSE],
            "tider",
            *_SYNAS,
            "halsa_bekraftad",
        )
        formfield_callback = staticmethod(_formfalt)
        widgets = {"teman": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, vid: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._vid = vid
        self._behall_sortens()
        self._val()
        for namn, falt in self.fields.items():
            falt.label = _ETIKETTER.get(namn, falt.label)
            falt.help_text = _HJALP.get(namn, falt.help_text)
        self._sprak()
        self._tomt_nar_det_foljer_handelsen()
        self._krav(True)

    @property
    def sort(self) -> str:
        """The kind of the item."""
        return self.instance.sort

    def _behall_sortens(self) -> None:
        falten = {*_VAD, *NAR_OCH_VAR[Inslag.Sort(self.sort)], *_SYNAS, "halsa_bekraftad", "halsa_ord", "version"}
        for namn in set(self.fields) - falten:
            del self.fields[namn]

    def _val(self) -> None:
        forening = self.instance.forening
        kontakt: Any = self.fields["kontakt"]
        plats: Any = self.fields["plats"]
        kontakt.queryset = Kontaktperson.objects.filter(forening=forening)
        kontakt.empty_label = _("Ingen")
        plats.queryset = Plats.objects.filter(typ__in=(Plats.Typ.LAN, Plats.Typ.KOMMUN)).order_by("namn")
        plats.empty_label = None
        plats.choices = _platsval(plats.queryset, {rad.pk for rad in forening.kommuner.all()})
        self.initial["version"] = self.instance.latest_revision_id

    def _sprak(self) -> None:
        """A screen reader and a spell checker are told which language is written."""
        sprak = (self.data.get("sprak") if self.is_bound else None) or self.instance.sprak
        for namn in set(TEXTFALT) & set(self.fields):
            self.fields[namn].widget.attrs |= {"lang": sprak, "data-foljer-sprak": ""}

    def _tomt_nar_det_foljer_handelsen(self) -> None:
        """An end that is the event's own is not written out, so that it moves with the event."""
        if self.sort == Inslag.Sort.HANDELSE:
            self.fields["visas_till"].help_text = _("Lämna tomt, så visas det till och med den dag händelsen är över.")
            if handelsens_slut(self.instance) in {None, self.instance.visas_till}:
                self.initial["visas_till"] = None

    def full_clean(self) -> None:
        """Read a draft, which may be half done; what must be filled in is asked for when it is handed in."""
        self._krav(False)
        super().full_clean()
        self._krav(True)

    def _krav(self, galler: bool) -> None:
        kravs = _KRAVS | ({"visas_till"} if self.sort != Inslag.Sort.HANDELSE else set())
        for namn, falt in self.fields.items():
            falt.required = galler and namn in kravs

    def clean(self) -> dict[str, Any]:
        """Days that were left empty follow the item; a confirmation holds for the words that were shown."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for falt in ("visas_fran", "visas_till", "plats", "sprak", "for_vem"):
            if not data.get(falt):
                data.pop(falt, None)  # a row is never without: what was there stays
        return data

    def _post_clean(self) -> None:
        """Give the item what could be read. Whether it is complete `brister` says, when it is handed in."""
        opts = self._meta
        self.instance = forms.models.construct_instance(self, self.instance, opts.fields, opts.exclude)
        for falt in ("teman", "skarmplatser"):
            if falt in self.cleaned_data:
                setattr(self.instance, falt, list(self.cleaned_data[falt]))
        if "visas_till" not in self.cleaned_data and "visas_till" not in self.errors:
            self.instance.visas_till = handelsens_slut(self.instance) or self.instance.visas_till
        if not self.cleaned_data.get("visas_fran") and self.instance.nummer is None and "visas_fran" not in self.errors:
            self.instance.visas_fran = dygnets_borjan(dag(self._vid))

    def bekrafta_halsa(self) -> None:
        """Call when pictures are in place: a tick counts only for the very words that it stood beside."""
        traffar = self.halsotraffar()
        visade = set(str(self.cleaned_data.get("halsa_ord") or "").split("\n"))
        self.instance.halsa_bekraftad = bool(
            traffar and self.cleaned_data.get("halsa_bekraftad") and set(traffar) <= visade
        )

    def halsotraffar(self) -> list[str]:
        """The passages of the item that look like one person's health."""
        return halsotraffar(self.instance)

    def krav(self) -> bool:
        """Put what is missing beside its field; True when the item can be handed in."""
        for falt, texter in self._brister().items():
            for text in texter:
                self.add_error(falt if falt in self.fields else None, str(text))
        return self.is_valid()

    def _brister(self) -> Brister:
        saknas = brister(self.instance, self._vid)
        tomt = not self.cleaned_data.get("visas_till") and "visas_till" not in self.errors
        if self.sort != Inslag.Sort.HANDELSE and tomt:
            saknas["visas_till"] = [_("Skriv till och med vilken dag det ska visas.")]
        # Of a picture or a document its own place tells.
        return {falt: texter for falt, texter in saknas.items() if falt not in self.errors and falt not in BILAGOR}

    def avsnitt(self) -> list[Avsnitt]:
        """The parts of the page that are only fields; pictures, screens and the last step are drawn by themselves."""
        return [
            Avsnitt("vad", _("Vad"), [self[namn] for namn in _VAD]),
            Avsnitt("nar-och-var", _("När och var"), [self[n] for n in NAR_OCH_VAR[Inslag.Sort(self.sort)]]),
        ]

    def platstrad(self) -> list[tuple[Any, list[Any]]]:
        """The places to choose screens from: the county alone, then each kommun with what lies in it."""
        grupper: list[tuple[Any, list[Any]]] = []
        for val in self["skarmplatser"]:
            djup = val.data["value"].instance.tree_depth
            if djup <= 1:
                grupper.append((val, []))
            else:
                grupper[-1][1].append(val)
        return grupper


def _platsval(platser: models.QuerySet[Plats], egna: set[int]) -> list[Any]:
    def val(rader: Iterator[Plats]) -> list[tuple[int, str]]:
        return [(rad.pk, rad.namn) for rad in rader]

    alla = list(platser)
    return [
        (_("Där föreningen finns"), val(rad for rad in alla if rad.pk in egna)),
        (_("Andra"), val(rad for rad in alla if rad.pk not in egna)),
    ]
