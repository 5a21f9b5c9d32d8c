"""What the player tells of itself: beats, plays that are counted once, a code when its pairing is gone, its faults."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Callable

from spelarflik import SKARM, Spelare, utan, vanta_pa
from spellistor import Json, lista, meddelande, period

Nya = Callable[..., Spelare]

KOPPLAD = {"kopplad": True, "kvitto": 0}
OKOPPLAD = {"kopplad": False}


def kvittera(puls: Json) -> Json:
    """The answer of a site that has written every row."""
    return {"kopplad": True, "kvitto": max((rad[0] for rad in puls["spelningar"]), default=0)}


def spelningar(ny: Spelare) -> Counter[str]:
    """What the beats have said of each slide, together."""
    visade: Counter[str] = Counter()
    for puls in ny.pulser:
        for _nr, nyckel, _dag, antal in puls["spelningar"]:
            visade[nyckel] += antal
    return visade


def till_nasta_puls(ny: Spelare) -> Spelare:
    antal, sekunder = len(ny.pulser), 0
    while len(ny.pulser) == antal:
        ny.ga(1)
        sekunder += 1
        assert sekunder <= 71
    return ny


def kasta(ny: Spelare) -> None:
    """Something in the page breaks, where nobody catches it; `window.kvar` lives until the page is loaded again."""
    ny.sida.evaluate("""() => {
        window.kvar = true;
        document.addEventListener("prov", () => { throw new Error("trasigt"); });
        document.dispatchEvent(new Event("prov"));
    }""")


def test_pulsen_gar_var_sextionde_sekund_och_sager_vad_som_visas(spelare: Nya) -> None:
    ny = spelare(lista("a", "b"))
    ny.pulssvar = KOPPLAD
    ny.oppna()
    tider = [till_nasta_puls(ny).vid for _gang in range(5)]
    mellan = [(efter - fore).total_seconds() for fore, efter in itertools.pairwise(tider)]
    assert 49 <= min(mellan) <= max(mellan) <= 71
    puls = ny.pulser[-1]
    assert puls["punkt"] in {"inslag-a", "inslag-b"}  # the slide may have changed within the second after the beat
    assert puls["utgava"] == ny.sida.get_attribute("html", "data-utgava")
    assert puls["spellista"].startswith('"')
    assert puls["cachealder"] <= 41
    assert (puls["bredd"], puls["hojd"]) == (1280, 720)
    assert puls["fel"] == "" or "arbetare" in puls["fel"]  # these tests allow no service worker
    assert puls["utan_natverk"] is False


def test_en_spelning_ar_minst_halva_tiden(spelare: Nya) -> None:
    ny = spelare(lista("a", "b"))
    ny.pulssvar = kvittera
    ny.oppna().ga(1800, steg=5)
    till_nasta_puls(ny)
    visade = spelningar(ny)
    assert set(visade) == {"inslag-a", "inslag-b"}
    assert abs(visade["inslag-a"] - visade["inslag-b"]) <= 1
    assert 88 <= visade["inslag-a"] <= 94


def test_en_bild_som_avbryts_fore_halva_tiden_raknas_inte(spelare: Nya) -> None:
    program = lista("a", "b", perioder=[period(["a", "b"])])
    program["punkter"]["a"]["sekunder"] = 3600
    ny = spelare(program)
    ny.pulssvar = kvittera
    ny.oppna().ga(600, steg=2)
    ny.lista = utan(program, "a")
    ny.ga(120)
    till_nasta_puls(ny)
    assert "inslag-a" not in spelningar(ny)
    assert spelningar(ny)["inslag-b"] >= 5


def test_det_som_inte_kvitterats_sands_igen_med_samma_nummer_och_annat_vantar(spelare: Nya) -> None:
    ny = spelare(lista("a", "b"))
    ny.oppna()
    till_nasta_puls(ny)
    forst = till_nasta_puls(ny).pulser[-1]["spelningar"]
    assert forst
    ny.sida.reload()
    ny.ga(1)
    igen = till_nasta_puls(ny).pulser[-1]
    assert igen["spelningar"] == forst
    ny.pulssvar = {"kopplad": True, "kvitto": forst[-1][0]}
    till_nasta_puls(ny)
    ny.pulssvar = KOPPLAD
    sedan = till_nasta_puls(ny).pulser[-1]
    assert sedan["spelningar"][0][0] == forst[-1][0] + 1
    assert sedan["serie"] == igen["serie"]


def test_dagar_utan_natverk_blir_en_rad_per_bild_och_dag(spelare: Nya) -> None:
    ny = spelare(lista("a", "b"))
    ny.pulssvar = kvittera
    till_nasta_puls(ny.oppna())
    ny.natet = False
    for _dag in range(3):
        ny.ga(120)
        ny.sida.clock.fast_forward(86_400_000)
        ny.vid += dt.timedelta(days=1)
        ny.ga(120)
    ny.natet = True
    for _gang in range(3):
        till_nasta_puls(ny)
    rader = [rad for puls in ny.pulser for rad in puls["spelningar"]]
    assert len({rad[2] for rad in rader}) >= 3
    assert len({rad[0] for rad in rader}) == len(rader) <= 16


def test_en_puls_som_ingen_tar_emot_stor_inte(spelare: Nya) -> None:
    ny = spelare(lista("a", "b")).oppna()
    for svar in (404, 500, 429):
        ny.pulssvar = svar
        till_nasta_puls(ny)
    assert ny.visas in {"a", "b"}


def test_den_som_bara_tittar_far_ingen_kod_och_slar_inte_igen(spelare: Nya) -> None:
    ny = spelare(lista("a"))
    ny.pulssvar, ny.kodsvar = OKOPPLAD, {"kod": "K7M4PX", "till": 0}
    ny.oppna().ga(200, steg=2)
    assert len(ny.pulser) == 1
    assert ny.sida.locator("#parkod").is_hidden()


def test_en_skarm_vars_koppling_aterkallats_spelar_vidare_med_en_kod_i_hornet(spelare: Nya) -> None:
    ny = spelare(lista("a", "b"))
    ny.pulssvar = KOPPLAD
    till_nasta_puls(ny.oppna())
    ny.pulssvar, ny.kodsvar = OKOPPLAD, {"kod": "K7M4PX", "till": 0}
    till_nasta_puls(ny).ga(1)
    assert ny.sida.locator("#parkod").is_visible()
    assert "K7M4PX" in ny.sida.locator("#parkod").inner_text()
    assert ny.visas in {"a", "b"}
    ny.kodsvar, ny.pulssvar = {"skarm": SKARM}, KOPPLAD
    antal = len(ny.pulser)
    ny.ga(12)
    assert ny.sida.locator("#parkod").is_hidden()
    assert len(ny.pulser) == antal + 1


def test_en_kod_som_gatt_ut_byts_mot_en_ny(spelare: Nya) -> None:
    ny = spelare(lista("a"))
    ny.pulssvar = KOPPLAD
    till_nasta_puls(ny.oppna())
    ny.pulssvar, ny.kodsvar = OKOPPLAD, {"kod": "K7M4PX", "till": 0}
    till_nasta_puls(ny).ga(1)
    ny.kodsvar = 410
    ny.ga(11)
    assert ny.sida.locator("#parkod").is_hidden()
    ny.kodsvar = {"kod": "N3W2QQ", "till": 0}
    ny.ga(62)
    assert "N3W2QQ" in ny.sida.locator("#parkod").inner_text()


def test_en_bild_som_inte_gar_att_rita_hoppas_over_och_anmals(spelare: Nya) -> None:
    program = lista("a", "b")
    program["punkter"]["a"]["skyltar"] = {}
    ny = spelare(program)
    ny.pulssvar = KOPPLAD
    ny.oppna()
    assert ny.sida.locator("#inbyggd").is_visible()
    assert ny.ga(10).visas == "b"
    till_nasta_puls(ny)
    assert any("punkt a:" in puls["fel"] for puls in ny.pulser)  # said once; the first beat may have come before
    assert "inslag-a" not in spelningar(till_nasta_puls(ny))


def test_efter_ett_fel_startar_spelaren_om_av_sig_sjalv_utan_felutskrift(spelare: Nya) -> None:
    ny = spelare(lista("a", "b"), vantade_fel=True)
    ny.pulssvar = KOPPLAD
    ny.oppna()
    kasta(ny)
    ny.ga(2)
    assert "trasigt" not in ny.sida.content()
    assert ny.visas == "a"
    ny.ga(12)
    vanta_pa(ny.sida, "window.kvar === undefined")
    ny.ga(2)
    assert ny.visas in {"a", "b"}
    till_nasta_puls(ny)
    assert any("trasigt" in puls["fel"] for puls in ny.pulser)  # said once; the first beat may have come before


def test_fel_efter_fel_ger_allt_glesare_omstarter(spelare: Nya) -> None:
    ny = spelare(lista("a"), vantade_fel=True)
    ny.sida.add_init_script("addEventListener('load', () => { throw new Error('alltid') })")
    laddningar: list[dt.datetime] = []
    ny.sida.on("load", lambda _sida: laddningar.append(ny.vid))
    ny.oppna().ga(400)
    assert 3 <= len(laddningar) <= 7


def test_utan_natverk_laddas_sidan_aldrig_om(spelare: Nya) -> None:
    """A browser's own page of error would be worse than what is on."""
    ny = spelare(lista("a"), vantade_fel=True).oppna()
    ny.natet = False
    ny.sida.route(f"**{SKARM}", lambda vag: vag.abort())
    kasta(ny)
    ny.ga(120)
    assert ny.sida.evaluate("window.kvar")
    assert ny.visas == "a"


def test_pulsen_sager_vilket_meddelande_som_visas(spelare: Nya) -> None:
    ny = spelare(lista("a", meddelanden=[meddelande("Prov")]))
    ny.pulssvar = KOPPLAD
    till_nasta_puls(ny.oppna())
    assert ny.pulser[-1]["punkt"] == "overtagande-Prov"
