"""What stands on the wall can be read by everybody: sizes, colours, words for assistive technology, calm changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from minnesprov import mat
from playwright.sync_api import Page
from spelarflik import SKARM, Spelare, vanta_pa
from spellistor import START, lista, meddelande, period, punkt

from patientforeningar.skylt.farger import rgb
from patientforeningar.skylt.kontrast import relativ_ljushet

Nya = Callable[..., Spelare]

FORMAT = [(1280, 720), (1920, 1080), (3840, 2160), (1080, 1920), (720, 1280), (1024, 768), (768, 1024)]

# Each text that can be seen, with its colour and the ground it stands on, as #rrggbb.
FARGER = """() => {
  const tva = tal => (+tal).toString(16).padStart(2, "0");
  const hex = farg => "#" + farg.match(/[\\d.]+/g).slice(0, 3).map(tva).join("");
  const grund = nod => {
    const farg = getComputedStyle(nod).backgroundColor;
    return !/, 0\\)$/.test(farg) || !nod.parentElement ? farg : grund(nod.parentElement);
  };
  const synliga = [...document.querySelectorAll("p, h1, strong, button, .parkod span")].filter(nod =>
    nod.textContent.trim() && nod.offsetParent && !nod.closest("[aria-hidden=true], .dold"));
  return synliga.map(nod => [nod.textContent.trim(), hex(getComputedStyle(nod).color), hex(grund(nod))]);
}"""


def kontrast(farg: str, grund: str) -> float:
    ljus, mork = sorted((relativ_ljushet(rgb(farg)), relativ_ljushet(rgb(grund))), reverse=True)
    return (ljus + 0.05) / (mork + 0.05)


@pytest.mark.parametrize(("bredd", "hojd"), FORMAT)
def test_bilden_fyller_fonstret_och_ingenting_hamnar_utanfor(spelare: Nya, bredd: int, hojd: int) -> None:
    program = lista("a")
    program["punkter"]["a"] = punkt("a", bild="/static/bild/kort.png")
    ny = spelare(program, bredd=bredd, hojd=hojd).oppna()
    ratt = "staende" if hojd > bredd else "liggande"
    skylt = program["punkter"]["a"]["skyltar"][ratt]
    assert ny.sida.get_attribute(".skylt", "viewBox") == f"0 0 {skylt['bredd']} {skylt['hojd']}"
    skala = min(bredd / skylt["bredd"], hojd / skylt["hojd"])
    for text in ny.sida.locator(".skylt text").all():
        ruta = text.bounding_box()
        assert ruta is not None
        assert -1 <= ruta["x"] <= ruta["x"] + ruta["width"] <= bredd + 1
        assert -1 <= ruta["y"] <= ruta["y"] + ruta["height"] <= hojd + 1
    ritad = ny.sida.locator(".skylt > rect").first.bounding_box()
    assert ritad is not None
    assert ritad["width"] == pytest.approx(skylt["bredd"] * skala, abs=2)
    rullning = ny.sida.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    assert rullning == [bredd, hojd]


def test_bilden_ritas_om_nar_skarmen_vrids(spelare: Nya) -> None:
    ny = spelare(lista("a")).oppna()
    ny.sida.set_viewport_size({"width": 1080, "height": 1920})
    ny.ga(2)
    assert ny.sida.locator(".lager").count() == 1
    assert ny.sida.get_attribute(".skylt", "viewBox") == "0 0 1080 1920"


def test_bilden_ritas_med_skarmens_eget_typsnitt(spelare: Nya) -> None:
    ny = spelare(lista("a")).oppna()
    assert ny.sida.evaluate("document.fonts.check('40px \"Atkinson Hyperlegible Next\"')")
    assert "Atkinson" in ny.sida.evaluate("getComputedStyle(document.querySelector('.skylt text')).fontFamily")


@pytest.mark.parametrize("lage", ["inbyggd", "meddelande", "vma", "vila", "styrning", "kod"])
def test_all_text_har_kontrasten_sju_till_ett(spelare: Nya, lage: str) -> None:
    program = lista("a")
    if lage in {"meddelande", "vma"}:
        program["meddelanden"] = [meddelande("Brand", vma=lage == "vma", adress="exempel.se")]
    if lage in {"inbyggd", "vila"}:
        program["perioder"] = [period([], slackt=lage == "vila")]
    ny = spelare(program).oppna().ga(1)
    if lage == "styrning":
        ny.sida.mouse.move(200, 200)
    if lage == "kod":
        ny.sida.evaluate("document.getElementById('parkod').hidden = false")
    farger = ny.sida.evaluate(FARGER)
    assert len(farger) >= (1 if lage == "vila" else 2)
    for text, farg, grund in farger:
        assert kontrast(farg, grund) >= 7, (text, farg, grund)


def test_utan_bildfil_tacker_plattan_helt_bakom_avsandaren(spelare: Nya) -> None:
    program = lista("a", "b")
    program["punkter"]["a"] = punkt("a", bild="/static/finns-inte.png")
    program["punkter"]["b"] = punkt("b", bild="/static/bild/kort.png")
    ny = spelare(program).oppna()
    platta = program["punkter"]["a"]["skyltar"]["liggande"]["platta"]
    plattan = ny.sida.locator(f".skylt rect[fill='{platta['farg']}']").last
    vanta_pa(ny.sida, "!document.querySelector('.skylt image')")
    assert plattan.get_attribute("fill-opacity") is None
    ny.ga(10)
    vanta_pa(ny.sida, "tal => document.querySelector('.lager:last-child [fill-opacity]')", arg=0)


def test_orden_finns_for_den_som_inte_ser_bilden(spelare: Nya) -> None:
    program = lista("a")
    program["punkter"]["a"] = punkt("a", bild="/static/bild/kort.png", sprak="fi")
    ny = spelare(program).oppna()
    artikel = ny.sida.locator("article[lang=fi]")
    assert artikel.get_by_role("heading", name="Rubrik a").count() == 1
    for ord_ in ("Tisdag 19 maj", "Information från Exempelföreningen", "exempel.se/a", "Bilden till a"):
        assert ord_ in artikel.inner_text()
    assert ny.sida.get_by_role("heading").count() == 1
    assert ny.sida.locator(".skylt").get_attribute("aria-hidden") == "true"


def test_bytet_ar_mjukt_och_visar_aldrig_tomt_emellan(spelare: Nya) -> None:
    ny = spelare(lista("a", "b")).oppna().ga(6)
    assert ny.sida.locator(".lager").count() == 1
    overgang = "getComputedStyle(document.querySelector('.lager')).transition"
    assert "opacity 0.6s" in ny.sida.evaluate(overgang)
    while ny.visas == "a":
        ny.ga(0.1)
    assert ny.sida.locator(".lager").count() == 2  # the old one stays beneath until the new one covers it
    ny.ga(1)
    assert ny.sida.locator(".lager").count() == 1


def test_med_mindre_rorelse_byts_bilden_rakt_av(spelare: Nya) -> None:
    ny = spelare(lista("a", "b"), reduced_motion="reduce").oppna()
    varaktighet = "getComputedStyle(document.querySelector('.lager')).transitionDuration"
    assert ny.sida.evaluate(varaktighet) == "0s"


def test_ingenting_ror_sig_blinkar_eller_later(spelare: Nya) -> None:
    ny = spelare(lista("a", "b")).oppna().ga(3)
    ny.sida.wait_for_timeout(900)
    assert ny.sida.evaluate("document.getAnimations().length") == 0
    assert ny.sida.locator("audio, video, marquee, blink").count() == 0


def test_hela_bilden_flyttas_lite_sa_att_panelen_inte_brannes(spelare: Nya) -> None:
    ny = spelare(lista("a", "b")).oppna()
    lagen = set()
    for _minut in range(8):
        ny.ga(60, steg=10)
        lagen.add(ny.sida.evaluate("document.getElementById('duk').style.transform"))
    assert len(lagen) >= 5
    assert all(abs(float(tal)) <= 4 for lage in lagen for tal in lage[10:-1].replace("px", "").split(","))


def test_den_morka_radens_plats_vandrar(spelare: Nya) -> None:
    ny = spelare(lista(perioder=[period([], slackt=True)])).oppna()
    platser = {ny.ga(60, steg=10).sida.locator(".vila p").get_attribute("style") for _minut in range(4)}
    assert len(platser) == 4
    assert "vaknar klockan 10.00" in ny.sida.locator(".vila p").inner_text()


@pytest.mark.parametrize(("bredd", "hojd"), FORMAT)
def test_ett_langt_meddelande_delas_pa_sidor_som_gar_att_lasa(spelare: Nya, bredd: int, hojd: int) -> None:
    text = "Röken är giftig. Gå inomhus, stäng dörrar, fönster och ventilation och följ personalens anvisningar. " * 12
    larm = meddelande("Brand i Luleå hamn", vma=True, text=text.strip(), adress="krisinformation.se")
    ny = spelare(lista(meddelanden=[larm]), bredd=bredd, hojd=hojd).oppna()
    last: list[str] = []
    for _sida in range(14):
        ruta = ny.sida.locator(".larm-text")
        assert ruta.evaluate("nod => nod.scrollHeight <= nod.clientHeight")
        storlek = ruta.evaluate("nod => parseFloat(getComputedStyle(nod).fontSize)")
        assert storlek >= 0.064 * min(bredd, hojd)
        last.append(ruta.locator("p").inner_text())
        ny.ga(15, steg=5)
    assert set(" ".join(last).split()) == set(text.split())


def test_styrningen_haller_och_stegar_och_slapper_efter_en_minut(spelare: Nya) -> None:
    ny = spelare(lista("a", "b", "c")).oppna()
    ny.sida.keyboard.press("Space")
    assert ny.ga(15).visas == "a"
    assert ny.sida.get_by_role("button", name="Spela vidare").count() == 1
    ny.sida.keyboard.press("ArrowRight")
    assert ny.ga(1).visas == "b"
    ny.sida.keyboard.press("ArrowLeft")
    ny.sida.keyboard.press("ArrowLeft")
    assert ny.ga(30).visas == "c"
    ny.ga(32)
    efter = (ny.vid - START).total_seconds() % 30
    assert ny.visas == "abc"[int(efter // 10)]
    assert ny.sida.get_by_role("button", name="Pausa").count() == 1


def test_en_bild_som_halls_kvar_kan_anda_aterkallas(spelare: Nya) -> None:
    ny = spelare(lista("a", "b")).oppna()
    ny.sida.keyboard.press("Space")
    ny.lista = lista("b")
    ny.sida.keyboard.press("Space")
    ny.sida.keyboard.press("Space")
    ny.ga(41)
    assert ny.visas == "b"


def test_knapparna_syns_nar_nagon_ror_vid_skarmen_och_ar_stora_nog(spelare: Nya) -> None:
    ny = spelare(lista("a", "b"), has_touch=True).oppna()
    stil = "getComputedStyle(document.getElementById('styrning')).opacity"
    assert ny.sida.evaluate(stil) == "0"
    assert ny.sida.evaluate("getComputedStyle(document.body).cursor") == "none"
    ny.sida.touchscreen.tap(300, 300)
    assert ny.sida.evaluate(stil) == "1"
    for knapp in ny.sida.get_by_role("button").all():
        ruta = knapp.bounding_box()
        assert ruta is not None
        assert min(ruta["width"], ruta["height"]) >= 44
    ny.sida.get_by_role("button", name="Nästa").tap()
    assert ny.visas == "b"
    ny.ga(7)
    assert ny.sida.evaluate(stil) == "0"


def test_knapparna_nas_med_tangentbord(spelare: Nya) -> None:
    ny = spelare(lista("a", "b")).oppna()
    for _steg in range(3):
        ny.sida.keyboard.press("Tab")
    assert ny.sida.evaluate("document.activeElement.textContent") == "Nästa"
    assert ny.sida.evaluate("getComputedStyle(document.getElementById('styrning')).opacity") == "1"
    ny.sida.keyboard.press("Space")
    assert ny.visas == "b"


def test_adressen_spelar_i_en_ram_utan_kakor(flik: Callable[..., Page]) -> None:
    sida = flik("/-/live")
    sida.route("**/ram", lambda vag: vag.fulfill(body=f"<iframe src={SKARM}></iframe>", content_type="text/html"))
    sida.goto("/ram")
    vanta_pa(sida, "frames[0].document.documentElement.dataset.visas")
    assert sida.context.cookies() == []


def test_forhandsvisningen_spelar_en_annan_tid_och_minns_inget(spelare: Nya) -> None:
    """What a preview sets on the root: another time; and no heartbeat, so nothing is kept."""
    ny = spelare(lista("a", "b", "c"))

    def skal(vag: object) -> None:
        text = vag.fetch().text()  # type: ignore[attr-defined]
        vag.fulfill(  # type: ignore[attr-defined]
            body=text.replace("data-puls=", "data-utan=").replace("<html", '<html data-forskjutning="20000"'),
            content_type="text/html",
        )

    ny.sida.route(f"**{SKARM}", skal)
    ny.oppna()
    assert ny.visas == "c"
    ny.ga(200, steg=5)
    assert ny.pulser == []
    assert ny.sida.evaluate("localStorage.length") == 0


def test_minnet_vaxer_inte_med_antalet_bilder(spelare: Nya) -> None:
    fore, efter = mat(spelare, bilder=(100, 2_000))
    assert efter.noder <= fore.noder + 40
    assert efter.lyssnare <= fore.lyssnare + 5
    assert efter.heap <= fore.heap * 1.3


def test_den_inbyggda_bilden_syns_utan_att_nagot_script_gar(spelare: Nya) -> None:
    ny = spelare(lista("a"))
    ny.sida.route("**/spelare*.js", lambda vag: vag.abort())
    ny.sida.goto(SKARM)
    assert ny.sida.get_by_role("heading", name="Fråga oss gärna").is_visible()
