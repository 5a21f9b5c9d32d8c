"""Every group of addresses: its cache rule, its headers, the doors that a role opens."""

from __future__ import annotations

import json
import re
import subprocess
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from egen_process import kor
from wagtail.documents import get_document_model
from wagtail.models import Page, PageViewRestriction

from config.settings.headers import DIRECTIVES
from patientinfo.models import Bild, Kommun, Kortadress, Vardenhet

pytestmark = pytest.mark.django_db

# One address and more of every public group, with what it answers.
PUBLIKA = {
    "/": 200,
    "/en/": 200,
    "/sip/": 200,
    "/ordlista/": 200,
    "/om-webbplatsen/tillganglighet/": 200,
    "/finns-inte/": 404,
    "/sip": 301,
    "/finns-inte.php": 404,
    "/sok/": 200,
    "/sok/?q=sjukresa": 200,
    "/sok/forslag?q=sju": 200,
    "/enheter/": 200,
    "/halsa/": 200,
    "/kommuner/": 200,
    "/enheter/finns-inte/": 404,
    "/k/finns-inte": 404,
    "/robots.txt": 200,
    "/sitemap.xml": 200,
    "/andringar/rss.xml": 200,
    "/.well-known/security.txt": 200,
    "/-/live": 200,
    "/-/ready": 200,
    "/-/health": None,
    "/dokument/999/finns-inte.pdf": 404,
    "/media/images/finns-inte.jpg": 404,
}


@pytest.fixture(params=PUBLIKA)
def svar(request: pytest.FixtureRequest, client: Client) -> HttpResponse:
    svar = client.get(request.param, headers={"accept-language": "en", "accept-encoding": "br"})
    assert svar.status_code == (PUBLIKA[request.param] or svar.status_code)
    return svar


def csp(svar: HttpResponse) -> dict[str, str]:
    delar = (del_.strip().partition(" ") for del_ in svar["Content-Security-Policy"].split(";"))
    return {namn: varde for namn, _, varde in delar}


def test_publika_svar_satter_ingen_kaka_och_beror_inte_pa_nagon(svar: HttpResponse) -> None:
    assert not svar.cookies
    beror_pa = svar.get("Vary", "").lower()
    assert "cookie" not in beror_pa
    assert "language" not in beror_pa


def test_publika_svar_har_en_strang_policy(svar: HttpResponse) -> None:
    policy = csp(svar)
    assert policy["default-src"] == "'none'"
    assert "unsafe" not in svar["Content-Security-Policy"]
    assert "http:" not in svar["Content-Security-Policy"]


