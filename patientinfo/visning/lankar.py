"""Links in running text: all of a page's in one query, and never a whole page read for an address.

Wagtail's own handlers read what is behind the links of one text at a time, pages as their own type. What is
wanted is an address: addresses are kept until the content changes, and `forbered` fetches a page's together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.documents import get_document_model
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from patientinfo import stampel

Adresser = dict[int, str]

# As the editor writes it: <a id="12" linktype="page">; inside the JSON of a StreamField the quotes are escaped.
_LANK = re.compile(r'<a\b(?=[^>]*\blinktype=\\?"(\w+)\\?")[^>]*\bid=\\?"(\d+)\\?"')


class Adressbok:
    """The addresses of one kind of thing, in each language, kept until the content changes."""

    def __init__(self, las: Callable[[set[int]], Adresser]) -> None:
        self._las = las
        # Put in place whole: a thread never sees the addresses of one stamp under another.
        self._minne: tuple[str, dict[tuple[str | None, int], str | None]] = ("", {})

    def adresser(self, ids: Iterable[int]) -> Adresser:
        """The address of each of `ids` that may be linked to."""
        onskade = set(ids)
        if stampel.i_transaktion():
            return self._las(onskade)
        nu, sprak = stampel.stampel(), get_language()
        fore, kanda = self._minne
        kanda = kanda if fore == nu else {}
        if saknas := {pk for pk in onskade if (sprak, pk) not in kanda}:
            funna = self._las(saknas)
            kanda = {**kanda, **{(sprak, pk): funna.get(pk) for pk in saknas}}
            self._minne = nu, kanda
        return {pk: adress for pk in onskade if (adress := kanda[sprak, pk])}


def _sidor(ids: set[int]) -> Adresser:
    """Published pages; each in the language of the answer where it has been translated."""
    sidor = {sida.pk: sida for sida in Page.objects.live().filter(pk__in=ids).select_related("locale")}
    andra = {sida.translation_key for sida in sidor.values() if sida.locale.language_code != get_language()}
    oversatta = {}
    if andra:
        versioner = Page.objects.live().filter(translation_key__in=andra, alias_of=None)
        oversatta = {sida.translation_key: sida for sida in versioner.filter(locale__language_code=get_language())}
    return {pk: adress for pk, sida in sidor.items() if (adress := oversatta.get(sida.translation_key, sida).url)}


def _dokument(ids: set[int]) -> Adresser:
    return {dokument.pk: dokument.url for dokument in get_document_model().objects.filter(pk__in=ids)}


SIDOR = Adressbok(_sidor)
DOKUMENT = Adressbok(_dokument)


def forbered(sida: Page) -> None:
    """Fetch at once the address of everything that the texts of `sida` link to."""
    texter = (
        falt.value_to_string(sida) for falt in sida._meta.get_fields() if isinstance(falt, (StreamField, RichTextField))
    )
    lankar = [traff for text in texter for traff in _LANK.findall(text)]
    for sort, bok in (("page", SIDOR), ("document", DOKUMENT)):
        if ids := {int(pk) for vad, pk in lankar if vad == sort}:
            bok.adresser(ids)


class Sidlank(PageLinkHandler):
    """A link to a page; without an address when the page is not published."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        """The opening tag of each link."""
        return _oppna(SIDOR, attrs_list)


class Dokumentlank(DocumentLinkHandler):
    """A link to a document."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        """The opening tag of each link."""
        return _oppna(DOKUMENT, attrs_list)


def _oppna(bok: Adressbok, attrs_list: list[dict[str, Any]]) -> list[str]:
    ids = [int(attrs["id"]) if attrs.get("id", "").isdecimal() else None for attrs in attrs_list]
    adresser = bok.adresser(pk for pk in ids if pk is not None)
    return [f'<a href="{escape(adresser[pk])}">' if pk in adresser else "<a>" for pk in ids]


def registrera(features: Any) -> None:
    """Put our handlers in the place of Wagtail's; registered under the hook `register_rich_text_features`."""
    for hanterare in (Sidlank, Dokumentlank):
        features.register_link_type(hanterare)
