"""Pictures and documents of the form: a few places for each, with what must be said about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from patientforeningar.filer.mottagning import ta_emot_bild, ta_emot_pdf
from patientforeningar.inlamning.falt import Textrad
from patientforeningar.lasbarhet import HOGST_BILDER, HOGST_DOKUMENT
from patientforeningar.models import Fil, Forening, Inslag, InslagsBild, InslagsDokument
from patientforeningar.models.fil import PORTAL
from patientinfo.models import Konto


@dataclass(frozen=True)
class Mottagare:
    """For whom a file is taken in, by whom and when."""

    forening: Forening
    av: Konto
    vid: dt.datetime


class BilageForm(forms.Form):
    """One place for a file: the one that is there, a new one in its stead, and its words."""

    use_required_attribute = False
    slag: Fil.Slag
    ord_: tuple[str, ...]  # the fields that a file must not be without, named as its row has them
    radtyp: type[InslagsBild | InslagsDokument]
    ta_emot: Callable[[Forening, Any, Konto, dt.datetime], Fil]

    fil = forms.ModelChoiceField(queryset=Fil.objects.none(), required=False, widget=forms.HiddenInput)
    bort = forms.BooleanField(required=False)

    def __init__(self, *args: Any, mottagare: Mottagare, nummer: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._mottagare = mottagare
        self.nummer = nummer
        self._filer = Fil.objects.filter(forening=mottagare.forening, slag=self.slag)
        val: Any = self.fields["fil"]
        val.queryset = self._filer

    @cached_property
    def vald(self) -> Fil | None:
        """The file of this place, as the form stands now."""
        if self.is_bound:
            self.errors  # noqa: B018 (a new file is taken in when the form is read)
            return self.cleaned_data.get("vald")
        pk = self.initial.get("fil")
        return self._filer.filter(pk=pk).first() if pk else None

    @property
    def vald_adress(self) -> str:
        """Where its owners can see the file; empty when there is none."""
        return self.vald.adress(320, PORTAL) if self.vald else ""

    def clean(self) -> dict[str, Any]:
        """Take a new file in: it stays, whatever else is wrong with the form."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        data["vald"] = None if data.get("bort") else data.get("fil")
        ny = data.get("ny")
        if ny:
            try:
                mottagare = self._mottagare
                data["vald"] = self.ta_emot(mottagare.forening, ny, mottagare.av, mottagare.vid)
            except ValidationError as fel:
                self.add_error("ny", fel)
        return data

    def krav(self) -> None:
        """Ask for the words of a file that is there, and for the file of words that are."""
        for falt in self.ord_:
            if self.vald and not self.cleaned_data.get(falt):
                self.add_error(falt, self.fields[falt].error_messages["saknas"])
        if not self.vald and any(self.cleaned_data.get(falt) for falt in self.ord_) and "ny" not in self.errors:
            self.add_error("ny", _("Välj en fil, eller töm fälten här under."))

    def rad(self) -> InslagsBild | InslagsDokument:
        """The row of a version."""
        orden = {falt: self.cleaned_data.get(falt) or "" for falt in self.ord_}
        return self.radtyp(fil=self.vald, sort_order=self.nummer, **orden)


class BildForm(BilageForm):
    """A picture."""

    slag = Fil.Slag.BILD
    ord_ = ("alt", "rattighet")
    radtyp = InslagsBild
    ta_emot = staticmethod(ta_emot_bild)

    ny = forms.FileField(
        label=_("Välj en bild"),
        required=False,
        allow_empty_file=True,
        help_text=_("AVIF, JPEG, PNG eller WebP, högst 10 MB."),
        widget=forms.FileInput(attrs={"accept": "image/avif,image/jpeg,image/png,image/webp"}),
    )
    alt = Textrad(
        label=_("Vad bilden visar"),
        required=False,
        max_length=200,
        help_text=_(
            "För den som inte ser bilden. Skriv det viktigaste, till exempel: Sex personer tränar i en bassäng."
        ),
        error_messages={"saknas": _("Skriv vad bilden visar, för den som inte ser den.")},
    )
    rattighet = Textrad(
        label=_("Fotograf och rätt att visa"),
        required=False,
        max_length=200,
        help_text=_("Vem har tagit bilden? Har de som syns på den sagt ja?"),
        error_messages={"saknas": _("Skriv vem som har tagit bilden och att den får visas.")},
    )


class DokumentForm(BilageForm):
    """A PDF."""

    slag = Fil.Slag.PDF
    ord_ = ("titel",)
    radtyp = InslagsDokument
    ta_emot = staticmethod(ta_emot_pdf)

    ny = forms.FileField(
        label=_("Välj en PDF"),
        required=False,
        allow_empty_file=True,
        help_text=_("Högst 10 MB och 40 sidor."),
        widget=forms.FileInput(attrs={"accept": "application/pdf"}),
    )
    titel = Textrad(
        label=_("Vad dokumentet heter"),
        required=False,
        max_length=120,
        help_text=_("Så heter länken på sidan. Till exempel: Program för dagen."),
        error_messages={"saknas": _("Skriv vad dokumentet heter.")},
    )


class Bilagor:
    """Every place of the form; by its names what a page's summary of errors asks a formset for."""

    def __init__(self, inslag: Inslag, mottagare: Mottagare, data: Any = None, filer: Any = None) -> None:
        gemensamt = {"data": data, "files": filer, "mottagare": mottagare}
        self.bilder = _platser(BildForm, "bild", inslag.bilder.all(), HOGST_BILDER, gemensamt)
        self.dokument = _platser(DokumentForm, "dokument", inslag.dokument.all(), HOGST_DOKUMENT, gemensamt)

    def __iter__(self) -> Iterator[BilageForm]:
        return iter([*self.bilder, *self.dokument])

    def non_form_errors(self) -> list[str]:
        """Nothing is wrong with all of them together."""
        return []

    @property
    def total_error_count(self) -> int:
        """How many errors there are in all of the places."""
        return sum(len(fel) for form in self for fel in form.errors.values())

    def krav(self) -> None:
        """Ask for what may be missing in a draft but not when it is handed in."""
        for form in self:
            form.krav()

    def skriv_till(self, inslag: Inslag) -> None:
        """Let `inslag` have the files that the form has, in their order, with their words."""
        inslag.bilder.set([form.rad() for form in self.bilder if form.vald])
        inslag.dokument.set([form.rad() for form in self.dokument if form.vald])


def _platser(
    typ: type[BilageForm], prefix: str, rader: Iterable[Any], antal: int, gemensamt: dict[str, Any]
) -> list[BilageForm]:
    """`antal` places of the kind `typ`, the first of them with what the rows have."""
    fyllda = [{"fil": rad.fil_id, **{falt: getattr(rad, falt) for falt in typ.ord_}} for rad in rader]
    return [
        typ(**gemensamt, prefix=f"{prefix}-{nr}", nummer=nr, initial=fyllda[nr] if nr < len(fyllda) else {})
        for nr in range(antal)
    ]
