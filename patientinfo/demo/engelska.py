"""The English pages: translated by people, kept as PO, loaded through wagtail-localize where editors go on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polib
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from patientinfo.demo.recept import ReceptError

ORDBOK = Path(__file__).with_suffix(".po")
# Parents before children: wagtail-localize publishes a Swedish copy of a parent that has no English page.
ADRESSER = ["/", "/vem-ansvarar/", "/sip/"]


def oversatt(sidor: Mapping[str, Page]) -> int:
    """Publish an English page for each of `ADRESSER`, and return how many they are.

    Raises ReceptError that names every text without a translation.
    """
    engelska, _ny = Locale.objects.get_or_create(language_code="en")
    texter = {post.msgid: post.msgstr for post in polib.pofile(str(ORDBOK))}
    saknas = [text for adress in ADRESSER for text in _oversatt(sidor[adress], engelska, texter)]
    if saknas:
        raise ReceptError([f"saknas på engelska: {text}" for text in saknas])
    return len(ADRESSER)


def _oversatt(sida: Page, engelska: Locale, texter: Mapping[str, str]) -> list[str]:
    """Translate and publish one page; gives the texts that have no translation."""
    kalla, _ny = TranslationSource.get_or_create_from_instance(sida)
    oversattning = Translation.objects.create(source=kalla, target_locale=engelska)
    po = oversattning.export_po()
    for post in po:
        # Figures and years are the same in every language.
        post.msgstr = texter.get(post.msgid) or ("" if any(map(str.isalpha, post.msgid)) else post.msgid)
    saknas = [post.msgid for post in po if not post.msgstr]
    if not saknas:
        oversattning.import_po(po)
        oversattning.save_target(publish=False)
        oversattning.get_target_instance().get_latest_revision().publish()
    return saknas
