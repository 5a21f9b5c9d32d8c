"""The panel in the page's form that shows the whole tree, as it is written just then, faults marked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import ngettext
from wagtail.admin.panels import Panel
from wagtail.admin.staticfiles import versioned_static

from patientinfo.lots.falt import NYCKELLISTA
from patientinfo.lots.lasning import las
from patientinfo.lots.ord import i_ord
from patientinfo.lots.ritning import rita


class TradPanel(Panel):
    """Read only: the tree drawn, and the same in words."""

    class BoundPanel(Panel.BoundPanel):
        """Draws what the form holds: after a refusal that is what was sent, not what is stored."""

        template_name = "patientinfo/admin/lots_trad.html"

        @property
        def media(self) -> forms.Media:
            """The css of the drawing."""
            return forms.Media(css={"all": [versioned_static("patientinfo/lots_trad.css")]})

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds `teckning`, the same in words (`grenar`), how it stands with it, and its keys to choose from."""
            trad = las(self.form["trad"].value())
            antal = len(trad.fel)
            return {
                **super().get_context_data(parent_context),
                "teckning": rita(trad),
                "grenar": i_ord(trad),
                "nyckellista": NYCKELLISTA,
                "noder": [nod for nod in trad.noder if nod.nyckel],
                "fragor": len(trad.fragor),
                "resultat": len(trad.resultat),
                "antal_fel": ngettext("%(antal)d fel", "%(antal)d fel", antal) % {"antal": antal} if antal else "",
                "langst": max(trad.avstand.values(), default=0),
            }
