"""A player's tab whose programme, heartbeat's answer and clock the test holds in its hand."""

from __future__ import annotations

import copy
import datetime as dt
import json
import time
from collections.abc import Callable
from email.utils import format_datetime

from playwright.sync_api import BrowserContext, Error, Page, Route
from spellistor import START, Json

SKARM = "/skarm/demo-sunderby/"

# Counts the page's open questions, and when each was asked.
RAKNA = """
window.pagar = 0;
window.fragat = [];
for (const [namn, fore] of [["open", (_x, _metod, adress) => fragat.push([adress, Date.now()])],
                            ["send", x => { pagar += 1; x.addEventListener("loadend", () => { pagar -= 1; }); }]]) {
  const egen = XMLHttpRequest.prototype[namn];
  XMLHttpRequest.prototype[namn] = function (...allt) { fore(this, ...allt); return egen.apply(this, allt); };
}
"""


class Spelare:
    """Opens the screen's address and leads time.

    `vid` is the site's clock, `fel` how much the set's own goes wrong. `lista` is the programme that the site gives (a
    status instead: that answer), `pulssvar` what it says of a heartbeat (a function: of that one).
    `natet` False: nothing answers.
    """

    def __init__(self, kontext: BrowserContext, lista: Json | int, *, fel: dt.timedelta = dt.timedelta()) -> None:
        self.lista = lista
        self.vid = START + dt.timedelta(seconds=1)
        self.natet = True
        self.pulssvar: Json | int | Callable[[Json], Json] = 404
        self.kodsvar: Json | int = 404
        self.fragor: list[tuple[dt.datetime, dict[str, str]]] = []
        self.pulser: list[Json] = []
        self.sida = kontext.new_page()
        self.sida.clock.install(time=self.vid + fel)
        self.vid += dt.timedelta(seconds=1)
        self.sida.clock.pause_at(self.vid + fel)
        self.sida.add_init_script(RAKNA)
        self.sida.route("**/spellista.json", self._ge_lista)
        self.sida.route("**/puls", self._ge_puls)
        self.sida.route("**/skarm/kod", lambda vag: self._svara(vag, self.kodsvar))

    def oppna(self, adress: str = SKARM) -> Spelare:
        """The player has started; time stands still until `ga`."""
        self.sida.goto(adress)
        self._lugn()
        return self

    def ga(self, sekunder: float, steg: float = 1) -> Spelare:
        """Time passes, `steg` seconds at a time, each question answered before the next step."""
        kvar = sekunder
        while kvar > 0:
            nu = min(steg, kvar)
            self.vid += dt.timedelta(seconds=nu)
            self.sida.clock.run_for(round(nu * 1000))
            self._lugn()
            kvar -= nu
        return self

    @property
    def visas(self) -> str | None:
        """The version on show, or `meddelande`, `vila`, `inbyggd`; None: the built-in slide from the start."""
        return self.sida.get_attribute("html", "data-visas")

    @property
    def text(self) -> str:
        """What can be read on the screen, drawn text included."""
        return str(self.sida.locator("#duk").evaluate("nod => (nod.lastElementChild || nod).textContent"))

    def tider(self, slut: str) -> list[float]:
        """When the page asked for addresses that end so, in seconds by the set's clock."""
        return [tid / 1000 for adress, tid in self.sida.evaluate("fragat") if adress.endswith(slut)]

    def _lugn(self) -> None:
        """Wait until the page has its answers; one that is being loaded again has no questions yet."""
        while True:
            try:
                if not self.sida.evaluate("window.pagar"):
                    return
            except Error:
                pass
            self.sida.wait_for_timeout(2)

    def _ge_lista(self, vag: Route) -> None:
        self.fragor.append((self.vid, vag.request.headers))
        svar = self.lista
        etag = '"' + str(hash(json.dumps(svar))) + '"'
        if vag.request.headers.get("if-none-match") == etag:
            svar = 304
        self._svara(vag, svar, etag)

    def _ge_puls(self, vag: Route) -> None:
        puls = json.loads(vag.request.post_data or "{}")
        if self.natet:
            self.pulser.append(puls)
        self._svara(vag, self.pulssvar(puls) if callable(self.pulssvar) else self.pulssvar)

    def _svara(self, vag: Route, svar: Json | int, etag: str = "") -> None:
        if not self.natet:
            vag.abort()
            return
        rubriker = {"Date": format_datetime(self.vid, usegmt=True), "Content-Type": "application/json"}
        if etag:
            rubriker["ETag"] = etag
        if isinstance(svar, int):
            vag.fulfill(status=svar, headers=rubriker, body="")
        else:
            vag.fulfill(status=200, headers=rubriker, body=json.dumps(svar))


def utan(lista: Json, *versioner: str) -> Json:
    """The programme without those slides: what it is after a recall."""
    ny = copy.deepcopy(lista)
    for version in versioner:
        del ny["punkter"][version]
    for period in ny["perioder"]:
        period["slingor"] = [[ett for ett in slinga if ett not in versioner] for slinga in period["slingor"]]
    return ny


def vanta_pa(sida: Page, uttryck: str, arg: object = None, sekunder: float = 100) -> None:
    """Wait until the JavaScript `uttryck` says yes.

    Playwright's own waiting runs text as script inside the page, which the site's policy refuses.
    """
    slut = time.monotonic() + sekunder
    while not _svaret(sida, uttryck, arg):
        assert time.monotonic() < slut, uttryck
        sida.wait_for_timeout(50)


def _svaret(sida: Page, uttryck: str, arg: object) -> object:
    try:
        return sida.evaluate(uttryck, arg)
    except Error as fel:
        if "context was destroyed" not in str(fel):
            raise
        return None  # asked while the player loaded itself anew
