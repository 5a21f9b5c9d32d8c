"""What a decision must say: asked in our own pages, in Wagtail's dialogues and by the task itself."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from patientforeningar.models.kriterium import Kriterium, Skalmall
from patientinfo.formular.fritext import FritextField

HOGST_MOTIVERING = 2000  # characters


def _kriterier() -> list[tuple[int, str]]:
    return [(ett.pk, ett.rubrik) for ett in Kriterium.objects.filter(galler=True)]


class GodkannForm(forms.Form):
    """An approval: every criterion that holds today has been looked at and is met."""

    kriterier = forms.TypedMultipleChoiceField(
        label=_("Kriterier"),
        choices=_kriterier,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kriterierna har ändrats. Läs igenom dem igen.")},
    )
    motivering = FritextField(
        label=_("Meddelande till föreningen"),
        required=False,
        max_length=HOGST_MOTIVERING,
        widget=forms.Textarea({"rows": 3}),
    )

    def clean_kriterier(self) -> list[int]:
        """All of them: what does not meet one is sent back or refused."""
        valda: list[int] = self.cleaned_data["kriterier"]
        if len(set(valda)) < Kriterium.objects.filter(galler=True).count():
            raise forms.ValidationError(
                _("Kryssa för varje kriterium som inslaget uppfyller. Saknas något: begär ändring, eller avslå.")
            )
        return valda


class SkalForm(forms.Form):
    """A decision that the association has to be told the reason of: a template, words of one's own, or both."""

    GALLER: Skalmall.Galler

    skal = forms.TypedMultipleChoiceField(
        label=_("Skäl"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    motivering = FritextField(
        label=_("Text till föreningen"),
        required=False,
        max_length=HOGST_MOTIVERING,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("Föreningen läser det som står här. Lämnar du rutan tom skickas texten till de skäl du har valt."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mallar = list(Skalmall.objects.filter(galler=self.GALLER, aktiv=True))
        self.fields["skal"].choices = [(mall.pk, mall.rubrik) for mall in self.mallar]  # type: ignore[attr-defined]

    @property
    def rutor(self) -> list[dict[str, Any]]:
        """Each reason's box with its template, for pages that show the text beside it."""
        return [{"ruta": ruta, "mall": mall} for ruta, mall in zip(self["skal"], self.mallar, strict=True)]

    def clean(self) -> dict[str, Any]:
        """The text that is sent: what was written, or the chosen templates' own; refuses a decision without reason."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if "motivering" in data and not data["motivering"]:
            valda = [mall.text for mall in self.mallar if mall.pk in data.get("skal", ())]
            data["motivering"] = "\n\n".join(valda)
        if not data.get("motivering") and not self.errors:
            self.add_error("motivering", _("Välj ett skäl eller skriv med egna ord. Föreningen läser det."))
        return data


class AndringForm(SkalForm):
    """What the association has to mend."""

    GALLER = Skalmall.Galler.ANDRING


class AvslagForm(SkalForm):
    """Why the item cannot be shown."""

    GALLER = Skalmall.Galler.AVSLAG


class AterkallelseForm(SkalForm):
    """Why an item is taken down."""

    GALLER = Skalmall.Galler.ATERKALLELSE


class AvbojForm(SkalForm):
    """Why an association is not admitted."""

    GALLER = Skalmall.Galler.FORENING
