"""The pages of takeovers under /redaktion/: what fills screens now, a new one in two steps, ending one."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import permission_required

from patientinfo.formular.fritext import rensad
from patientinfo.models.installningar import installningar
from skarmar.actions.avsluta_overtagande import avsluta_overtagande
from skarmar.actions.ta_over import ta_over
from skarmar.admin.vy import Skarmvy
from skarmar.models import Overtagande, Varning
from skarmar.overtagande.formular import OvertagandeForm
from skarmar.overtagande.meddelande import bedomning, skarmar_i
from skarmar.overtagande.namnkontroll import stammer
from skarmar.overtagande.ratter import TA_OVER
from skarmar.vma.kalla import Lage, lage

SENASTE = 20


class Overtagandevy(Skarmvy):
    """A page for those who may take screens over."""

    permission_required = TA_OVER
    header_icon = "warning"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The list of takeovers before what is done there."""
        stig = super().get_breadcrumbs_items()
        lista = {"url": reverse("skarm_overtaganden"), "label": _("Övertaganden")}
        return stig if isinstance(self, OvertagandenView) else [*stig[:-1], lista, stig[-1]]


class OvertagandenView(Overtagandevy):
    """What fills screens now, what has, and what the service of VMA has said."""

    template_name = "skarmar/admin/overtaganden.html"
    page_title = gettext_lazy("Övertaganden")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`pagar`, `tidigare`, the newest `varningar` and the state of their service."""
        rader = Overtagande.objects.select_related("av", "avslutat_av").prefetch_related("platser")
        pagar = rader.filter(avslutat__isnull=True, slutar__gt=self.vid)
        vma: Lage = lage()
        return {
            **super().get_context_data(**kwargs),
            "pagar": pagar,
            "tidigare": rader.exclude(pk__in=pagar)[:SENASTE],
            "varningar": Varning.objects.all()[:SENASTE],
            "vma": vma,
            "vid": self.vid,
        }


class TaOverView(Overtagandevy):
    """First what it says; then, drawn and counted, whether that is what is meant: the places are typed."""

    template_name = "skarmar/admin/ta_over.html"
    page_title = gettext_lazy("Ta över skärmar")

    def get_context_data(self, form: OvertagandeForm | None = None, **kwargs: Any) -> dict[str, Any]:
        """`form`, and who says it."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        avsandare = installningar().avsandare
        form = form or OvertagandeForm(vid=self.vid, avsandare=avsandare)
        return {**context, "form": form, "avsandare": avsandare, "media": form.media}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Back to the form, on to the second step, or do it when the name has been typed."""
        avsandare = installningar().avsandare
        form = OvertagandeForm(request.POST, vid=self.vid, avsandare=avsandare)
        if not form.is_valid() or request.POST.get("steg") == "andra":
            return self.render_to_response(self.get_context_data(form=form))
        data = form.cleaned_data
        if request.POST.get("steg") != "bekrafta":
            return self._andra_steget(form)
        if not stammer(request.POST.get("namn", ""), data["platser"]):
            return self._andra_steget(form, fel=_("Det stämmer inte. Skriv namnet så som det står här ovanför."))
        ta_over(
            data["platser"],
            data["rubrik"],
            data["text"],
            avsandare=avsandare,
            adress=data["adress"],
            slutar=data["slutar"],
            av=self.person,
            vid=self.vid,
        )
        messages.success(request, _("Meddelandet visas på skärmarna inom en minut."))
        return redirect("skarm_overtaganden")

    def _andra_steget(self, form: OvertagandeForm, fel: str = "") -> HttpResponse:
        data = form.cleaned_data
        context = {
            **self.get_context_data(form=form),
            "bedomning": bedomning(data["rubrik"], data["text"], form.avsandare, data["adress"]),
            "platser": data["platser"],
            "slutar": data["slutar"],
            "antal": skarmar_i(data["platser"]).count(),
            "fel": fel,
            "skrivet": self.request.POST.get("namn", ""),
        }
        return render(self.request, "skarmar/admin/ta_over_bekrafta.html", context)


class AvslutaView(Overtagandevy):
    """One takeover, and the way to end it: what the letters link to."""

    template_name = "skarmar/admin/avsluta_overtagande.html"

    @cached_property
    def overtagande(self) -> Overtagande:
        """Which; raises Http404 when there is none."""
        rader = Overtagande.objects.select_related("av", "avslutat_av").prefetch_related("platser")
        return get_object_or_404(rader, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        """What it says on top."""
        return self.overtagande.rubrik

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`overtagande`, whether it still fills screens, and how many."""
        ett = self.overtagande
        return {
            **super().get_context_data(**kwargs),
            "overtagande": ett,
            "pagar": ett.avslutat is None and ett.slutar > self.vid,
            "antal": skarmar_i(ett.platser.all()).count(),
            "bedomning": bedomning(ett.rubrik, ett.text, ett.avsandare, ett.adress),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """End it."""
        avsluta_overtagande(self.overtagande, self.person, self.vid)
        messages.success(request, _("Det är avslutat. Skärmarna visar sitt vanliga program inom en minut."))
        return redirect("skarm_overtaganden")


@require_POST
@permission_required(TA_OVER)
def kontroll(request: HttpRequest) -> HttpResponse:
    """`skarm_overtagande_kontroll`: the fit check of what is being written, as HTML. Saves nothing."""
    rubrik, text, adress = (rensad(request.POST.get(namn, ""))[:2000] for namn in ("rubrik", "text", "adress"))
    context = {"bedomning": bedomning(rubrik, text, installningar().avsandare, adress)}
    return render(request, "skarmar/admin/overtagande_kontroll.html", context)
