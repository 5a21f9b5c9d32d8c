"""The player follows its programme by the site's clock, whatever the network, the set's own clock and editors do."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable

import pytest
from spelarflik import Spelare, utan
from spellistor import START, lista, meddelande, ms, period, punkt

Nya = Callable[..., Spelare]

TIMME = dt.timedelta(hours=1)


def test_bilderna_kommer_efter_klockan_och_borjar_om(spelare: Nya) -> None:
    ny = spelare(lista("a", "b", "c")).oppna()
    sedda = [ny.visas, *(ny.ga(10).visas for _tio in range(4))]
    assert sedda == ["a", "b", "c", "a", "b"]
    assert "Rubrik b" in ny.text
    assert "Information från Exempelföreningen" in ny.text


def test_en_klocka_som_gar_fel_rattas_efter_serverns(spelare: Nya) -> None:
    ny = spelare(lista("a", "b", "c"), fel_gang=dt.timedelta(days=-400, seconds=14)).oppna()
    assert ny.visas == "a"
    assert ny.ga(10).visas == "b"
    ny.ga(60)
    assert ny.pulser[-1]["klockfel"] == pytest.approx(400 * 86_400 - 14, abs=2)


def test_en_klocka_som_flyttas_under_gang_mats_om_inom_nagra_sekunder(spelare: Nya) -> None:
    ny = spelare(lista("a", "b", "c")).oppna().ga(6)
    fore = len(ny.fragor)
    ny.sida.clock.set_system_time(ny.vid + 30 * TIMME)
    ny.ga(6)
    assert len(ny.fragor) == fore + 1
    assert ny.visas == "b"


def test_fragorna_kommer_var_trettionde_sekund_plus_minus_tio(spelare: Nya) -> None:
    ny = spelare(lista("a")).oppna().ga(600)
    mellan = [efter - fore for fore, efter in itertools.pairwise(ny.tider("spellista.json"))]
    assert 19 <= min(mellan) <= max(mellan) <= 41
    assert len({round(tid) for tid in mellan}) > 3
    assert all("if-none-match" in rubriker for _vid, rubriker in ny.fragor[1:])


@pytest.mark.parametrize("svar", [500, 503, "tyst"])
def test_takten_ar_densamma_nar_ingen_svarar_och_bilderna_gar(spelare: Nya, svar: int | str) -> None:
    ny = spelare(lista("a", "b")).oppna()
    if svar == "tyst":
        ny.natet = False
    else:
        ny.lista = svar
    fore = len(ny.fragor)
    ny.ga(300)
    assert 7 <= len(ny.fragor) - fore <= 15
    assert ny.visas == "a" if (ny.vid - START).seconds % 20 < 10 else "b"


def test_en_aterkallad_bild_gar_mitt_i_sin_visning(spelare: Nya) -> None:
    program = lista("a", "b", perioder=[period(["a", "b"])])
    program["punkter"]["a"]["sekunder"] = 300
    ny = spelare(program).oppna()
    assert ny.visas == "a"
    ny.lista = utan(program, "a")
    aterkallad, sekunder = ny.vid, 0
    while ny.visas == "a":
        ny.ga(1)
        sekunder += 1
        assert sekunder <= 41
    assert (ny.fragor[-1][0] - aterkallad).total_seconds() <= 41
    ny.ga(1)
    assert "Rubrik a" not in ny.sida.locator("#duk").inner_text() + ny.text


def test_en_bild_som_ar_kvar_visas_sin_tid_ut_nar_programmet_andras(spelare: Nya) -> None:
    program = lista("a", "b", "c")
    program["punkter"]["a"]["sekunder"] = 45
    ny = spelare(program).oppna()
    ny.lista = lista(punkter=program["punkter"], perioder=[period(["b", "c", "b", "c", "b", "a"])])
    ny.ga(41)  # by now the new programme says b
    assert len(ny.fragor) == 2
    assert ny.visas == "a"
    assert ny.ga(4).visas == "b"


def test_en_rattad_text_byts_genast(spelare: Nya) -> None:
    program = lista("a")
    ny = spelare(program).oppna()
    rattad = punkt("ratt", nyckel="inslag-a")
    ny.lista = lista(punkter={"a2": rattad}, perioder=[period(["a2"])])
    ny.ga(41)
    assert ny.visas == "a2"
    assert "Rubrik ratt" in ny.text


def test_utan_natverk_foljs_perioder_och_giltighet(spelare: Nya) -> None:
    program = lista("a", "b")
    program["punkter"]["b"]["till"] = ms(START + 3 * TIMME)
    program["perioder"] = [
        period(["a"], dagar=1 / 24),
        period(["b"], fran=START + TIMME, dagar=4 / 24),
        period([], fran=START + 5 * TIMME, dagar=1 / 24, slackt=True),
        period(["a"], fran=START + 6 * TIMME, dagar=1 / 24),
    ]
    ny = spelare(program).oppna()
    ny.natet = False
    sedda = [ny.visas] + [ny.ga(3600, steg=20).visas for _timme in range(7)]
    assert sedda == ["a", "b", "b", "inbyggd", "inbyggd", "vila", "a", "inbyggd"]


def test_listan_racker_sjuttiotva_timmar_utan_natverk(spelare: Nya) -> None:
    ny = spelare(lista("a", "b")).oppna()
    ny.natet = False
    ny.sida.reload()
    ny.sida.clock.fast_forward(72 * 3_600_000)
    ny.ga(2)
    assert ny.visas in {"a", "b"}


def test_en_skarm_som_tagits_bort_visar_den_inbyggda_bilden(spelare: Nya) -> None:
    ny = spelare(lista("a")).oppna()
    ny.lista = 404
    ny.ga(41)
    assert ny.visas == "inbyggd"
    assert ny.sida.locator("#inbyggd").is_visible()


def test_ett_meddelande_tar_over_inom_en_fraga_och_slutar_av_sig_sjalvt(spelare: Nya) -> None:
    program = lista("a", "b")
    ny = spelare(program).oppna()
    ny.lista = program | {"meddelanden": [meddelande("Vattnet är avstängt", ny.vid, minuter=5)]}
    ny.ga(41)
    assert ny.visas == "meddelande"
    assert "Vattnet är avstängt" in ny.text
    ny.natet = False
    assert ny.ga(250).visas == "meddelande"
    assert ny.ga(10).visas in {"a", "b"}


def test_ett_meddelande_gar_fore_morka_timmar_och_vma_fore_andra(spelare: Nya) -> None:
    program = lista(
        perioder=[period([], slackt=True)],
        meddelanden=[
            meddelande("Brand", START + dt.timedelta(minutes=3), minuter=1, vma=True),
            meddelande("Hissen står", START + dt.timedelta(minutes=2), minuter=4),
        ],
    )
    ny = spelare(program).oppna()
    assert ny.visas == "vila"
    ny.ga(121)
    assert "Hissen står" in ny.text
    ny.ga(60)
    assert "Brand" in ny.text
    assert "till allmänheten" in ny.text
    assert "Hissen står" in ny.ga(60).text
    assert ny.ga(130).visas == "vila"


def test_en_kallstart_med_sparad_lista_vantar_med_forsta_fragan_men_inte_med_bilden(spelare: Nya) -> None:
    ny = spelare(lista("a", "b"))
    ny.sida.add_init_script("Math.random = () => 0.9")
    ny.oppna()
    assert len(ny.fragor) == 1  # nothing was kept: it asks at once
    ny.sida.reload()
    ny.ga(1)
    assert ny.visas in {"a", "b"}
    ny.ga(24)
    assert len(ny.fragor) == 1
    ny.ga(4)
    assert len(ny.fragor) == 2


def test_en_klocka_som_tappat_tiden_gar_vidare_dar_den_var(spelare: Nya) -> None:
    """A set without a clock of its own wakes in another year; without network the programme still goes on."""
    ny = spelare(lista("a", "b")).oppna().ga(120)
    ny.natet = False
    ny.sida.clock.set_system_time(START - dt.timedelta(days=900))
    ny.sida.reload()
    ny.ga(2)
    assert ny.visas in {"a", "b"}


def test_ett_okant_kontrakt_lamnar_det_gamla_programmet(spelare: Nya) -> None:
    ny = spelare(lista("a")).oppna()
    ny.lista = {"kontrakt": 2, "spelare": "", "nytt": []}
    ny.ga(41)
    assert ny.visas == "a"


def test_en_lista_som_inte_far_plats_spelas_men_ingen_gammal_star_kvar(spelare: Nya) -> None:
    program = lista("a")
    ny = spelare(program).oppna()
    ny.sida.evaluate("""() => {
        const skriv = Storage.prototype.setItem;
        Storage.prototype.setItem = function (namn, text) {
            if (namn.endsWith(".lista")) throw new DOMException("fullt", "QuotaExceededError");
            skriv.call(this, namn, text);
        };
    }""")
    ny.lista = lista("b")
    ny.ga(41)
    assert ny.visas == "b"
    assert ny.sida.evaluate("Object.keys(localStorage).filter(namn => namn.endsWith('.lista'))") == []
    ny.ga(71)
    assert "får inte plats" in ny.pulser[-1]["fel"]
