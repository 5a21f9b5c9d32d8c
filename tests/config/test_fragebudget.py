"""What lists, searches and feeds cost in queries once the process is warm: few, and no more with fifty things more."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from foreningsfabriker import ForeningFactory, kommun, publicerat

from patientforeningar.models import Inslag
from patientinfo import stampel
from patientinfo.lastsidor import sidor as lastsidor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne")]

LISTA, SOKNING, FLODE = 12, 8, 4
# Asked for a few times a day, not by every screen: what its rules say is read each time.
KALENDER = 10
BUDGET = {
    "/": LISTA,
    "/rehabilitering/": LISTA,
    "/ordlista/": LISTA,
    "/vem-ansvarar/?insats=oppenvardsrehabilitering&kommun=pajala": LISTA,
    "/hjalpmedel/?behov=na-och-plocka-upp&kommun=lulea": LISTA,
    "/enheter/": LISTA,
    "/halsa/": LISTA,
    "/kommuner/": LISTA,
    "/kommuner/lulea/": LISTA,
    "/foreningar/": LISTA,
    "/foreningar/kalender/": LISTA,
    "/flode/": LISTA,
    "/sok/?q=lasttraning": SOKNING,
    "/sok/?q=sjukresa": SOKNING,
    "/sok/forslag?q=sju": SOKNING,
    "/andringar/rss.xml": FLODE,
    "/foreningar/rss.xml": FLODE,
    "/foreningar/kalender.ics": FLODE,
    "/flode/lanet/feed.json": FLODE,
    "/flode/lanet/rss.xml": FLODE,
    "/flode/lanet/atom.xml": FLODE,
    "/flode/lanet/mrss.xml": FLODE,
    "/flode/lanet/kalender.ics": KALENDER,
    "/flode/lanet/remote.json": FLODE,
    "/skarm/demo-sunderby/spellista.json": FLODE,
}


def _fragor(adress: str) -> int:
    """The queries of the second visit after a change; each client has a response cache of its own, empty."""
    Client().get(adress)
    with CaptureQueriesContext(connection) as fangade:
        assert Client().get(adress).status_code == 200
    return len(fangade)


def _femtio_till() -> None:
    """Fifty pages, twenty-five associations and fifty items, of which half are events and half are notices."""
    nu = timezone.now()
    lastsidor.skapa(50, lambda _rad: None)
    for nummer in range(25):
        forening = ForeningFactory(antagen=nu, kommuner=[kommun(), kommun("Kalix")])
        for sort in (Inslag.Sort.HANDELSE, Inslag.Sort.MEDDELANDE):
            publicerat(
                forening=forening,
                sort=sort,
                rubrik=f"Lasttraning {nummer}",
                borjar=nu + dt.timedelta(days=1, hours=nummer),
                slutar=None,
                visas_fran=nu - dt.timedelta(days=1),
                visas_till=nu + dt.timedelta(days=20),
                pa_skarm=True,
            )
    stampel._stampla()


def test_listor_sokningar_och_floden_ryms_i_sin_budget_ocksa_med_femtio_till() -> None:
    fore = {adress: _fragor(adress) for adress in BUDGET}
    _femtio_till()
    efter = {adress: _fragor(adress) for adress in BUDGET}
    assert {adress: antal for adress, antal in efter.items() if antal > BUDGET[adress]} == {}
    dyrare = {adress: (fore[adress], efter[adress]) for adress in BUDGET if efter[adress] > fore[adress]}
    # Where there was nothing to show, what is shown now takes what belongs to it: twice or more would be row by row.
    assert {adress: par for adress, par in dyrare.items() if par[1] > par[0] + 5} == {}
