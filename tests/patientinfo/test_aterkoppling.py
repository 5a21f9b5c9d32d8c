"""Hjälpte sidan dig? Answers without cookie, session or anything about who gave them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from patientinfo.models import Aterkoppling, SipPage

pytestmark = pytest.mark.django_db

# The number that every example in Sweden uses; it belongs to nobody.
PERSONNUMMER = "19121212-1212"
NU = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _tom_cache() -> None:
    cache.clear()


@pytest.fixture
def sida() -> Page:
    return SipPage.objects.get(slug="sip", locale__language_code="sv")


@pytest.fixture
def besokare() -> Client:
    """Somebody whose browser has no cookie, and of whom the CSRF middleware would demand one."""
    return Client(enforce_csrf_checks=True, raise_request_exception=False, headers={"origin": "http://testserver"})


def svara(besokare: Client, sida: Page, **falt: str) -> HttpResponse:
    return besokare.post(f"/aterkoppling/{sida.pk}/", falt)


def texten(svar: HttpResponse) -> str:
    return " ".join(svar.content.decode().split())


def test_every_page_asks_and_the_buttons_send_the_answer(client: Client, sida: Page) -> None:
    html = client.get(sida.url).content.decode()
    assert f'method="post" action="/aterkoppling/{sida.pk}/"' in html
    assert '<button name="hjalpte" value="ja">Ja</button>' in html
    assert "csrf" not in html


@pytest.mark.parametrize(("svar", "hjalpte"), [("ja", True), ("nej", False)])
def test_an_answer_is_kept_and_thanked_for(besokare: Client, sida: Page, svar: str, hjalpte: bool) -> None:
    with time_machine.travel(NU, tick=False):
        response = svara(besokare, sida, hjalpte=svar)
    assert response.status_code == 303
    rad = Aterkoppling.objects.get()
    assert (rad.sida_id, rad.hjalpte, rad.kommentar, rad.skickad) == (sida.pk, hjalpte, "", NU)
    tack = besokare.get(response["Location"])
    assert tack.status_code == 200
    assert "Tack för ditt svar" in texten(tack)
    assert "no-store" in tack["Cache-Control"]
    assert not response.cookies
    assert not tack.cookies


def test_after_no_the_page_asks_what_was_missing_and_the_comment_joins_the_answer(besokare: Client, sida: Page) -> None:
    tack = besokare.get(svara(besokare, sida, hjalpte="nej")["Location"])
    assert "Vad saknade du?" in texten(tack)
    gomda = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]+)"', tack.content.decode()))
    assert set(gomda) == {"hjalpte", "svar"}
    response = svara(besokare, sida, **gomda, kommentar="Priset på taxi.")
    assert response.status_code == 303
    rad = Aterkoppling.objects.get()
    assert (rad.hjalpte, rad.kommentar) == (False, "Priset på taxi.")
    assert '<form class="kommentar"' not in texten(besokare.get(response["Location"]))


def test_a_comment_may_be_sent_at_once(besokare: Client, sida: Page) -> None:
    assert svara(besokare, sida, hjalpte="ja", kommentar="Bra.").status_code == 303
    assert Aterkoppling.objects.get().kommentar == "Bra."


def nyckel(besokare: Client, sida: Page) -> str:
    return svara(besokare, sida, hjalpte="nej")["Location"].rstrip("/").rsplit("/", 1)[1]


def test_a_key_opens_no_answer_about_another_page(besokare: Client, sida: Page) -> None:
    svar = nyckel(besokare, sida)
    annan = Page.objects.live().public().exclude(pk=sida.pk).get(url_path__endswith="/sjukresor/")
    svara(besokare, annan, hjalpte="nej", svar=svar, kommentar="Annat")
    assert {(rad.sida_id, rad.kommentar) for rad in Aterkoppling.objects.all()} == {(sida.pk, ""), (annan.pk, "Annat")}


@pytest.mark.parametrize("svar", ["", "påhittad", "1", "\x00", "a:b:c", "x" * 5000])
def test_a_key_that_is_not_ours_makes_a_new_answer_or_is_refused(besokare: Client, sida: Page, svar: str) -> None:
    assert svara(besokare, sida, hjalpte="nej", svar=svar, kommentar="Text").status_code in {303, 422}
    assert besokare.get(f"/aterkoppling/{sida.pk}/tack/påhittad/").status_code == 200


def test_a_key_is_good_for_an_hour(besokare: Client, sida: Page) -> None:
    with time_machine.travel(NU, tick=False) as klockan:
        svar = nyckel(besokare, sida)
        klockan.shift(dt.timedelta(minutes=59))
        svara(besokare, sida, hjalpte="nej", svar=svar, kommentar="I tid")
        assert Aterkoppling.objects.get().kommentar == "I tid"
        klockan.shift(dt.timedelta(minutes=2))
        svara(besokare, sida, hjalpte="nej", svar=svar, kommentar="För sent")
    assert sorted(Aterkoppling.objects.values_list("kommentar", flat=True)) == ["För sent", "I tid"]


def test_a_personnummer_is_refused_beside_the_field_and_the_text_is_kept(besokare: Client, sida: Page) -> None:
    text = f"Jag heter {PERSONNUMMER} & vill <veta>"
    svar = svara(besokare, sida, hjalpte="nej", kommentar=text)
    assert svar.status_code == 422
    html = texten(svar)
    assert 'id="id_kommentar_error">Det ser ut som att det står ett personnummer i texten.' in html
    assert re.search(r'<textarea[^>]*aria-describedby="id_kommentar_helptext id_kommentar_error"', html)
    assert re.search(r'<textarea[^>]*aria-invalid="true"', html)
    assert f"Jag heter {PERSONNUMMER} &amp; vill &lt;veta&gt;</textarea>" in html
    assert '<input type="hidden" name="hjalpte" value="nej"' in html
    assert not Aterkoppling.objects.exists()


def test_a_comment_may_be_500_characters_however_lines_are_broken(besokare: Client, sida: Page) -> None:
    jamnt = "å" * 249 + "\r\n" + "ö" * 250
    assert svara(besokare, sida, hjalpte="ja", kommentar=jamnt).status_code == 303
    assert len(Aterkoppling.objects.get().kommentar) == 500
    svar = svara(besokare, sida, hjalpte="ja", kommentar=jamnt + "!")
    assert svar.status_code == 422
    assert "Texten får ha högst 500 tecken. Din har 501." in texten(svar)
    assert "ö!</textarea>" in texten(svar)


def test_the_field_lets_long_texts_in_so_that_nothing_is_cut_off_unseen(besokare: Client, sida: Page) -> None:
    tack = besokare.get(svara(besokare, sida, hjalpte="nej")["Location"])
    falt = re.search(r'<textarea name="kommentar"[^>]*>', tack.content.decode())
    assert falt
    assert "maxlength" not in falt[0]


@pytest.mark.parametrize("falt", [{}, {"hjalpte": "kanske"}, {"hjalpte": ""}, {"hjalpte": "\x00"}])
def test_an_answer_without_yes_or_no_is_asked_for_again(besokare: Client, sida: Page, falt: dict[str, str]) -> None:
    svar = svara(besokare, sida, **falt, kommentar="Min text")
    assert svar.status_code == 422
    html = texten(svar)
    assert "Välj ja eller nej." in html
    assert 'type="radio" name="hjalpte" value="ja"' in html
    assert "Min text</textarea>" in html


def test_a_machine_that_fills_in_the_trap_is_thanked_and_forgotten(besokare: Client, sida: Page) -> None:
    svar = svara(besokare, sida, hjalpte="ja", kommentar="Köp!", webbplats="https://example.com")
    assert svar.status_code == 303
    assert not Aterkoppling.objects.exists()
    assert 'class="kommentar"' not in texten(besokare.get(svar["Location"]))


def test_the_trap_is_seen_by_nobody(client: Client, sida: Page) -> None:
    html = client.get(sida.url).content.decode()
    assert re.search(r"<div hidden>\s*<label[^>]*>Lämna fältet tomt</label>\s*<input[^>]*name=\"webbplats\"", html)


@pytest.mark.parametrize("nummer", ["0", "999999", "9" * 30])
def test_an_unknown_page_is_404(besokare: Client, nummer: str) -> None:
    assert besokare.post(f"/aterkoppling/{nummer}/", {"hjalpte": "ja"}).status_code == 404
    assert besokare.get(f"/aterkoppling/{nummer}/tack/").status_code == 404


def test_a_page_that_may_not_be_shown_takes_no_answers(besokare: Client, sida: Page) -> None:
    Page.objects.filter(pk=sida.pk).update(live=False)
    assert svara(besokare, sida, hjalpte="ja").status_code == 404


@pytest.mark.parametrize(
    "kropp",
    [
        b"hjalpte=ja&kommentar=%00hej%00",
        b"hjalpte=ja&kommentar=%ED%A0%80hej",
        b"hjalpte=ja&kommentar=\xff\xfehej",
        b"hjalpte=ja&kommentar=%F0%9F%99%82hej",
        b"hjalpte=ja&kommentar=hej&" + b"x=1&" * 2000,
    ],
)
def test_odd_bytes_leave_what_can_be_read(besokare: Client, sida: Page, kropp: bytes) -> None:
    svar = besokare.post(f"/aterkoppling/{sida.pk}/", kropp, content_type="application/x-www-form-urlencoded")
    assert svar.status_code == 303
    kommentar = Aterkoppling.objects.get().kommentar
    assert kommentar.endswith("hej")
    assert "\x00" not in kommentar
    kommentar.encode()


@pytest.mark.parametrize("teckenkod", ["utf-7", "base64", "idna", "unicode_escape", "undefined", "rot13", "utf-16"])
def test_a_request_that_claims_another_encoding_is_read_as_utf8(besokare: Client, sida: Page, teckenkod: str) -> None:
    kropp = '--x\r\nContent-Disposition: form-data; name="hjalpte"\r\n\r\nja\r\n--x--\r\n'
    sort = f"multipart/form-data; boundary=x; charset={teckenkod}"
    assert besokare.generic("POST", f"/aterkoppling/{sida.pk}/", kropp, sort).status_code == 303


@pytest.mark.parametrize(
    ("kropp", "sort"),
    [
        (b"x" * 6_000_000, "application/x-www-form-urlencoded"),
        (b"a=1&" * 20_000, "application/x-www-form-urlencoded"),
        (b"hjalpte=ja", "application/x-www-form-urlencoded; charset=utf-7"),
        (b"inte en del", "multipart/form-data; boundary=x"),
        (b"", "multipart/form-data"),
        (b'{"hjalpte": "ja"}', "application/json"),
        (b"\x00\x01", "application/octet-stream"),
    ],
)
def test_a_body_that_is_no_form_is_never_an_error_of_ours(
    besokare: Client, sida: Page, kropp: bytes, sort: str
) -> None:
    svar = besokare.generic("POST", f"/aterkoppling/{sida.pk}/", kropp, sort)
    assert svar.status_code in {303, 400, 413, 422}


def test_det_man_skrev_far_man_tillbaka_nar_ingen_kan_rakna(besokare: Client, sida: Page, settings: Any) -> None:
    settings.CACHES = settings.CACHES | {"default": {"BACKEND": "bruten_cache.BrutenCache"}}
    svar = svara(besokare, sida, hjalpte="nej", kommentar="Numret <b>stämmer</b> inte, åäö.")
    assert svar.status_code == 429
    assert "Numret &lt;b&gt;stämmer&lt;/b&gt; inte, åäö." in texten(svar)
    assert not Aterkoppling.objects.exists()