def test_alla_svar_sager_vad_webblasaren_inte_far(svar: HttpResponse) -> None:
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert svar["Referrer-Policy"] == "same-origin"
    assert svar["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in svar["Permissions-Policy"]
    assert svar["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.usefixtures("minne")
@pytest.mark.parametrize("adress", [adress for adress, status in PUBLIKA.items() if status in {200, 404}])
def test_varje_svar_sager_hur_lange_det_halls(client: Client, adress: str) -> None:
    regel = client.get(adress).get("Cache-Control", "")
    if adress.startswith(("/sok/", "/-/")):
        assert "no-store" in regel
    elif adress.startswith(("/dokument/", "/media/", "/finns-inte.php")):
        assert "public" not in regel
    else:
        delar = re.fullmatch(r"public, max-age=(\d+), s-maxage=(\d+)(, proxy-revalidate)?", regel)
        assert delar, regel
        assert int(delar[1]) <= 60
        assert int(delar[2]) <= (0 if delar[3] else 60)  # what can be recalled is kept by no proxy


@pytest.mark.parametrize("modell", [Vardenhet, Kommun])
def test_varje_enhet_och_kommun_har_en_sida(client: Client, modell: Any) -> None:
    for post in modell.objects.all():
        assert client.get(post.get_absolute_url()).status_code == 200


def test_varje_kortadress_leder_till_sin_sida(client: Client) -> None:
    for kort in Kortadress.objects.select_related("sida"):
        svar = client.get(kort.get_absolute_url())
        assert (svar.status_code, svar["Location"]) in {(301, kort.sida.url), (302, kort.sida.url)}
        assert not svar.cookies


def test_den_som_loggar_in_for_en_skyddad_sida_kommer_till_sidan(client: Client) -> None:
    PageViewRestriction.objects.create(page=Page.objects.get(url_path="/hem/sip/"), restriction_type="login")
    inloggning = client.get("/sip/")["Location"]
    assert inloggning == "/_util/login/?next=/sip/"
    svar = client.get(inloggning)
    assert 'value="/sip/"' in svar.content.decode()
    assert "no-store" in svar["Cache-Control"]


# --- Frames ---------------------------------------------------------------------------------------------


def fraga_i_egen_process(adresser: list[str], **miljo: str) -> list[dict[str, Any]]:
    """What a site started with the variables `miljo` answers, over the same content."""
    program = (
        "import json, sys\n"
        "import django; django.setup()\n"
        "from django.test import Client\n"
        "client = Client(raise_request_exception=False)\n"
        "svaren = [client.get(adress) for adress in json.loads(sys.argv[1])]\n"
        "print(json.dumps([{'status': s.status_code, **{n.lower(): v for n, v in s.items()}} for s in svaren]))\n"
    )
    svar = kor(program, json.dumps(adresser), **miljo)
    return list(json.loads(svar.splitlines()[-1]))


def test_frame_ancestors_foljer_variabeln() -> None:
    policy = f"frame-ancestors {' '.join(DIRECTIVES['frame-ancestors'])}"
    assert policy == "frame-ancestors 'self'"
    (svar,) = fraga_i_egen_process(["/"], FRAME_ANCESTORS="'self',https://intranat.example")
    assert "frame-ancestors 'self' https://intranat.example" in svar["content-security-policy"]
    assert "x-frame-options" not in svar  # it can name no other host, and would say no


# --- Doors -----------------------------------------------------------------------------------------------


def test_den_publika_rollen_har_varken_redaktion_sessioner_eller_inloggning() -> None:
    inne = ["/redaktion/", "/redaktion/login/", "/_util/login/", "/media/original_images/x.jpg", "/forening/"]
    ute = ["/", "/sip/", "/sok/?q=sip", "/enheter/", "/sitemap.xml", "/-/ready"]
    svaren = fraga_i_egen_process([*inne, *ute], SITE_ROLE="public")
    assert [svar["status"] for svar in svaren] == [404] * len(inne) + [200] * len(ute)


def test_den_publika_rollen_visar_ingenting_som_ar_skyddat() -> None:
    program = (
        "import django; django.setup()\n"
        "from django.db import transaction\n"
        "from django.test import Client\n"
        "from wagtail.models import Page, PageViewRestriction\n"
        "with transaction.atomic():\n"
        "    sida = Page.objects.get(url_path='/hem/sip/')\n"
        "    for sort in ('login', 'password', 'groups'):\n"
        "        skydd = PageViewRestriction.objects.create(page=sida, restriction_type=sort, password='x')\n"
        "        print(Client().get('/sip/').status_code)\n"
        "        skydd.delete()\n"
        "    transaction.set_rollback(True)\n"
    )
    svar = kor(program, SITE_ROLE="public")
    assert svar.split() == ["404", "404", "404"]


def test_foreningsrollen_har_ingen_redaktion() -> None:
    svaren = fraga_i_egen_process(["/redaktion/", "/"], SITE_ROLE="forening")
    assert [svar["status"] for svar in svaren] == [404, 200]


def test_en_roll_som_inte_finns_startar_inte() -> None:
    with pytest.raises(subprocess.CalledProcessError) as brott:
        fraga_i_egen_process(["/"], SITE_ROLE="publik")
    assert "SITE_ROLE is 'publik'" in brott.value.stderr


# --- The admin's own ---------------------------------------------------------------------------------------


@pytest.fixture
def redaktor() -> Client:
    client = Client()
    client.force_login(get_user_model().objects.get(email="admin@example.se"))
    return client


@pytest.mark.parametrize("adress", ["/redaktion/", "/redaktion/pages/3/edit/", "/redaktion/images/"])
def test_redaktionen_hamtar_ingenting_fran_nagon_annan(redaktor: Client, adress: str) -> None:
    svar = redaktor.get(adress)
    assert svar.status_code == 200
    policy = csp(svar)
    assert policy["script-src"] == "'self' 'unsafe-inline'"
    assert "unsafe-eval" not in svar["Content-Security-Policy"]
    assert "http" not in svar["Content-Security-Policy"]
    assert policy["object-src"] == "'none'"
    assert policy["frame-ancestors"] == "'self'"
    assert "private" in svar["Cache-Control"] or "no-store" in svar["Cache-Control"]


@pytest.mark.parametrize("adress", ["/redaktion/login/", "/redaktion/password_reset/", "/redaktion/"])
def test_den_som_inte_ar_inloggad_moter_samma_policy_som_pa_det_publika(client: Client, adress: str) -> None:
    assert "unsafe" not in client.get(adress)["Content-Security-Policy"]


def hamta(client: Client, adress: str) -> HttpResponse:
    """The answer that a file comes with, read to its end."""
    svar = client.get(adress)
    assert svar.status_code == 200
    assert b"".join(svar.streaming_content)  # which closes it too
    return svar


def test_originalbilder_ar_bara_for_redaktionen(redaktor: Client, client: Client) -> None:
    bild = Bild.objects.all()[0]
    assert bild.file.url.startswith("/media/original_images/")
    assert client.get(bild.file.url)["Location"].startswith("/redaktion/login/")
    svar = hamta(redaktor, bild.file.url)
    assert "private" in svar["Cache-Control"]


def test_en_bildversion_far_hallas_for_alltid_och_kor_ingenting(client: Client) -> None:
    version = Bild.objects.all()[0].get_rendition("width-400|format-webp")
    svar = hamta(client, version.url)
    assert svar["Cache-Control"] == "public, max-age=31536000, immutable"
    assert svar["Content-Security-Policy"] == "default-src 'none'"
    assert not svar.cookies


def test_ett_dokument_kor_ingenting_och_fragas_efter_varje_gang(client: Client) -> None:
    dokument = get_document_model().objects.create(title="Lista", file=ContentFile(b"%PDF-1.7", "lista.pdf"))
    svar = hamta(client, dokument.url)
    assert svar["Content-Security-Policy"] == "default-src 'none'"
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert {"private", "no-cache"} <= set(svar["Cache-Control"].split(", "))
    assert not svar.cookies
    assert client.get(dokument.file.url).status_code == 404  # never past the view that asks who may read it


def test_en_ny_bild_i_samma_post_far_en_ny_adress() -> None:
    bild = Bild.objects.all()[0]
    forsta = bild.get_rendition("width-400|format-webp").url
    Bild.objects.filter(pk=bild.pk).update(file_hash="0" * 40)
    bild.renditions.all().delete()
    assert Bild.objects.get(pk=bild.pk).get_rendition("width-400|format-webp").url != forsta


@pytest.mark.parametrize("vag", ["../db.sqlite3", "..%2fdb.sqlite3", "%2e%2e/db.sqlite3", "/etc/passwd"])
def test_ingen_tar_sig_ut_ur_mappen(client: Client, vag: str) -> None:
    assert client.get(f"/media/images/{vag}").status_code in {400, 404}
