"""Nothing is read once a row: every page type, every public address and every list of the admin, with many rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from adresser import SIDOR
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone
from konton import inloggad
from wagtail.models import get_page_models
from wagtail.snippets.models import get_snippet_models
from zeal import zeal_context
from zeal.constants import initialize_app_registry
from zeal.patch import patch
from zeal.signals import nplusone_detected

from patientforeningar.models import Gallringsregel, Inslag
from patientinfo import stampel
from patientinfo.lastsidor import sidor as lastsidor
from patientinfo.models import Plats, Storning
from patientinfo.models.sidor.grund import Grundsida
from skarmar.models import Inslagsschema, Platsregel, Skarmgrupp
from sok.models import Basta, Ordgrupp
from tests.config.adminvyer import monster

pytestmark = pytest.mark.django_db

SIDTYPER = [sidtyp for sidtyp in get_page_models() if issubclass(sidtyp, Grundsida)]
FLODEN = [
    "/sitemap.xml",
    "/sitemap-sidor-0.xml",
    "/andringar/rss.xml",
    "/foreningar/rss.xml",
    "/foreningar/kalender.ics",
    "/sok/?q=stroke",
    "/sok/forslag?q=sju",
    "/vem-ansvarar/?insats=sjukresor&kommun=lulea",
    "/hjalpmedel/?behov=na-och-plocka-upp&kommun=lulea",
    *(
        f"/flode/lanet/{namn}"
        for namn in ("feed.json", "rss.xml", "mrss.xml", "atom.xml", "kalender.ics", "remote.json")
    ),
    "/skarm/demo-sunderby/spellista.json",
]
# Read once a row by Wagtail and wagtail-localize in views of their own, which show at most a page of rows.
_OVERSATTNINGAR = frozenset({"wagtail_localize.TranslatableObject.get()", "wagtail_localize.TranslationSource.get()"})
_SIDVALET = frozenset({"wagtailcore.Page.get()", "wagtailcore.Page.locale", "Page._revisions"})
_OVERSATTA = frozenset(
    {"Page.get()", "wagtail_localize.Translation.source", "wagtail_localize.Translation.target_locale"}
)
BIBLIOTEKENS = {
    "/redaktion/api/main/pages/": _SIDVALET,
    "/redaktion/choose-page/": _SIDVALET,
    "/redaktion/localize/reports/translations/": _OVERSATTA,
    "/redaktion/localize/reports/translations/results/": _OVERSATTA,
    "/redaktion/pages/": _OVERSATTNINGAR,
    "/redaktion/pages/search/": _OVERSATTNINGAR,
    "/redaktion/pages/search/results/": _OVERSATTNINGAR,
    # Asked of the new slide itself, once for each button.
    "/redaktion/snippets/skarmar/skarmbild/add/": frozenset({"skarmar.Skarmbild.workflow_states"}),
    "/redaktion/workflows/task_chooser/": frozenset({"wagtailcore.Task.content_type"}),
    "/redaktion/workflows/task_chooser/results/": frozenset({"wagtailcore.Task.content_type"}),
}


@pytest.fixture(scope="module", autouse=True)
def _spanare() -> None:
    """Lets zeal see what is read of relations: as its app would at start, and it does nothing until it is asked."""
    initialize_app_registry()
    patch()


@pytest.fixture
def funna(settings: LazySettings) -> Iterator[Any]:
    """`with funna() as vad:` gathers what is read once a row inside the block."""
    settings.ZEAL_RAISE = False

    @contextmanager
    def spana() -> Iterator[set[str]]:
        vad: set[str] = set()

        def anteckna(exception: Exception, **_kwargs: Any) -> None:
            vad.add(str(exception).removeprefix("N+1 detected on "))  # application, model, relation

        nplusone_detected.connect(anteckna)
        try:
            with zeal_context():
                yield vad
        finally:
            nplusone_detected.disconnect(anteckna)

    return spana


def _las(klient: Client, adress: str, funna: Any) -> set[str]:
    stampel._stampla()
    klient.get(adress)  # what is kept until the content changes, and the versions of pictures
    with funna() as vad:
        svar = klient.get(adress)
        assert svar.status_code in {200, 404}, adress
    return vad


@pytest.mark.filterwarnings("ignore:N.1 detected")
@pytest.mark.parametrize("sidtyp", SIDTYPER, ids=lambda sidtyp: sidtyp.__name__)
def test_ingen_sidtyp_laser_nagot_en_gang_per_rad(sidtyp: type[Grundsida], funna: Any) -> None:
    sidor = list(sidtyp.objects.live())
    assert sidor, "Demoinnehållet saknar en sida av den här typen."
    for sida in sidor:
        assert _las(Client(), sida.url, funna) == set(), sida.url


@pytest.mark.filterwarnings("ignore:N.1 detected")
@pytest.mark.parametrize("adress", [*SIDOR.values(), *FLODEN])
def test_ingen_publik_adress_laser_nagot_en_gang_per_rad(adress: str, funna: Any) -> None:
    assert _las(Client(), adress, funna) == set()


def _fyll_pa() -> None:
    """At least three rows of everything that has a list of its own in the admin."""
    nu = timezone.now()
    enheter = list(Plats.objects.filter(typ=Plats.Typ.ENHET)[:3])
    lastsidor.skapa(5, lambda _rad: None)
    for nummer, vad in enumerate(list(Gallringsregel.Vad)[:3]):
        Gallringsregel.objects.get_or_create(vad=vad, efter_dagar=400 + nummer, beslut="Prov", beslutad=nu.date())
    for nummer, (enhet, inslag) in enumerate(zip(enheter, Inslag.objects.filter(live=True), strict=False)):
        Storning.objects.create(rubrik=f"Prov {nummer}", text="Prov", fran=nu, till=nu + dt.timedelta(days=1))
        Skarmgrupp.objects.create(namn=f"Prov {nummer}")
        Platsregel.objects.get_or_create(plats=enhet)
        Inslagsschema.objects.get_or_create(inslag=inslag)


def _listor() -> list[str]:
    """The addresses of the admin that take no parameter: lists, reports, dashboards, forms for something new."""
    return sorted(f"/{rad.replace('^', '').replace('$', '')}" for _namn, rad in monster() if not {"<", "("} & set(rad))


@pytest.mark.filterwarnings("ignore:N.1 detected", "ignore:Pagination may yield inconsistent results")  # localize's
def test_ingen_lista_i_redaktionen_laser_nagot_en_gang_per_rad(funna: Any) -> None:
    _fyll_pa()
    for modell in get_snippet_models():
        assert modell._base_manager.count() > 1 or modell in {Basta, Ordgrupp}, modell
    klient = inloggad("administrator")
    fel: dict[str, set[str]] = {}
    lasta = 0
    for adress in _listor():
        if klient.get(adress).status_code != 200:
            continue  # takes only what is sent to it
        lasta += 1
        egna = {ett for ett in _las(klient, adress, funna) if not ett.endswith(tuple(BIBLIOTEKENS.get(adress, ())))}
        if egna:
            fel[adress] = egna
    assert lasta > 60
    assert not fel, "\n".join(f"{adress}: {', '.join(sorted(vad))}" for adress, vad in fel.items())
