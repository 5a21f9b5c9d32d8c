"""A file that nobody has approved, looked for at every address that anybody could think of, by everybody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import Client
from filprov import en_bild, en_pdf, lagrad, utkast_med
from foreningsfabriker import ForeningFactory, InslagFactory, OmbudFactory
from konton import ROLLER, inloggad

from patientforeningar.filer.versioner import alla_namn
from patientforeningar.models import Fil, Forening, Inslag
from patientforeningar.models.fil import PORTAL, PUBLIK, REDAKTION, privat_lager
from patientinfo.models import Bild, Dokument

pytestmark = pytest.mark.django_db

OBEHORIGA = ("anonym", "annat ombud", "redaktor", "granskare", "skarmansvarig")


@pytest.fixture
def forening() -> Forening:
    return ForeningFactory()


@pytest.fixture(params=["bild", "pdf"])
def fil(request: pytest.FixtureRequest, forening: Forening) -> Fil:
    return en_bild(forening, bredd=1000, hojd=500) if request.param == "bild" else en_pdf(forening)


@pytest.fixture
def inslag(fil: Fil) -> Inslag:
    """A draft with the file, of an association that has something public as well."""
    InslagFactory(forening=fil.forening, live=True, slug="publikt", nummer="F-2026-95001")
    return utkast_med(fil, slug="utkastet")


def klient(vem: str) -> Client:
    if vem == "anonym":
        return Client(raise_request_exception=False)
    if vem == "annat ombud":
        return inloggad(OmbudFactory().konto)
    return inloggad(vem)


def dorrarna(fil: Fil) -> set[str]:
    """Every address of the three doors, in every width and with every ending."""
    vagar = [f"{fil.nyckel}/{bredd}.webp" for bredd in (480, 960, 1000)]
    vagar += [f"{fil.nyckel}.{andelse}" for andelse in ("pdf", "jpg", "webp")]
    vagar += [fil.nyckel, f"{fil.nyckel.upper()}.pdf", f"{fil.pk}.pdf", f"{fil.pk}/480.webp"]
    return {f"{rot}fil/{vag}" for rot in ("/foreningar/", "/forening/", "/redaktion/foreningar/") for vag in vagar}


def gissningar(fil: Fil, inslag: Inslag) -> Iterator[str]:
    """Paths of the storage below every folder that is served, climbing out of it in every spelling; other doors."""
    privat, namn = Path(privat_lager().path("")).name, alla_namn(fil)[-1]
    yield from (f"/media/{namn}", f"/media/{privat}/{namn}", f"/{privat}/{namn}", f"/{namn}", f"/static/{namn}")
    for rot in ("/media/images/", "/media/original_images/", "/static/"):
        for vag in (f"../{privat}/{namn}", f"../../{privat}/{namn}"):
            yield from (rot + vag, rot + quote(vag, safe=""), rot + quote(quote(vag, safe=""), safe=""))
            yield from (rot + vag.replace("../", krok) for krok in ("..%2f", "..%5c", "....//"))
        yield rot + privat_lager().path(namn)
        yield rot + quote(privat_lager().path(namn), safe="")
        yield rot + Path(namn).name
    yield from (f"/dokument/{fil.pk}/{Path(namn).name}", f"/redaktion/documents/{fil.pk}/")
    yield from (f"/redaktion/images/{fil.pk}/preview/original/", f"/redaktion/images/{fil.pk}/file/")
    for del_ in ("utkastet/", "utkastet.ics", f"utkastet/{fil.nyckel}.pdf", f"{fil.nyckel}.pdf"):
        yield f"/foreningar/{inslag.forening.slug}/{del_}"


def test_ingen_obehorig_hittar_filen_nagonstans(fil: Fil, inslag: Inslag) -> None:
    bytes_ = {lagrad(namn) for namn in alla_namn(fil)}
    # The folders ask only whether somebody is an editor; the doors ask who.
    gissade = set(gissningar(fil, inslag)) if fil.slag == Fil.Slag.BILD else set()
    funna = [
        f"{vem}: {adress}"
        for vem in OBEHORIGA
        for browser in [klient(vem)]
        for adress in dorrarna(fil) | (gissade if vem in {"anonym", "redaktor"} else set())
        if any(kropp in b"".join(browser.get(adress)) for kropp in bytes_)
    ]
    assert not funna, "\n".join(funna)


def test_agare_och_granskare_hittar_den_vid_sin_dorr_och_ingen_annanstans(fil: Fil, inslag: Inslag) -> None:
    """That the test above can fail: the same question finds the file for those who may have it."""
    bytes_ = {lagrad(namn) for namn in alla_namn(fil)}
    for browser, dorr in (
        (inloggad(OmbudFactory(forening=fil.forening).konto), "/forening/"),
        (inloggad("foreningsgranskare"), "/redaktion/"),
        (inloggad("administrator"), "/redaktion/"),
    ):
        funna = {adress for adress in dorrarna(fil) if b"".join(browser.get(adress)) in bytes_}
        assert funna
        assert all(adress.startswith(dorr) for adress in funna)


def test_filen_hamnar_inte_i_wagtails_bibliotek_och_inte_under_media(forening: Forening) -> None:
    fore = (Bild.objects.count(), Dokument.objects.count())
    filer = [en_bild(forening), en_pdf(forening)]
    assert (Bild.objects.count(), Dokument.objects.count()) == fore
    nycklar = {fil.nyckel for fil in filer}
    assert not [vag for vag in Path(settings.MEDIA_ROOT).rglob("*") if vag.name[:32] in nycklar]


def test_nycklarna_gar_inte_att_gissa(forening: Forening) -> None:
    nycklar = {en_bild(forening, bredd=200 + nr, hojd=100).nyckel for nr in range(5)}
    assert len(nycklar) == 5
    assert all(len(nyckel) == 32 and int(nyckel, 16) for nyckel in nycklar)


def test_varje_roll_provas() -> None:
    assert set(OBEHORIGA) | {"foreningsgranskare", "administrator"} >= set(ROLLER)
    assert {PUBLIK, PORTAL, REDAKTION} == {"foreningsfil", "portal_fil", "redaktionens_foreningsfil"}
