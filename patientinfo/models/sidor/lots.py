"""The guide: a few questions, each step an address of its own, that end in whom to contact."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.url_routing import RouteResult

from patientinfo.blocks import Blockfalt
from patientinfo.lots.blad import bladet
from patientinfo.lots.block import LotsBlock
from patientinfo.lots.lasning import las
from patientinfo.lots.panel import TradPanel
from patientinfo.lots.steg import Steg
from patientinfo.lots.trad import Resultat, Trad
from patientinfo.lots.vandring import ga
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.register.avgifter import kategorierna
from patientinfo.register.kommunval import KommunvalForm
from patientinfo.visning.adress import absolut
from patientinfo.visning.brodsmulor import Smula

# As long as a line of the list of previews.
_FORHANDSVISNINGENS_LANGD = 60


class LotsPage(Grundsida):
    """One question a page; the address holds the answers and nothing else, and nothing is stored.

    Why the tree is a StreamField and how its addresses are answered: docs/decisions/0060 and 0061.
    """

    trad = Blockfalt(
        LotsBlock(),
        verbose_name=_("frågor och resultat"),
        use_json_field=True,
        help_text=_("Den första frågan i listan är den som guiden börjar med. Svaren leder vidare med nycklar."),
    )

    egna_paneler = [TradPanel(heading=_("Hela trädet"), icon="site"), FieldPanel("trad")]
    egna_sokfalt = ["trad"]
    har_steg = True
    i_handboken = False
    template = "patientinfo/lots_page.html"
    parent_page_types: ClassVar[list[str]] = ["patientinfo.HomePage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guider")

    @property
    def avgiftskategorier(self) -> set[str]:
        """Adds the categories of the figures that the results show."""
        nycklar = {nyckel for rad in self.trad.raw_data for nyckel in rad["value"].get("avgifter") or ()}
        return super().avgiftskategorier | kategorierna(nycklar)

    def tradet(self) -> Trad:
        """The guide's tree."""
        return las(self.trad)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """The page and every address below it: the gate is asked for all of them as for the page itself."""
        # The log tells of no step, whatever the guide is called (`config.middleware.Loggrad`).
        request.stegens_sida = self.url  # type: ignore[attr-defined]
        traff = super().route(request, [])
        if path_components and "utgangen" not in traff.kwargs:
            traff.kwargs["delar"] = tuple(path_components)
        return traff

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The step; 404 with the nearest step that there is, when the address goes on where the tree does not."""
        svar = super().serve(request, *args, **kwargs)
        steg = (getattr(svar, "context_data", None) or {}).get("steg")
        if steg is not None and not steg.vandring.hel:
            svar.status_code = 404
        return svar

    def get_context(
        self, request: HttpRequest, *args: Any, delar: tuple[str, ...] = (), **kwargs: Any
    ) -> dict[str, Any]:
        """Adds `steg`; on a step below the start the page's surroundings speak of the step."""
        context = super().get_context(request, *args, **kwargs)
        context["steg"] = steg = self._steg(request, delar, context["vid"])
        if not steg.forst:
            svans = "".join(f"{del_}/" for del_ in steg.vandring.vag)
            context |= {
                "brodsmulor": [*context["brodsmulor"], Smula(self.title, self.url)],
                "sprakversioner": [replace(en, url=f"{en.url}{svans}") for en in context["sprakversioner"]],
                "schema": "",
            }
        context["stegets_adress"] = absolut(steg.adress)
        if not steg.forst or steg.kommun:
            context["delningsadress"] = context["stegets_adress"]
        return context

    def _steg(self, request: HttpRequest, delar: tuple[str, ...], vid: Any) -> Steg:
        vandring = ga(self.tradet(), delar)
        val = KommunvalForm(request.GET)
        kommun, nu = val.kommunen, vandring.nu
        blad = bladet(self.trad[nu.plats].value, kommun, vid) if isinstance(nu, Resultat) else None
        return Steg(self.url or "/", vandring, val, kommun, blad)

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """The start, and every question and result that can be reached, by its key."""
        trad = self.tradet()
        noder = (nod for nod in trad.noder if nod.nyckel and trad.nadda.get(nod.plats))
        return [
            ("", gettext("Guidens början")),
            *((nod.nyckel, _forhandsvisningens_namn(nod)) for nod in noder if trad.nod(nod.nyckel) is nod),
        ]

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The step with the key `mode_name`, reached by the shortest way; the start for an empty one."""
        trad = self.tradet()
        nod = trad.nod(mode_name)
        return self.get_context(request, delar=trad.nadda.get(nod.plats, ()) if nod else ())


def _forhandsvisningens_namn(nod: Any) -> str:
    """A question by its words, a result as one."""
    if isinstance(nod, Resultat):
        text = gettext("Resultat: %(rubrik)s") % {"rubrik": nod.rubrik}
    else:
        text = gettext("Fråga: %(text)s") % {"text": nod.text}
    return Truncator(text).chars(_FORHANDSVISNINGENS_LANGD)
