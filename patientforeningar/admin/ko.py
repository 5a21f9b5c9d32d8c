"""The queue: what waits for a decision, oldest first."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from patientforeningar.actions.slapp import slapp
from patientforeningar.actions.ta_hand_om import ta_hand_om
from patientforeningar.admin.vy import GRANSKA, Granskarvy, inlamnat
from patientforeningar.granskning.antagning import ansokningar
from patientforeningar.granskning.ko import LANET, Arenden, Ko
from patientinfo.admin.vy import personen

PER_SIDA = 50


class KoView(Granskarvy):
    """Items in review and associations that apply: mine, or all, by kommun."""

    template_name = "patientforeningar/admin/ko.html"
    page_title = gettext_lazy("Föreningar att granska")
    header_icon = "clipboard-list"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, and here."""
        return [
            {"url": reverse_lazy("wagtailadmin_home"), "label": _("Startsida")},
            {"url": "", "label": self.page_title},
        ]

    @cached_property
    def ko(self) -> Ko:
        """The queue as whoever asks sees it."""
        return Ko(self.person, self.vid)

    @property
    def alla(self) -> bool:
        """True when others' are to be shown too."""
        return self.request.GET.get("visa") == "alla"

    def urval(self) -> Arenden:
        """Those that the filters let through."""
        arenden = self.ko.arenden if self.alla else self.ko.mina
        kommun = self.request.GET.get("kommun", "")
        return arenden.i_kommun(kommun) if kommun else arenden

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`sida` of the queue, the kommuner there are to choose from, and the associations that apply."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {
            **context,
            "alla": self.alla,
            "kommun": self.request.GET.get("kommun", ""),
            "kommuner": sorted(self.ko.kommuner().items(), key=lambda par: (par[0] == LANET, par[1])),
            "antal_mina": len(self.ko.mina),
            "antal_alla": len(self.ko.arenden),
            "sida": Paginator(self.urval(), PER_SIDA).get_page(self.request.GET.get("p")),
            "ansokningar": ansokningar(self.person, self.vid, alla=self.alla),
        }


@require_POST
@permission_required(GRANSKA, raise_exception=True)
def ta_hand_om_inslag(request: HttpRequest, pk: int) -> HttpResponse:
    """Claim the item."""
    inslag = inlamnat(pk)
    ta_hand_om(inslag, personen(request), timezone.now())
    messages.success(request, _("Du har tagit hand om %(nummer)s.") % {"nummer": inslag.nummer})
    return redirect(get_valid_next_url_from_request(request) or "foreningsko")


@require_POST
@permission_required(GRANSKA, raise_exception=True)
def slapp_inslag(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the item back."""
    inslag = inlamnat(pk)
    slapp(inslag, personen(request), timezone.now())
    messages.success(request, _("%(nummer)s väntar på att någon tar hand om det.") % {"nummer": inslag.nummer})
    return redirect(get_valid_next_url_from_request(request) or "foreningsko")
