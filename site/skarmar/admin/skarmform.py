"""The form of a screen: its address stays once a device has been tied to it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList

from skarmar.admin.platsval import PlatsField
from skarmar.models import Koppling, Skarm, Spelning


def ar_anvand(skarm: Skarm) -> bool:
    """True when a device has been tied to the screen, or plays have been counted: others may rely on its address."""
    if skarm.pk is None:
        return False
    egna = OuterRef("pk")
    spar = Exists(Koppling.objects.filter(skarm=egna)) | Exists(Spelning.objects.filter(skarm=egna))
    return Skarm.objects.filter(spar, pk=skarm.pk).exists()


class SkarmForm(WagtailAdminModelForm):
    """Refuses a new address for a screen that is in use."""

    plats = PlatsField()

    class Meta(WagtailAdminModelForm.Meta):
        widgets = {"grupper": forms.CheckboxSelectMultiple}

    def clean_adress(self) -> str:
        """Raises ValidationError when the address of a used screen is changed."""
        adress: str = self.cleaned_data["adress"]
        if "adress" in self.changed_data and ar_anvand(self.instance):
            raise ValidationError(
                _(
                    "Adressen kan inte ändras: apparaten på väggen och utskrivna koder pekar på /skarm/%(adress)s/. "
                    "Lägg till en ny skärm om det är en annan."
                ),
                params={"adress": self.initial["adress"]},
            )
        return adress


def _panel(*falt: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(ett) for ett in falt])


SKARMPANELER: Any = ObjectList(
    [
        MultiFieldPanel(
            [_panel("namn", "adress"), FieldPanel("plats"), FieldPanel("var")],
            heading=_("Vilken skärm"),
        ),
        MultiFieldPanel([_panel("sort", "riktning", "tum")], heading=_("Hur den hänger")),
        MultiFieldPanel(
            [_panel("slackt_fran", "slackt_till")],
            heading=_("Mörka timmar"),
            help_text=_(
                "Lämna tomt om skärmen visar bilder hela dygnet. Slutar tiden före starten går den över midnatt."
            ),
        ),
        MultiFieldPanel([FieldPanel("grupper"), FieldPanel("i_bruk")], heading=_("Tillsammans med andra")),
        HelpPanel(_("När skärmen är sparad kopplar du apparaten från skärmens egen sida.")),
    ],
    base_form_class=SkarmForm,
)
