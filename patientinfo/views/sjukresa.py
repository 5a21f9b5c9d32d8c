"""The calculator of journeys: `/rakna/resa/<page>/` takes what stands on the page about journeys, and answers.

The answer is made and given; nothing of it is kept, by us or by anything between us and the visitor.
"""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from patientinfo.formular.publikt_formular import publikt_formular
from patientinfo.grind import visningsbara
from patientinfo.models import Avgiftsslag, SjukresorPage
from patientinfo.register.avgifter import tabell
from patientinfo.resa.besked import Besked, besked
from patientinfo.resa.formular import ResaForm
from patientinfo.resa.rakna import rakna as raknat
from patientinfo.resa.regler import Taxa
from patientinfo.tid import dygnets_borjan, tidpunkt
from patientinfo.visning.brodsmulor import Smula, brodsmulor
from patientinfo.visning.delning import delningsadress


@csrf_exempt  # the guard is `publikt_formular`; reading leads back to the form
def rakna(request: HttpRequest, sida_id: int) -> HttpResponse:
    """The answer to a form (422 when something in it must be changed); to anything else, the way to the form."""
    vid = tidpunkt(request)
    sida = _sida(sida_id, vid)
    if request.method in {"GET", "HEAD"}:
        return redirect(f"{sida.url}#rakna")
    return _svar(request, sida, vid)


@never_cache
# A ward's whole network counts as one visitor, and nothing is stored that a flood could fill.
@publikt_formular("resa", antal=300)
def _svar(request: HttpRequest, sida: SjukresorPage, vid: dt.datetime) -> HttpResponse:
    form = ResaForm(request.POST, vid=vid)
    giltig = form.is_valid()
    context = {
        "vid": vid,
        "page": sida,
        "form": form,
        "besked": _besked(form) if giltig else None,
        "brodsmulor": [*brodsmulor(sida, vid), Smula(sida.title, sida.url)],
        "delningsadress": delningsadress(sida),
    }
    svar = render(request, "patientinfo/resa_svar.html", context, status=200 if giltig else 422)
    svar["X-Robots-Tag"] = "noindex"
    return svar


def _besked(form: ResaForm) -> Besked:
    """The answer by the figures of the day of travel, which begins at midnight in Stockholm."""
    dagen = form.cleaned_data["dag"]
    taxa = Taxa(tabell(Avgiftsslag.Kategori.SJUKRESA, dygnets_borjan(dagen)))
    return besked(raknat(form.resa, taxa), taxa, dagen, form.idag)


def _sida(sida_id: int, vid: dt.datetime) -> SjukresorPage:
    """The page that the form stands on; what we say is said in its language."""
    sida = visningsbara(vid, SjukresorPage.objects.filter(pk=sida_id)).select_related("locale").first()
    if sida is None:
        raise Http404(_("Sidan finns inte."))
    translation.activate(sida.locale.language_code)
    return sida
