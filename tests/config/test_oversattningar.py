"""The Swedish of the admin is complete, whole and compiled; every language has a catalogue."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation

from tests.config.luckor import answers, gaps, of_django, wanted

LOCALE = Path(settings.LOCALE_PATHS[0])
SWEDISH = LOCALE / "sv" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}|<[^>]+>")

in_every_catalogue = pytest.mark.parametrize(
    "path", sorted(LOCALE.rglob("*.po")), ids=lambda path: f"{path.parts[-3]}-{path.stem}"
)
in_both_domains = pytest.mark.parametrize("domain", ["django", "djangojs"])

Texts = dict[tuple[str | None, str], tuple[str, dict[int, str]]]


def texts(entries: list[polib.POEntry] | polib.MOFile) -> Texts:
    return {(entry.msgctxt, entry.msgid): (entry.msgstr, entry.msgstr_plural) for entry in entries}


def marks(text: str) -> tuple[Counter[str], str, str]:
    """What a translation must keep: placeholders and markup, and the space before and after."""
    stripped = text.strip()
    before, _, after = text.partition(stripped)
    return Counter(PLACEHOLDER.findall(text)), before, after


@in_every_catalogue
def test_compiled_catalogue_says_what_its_source_says(path: Path) -> None:
    source = polib.pofile(str(path), check_for_duplicates=True)
    compiled = polib.mofile(str(path.with_suffix(".mo")))

    stale = f"stale: msgfmt {path} -o {path.with_suffix('.mo')}"
    in_memory = texts(source.translated_entries())
    assert texts(compiled) == in_memory, stale
    assert compiled.metadata["Plural-Forms"] == source.metadata["Plural-Forms"], stale


@in_every_catalogue
def test_translations_keep_placeholders_markup_and_outer_space(path: Path) -> None:
    for entry in polib.pofile(str(path)).translated_entries():
        if not entry.msgid_plural:
            assert marks(entry.msgstr) == marks(entry.msgid), entry.msgid
            continue
        one, *many = (entry.msgstr_plural[number] for number in sorted(entry.msgstr_plural))
        assert marks(one) in (marks(entry.msgid), marks(entry.msgid_plural)), entry.msgid
        assert all(marks(text) == marks(entry.msgid_plural) for text in many), entry.msgid


@in_both_domains
def test_every_string_of_the_packages_has_swedish(domain: str) -> None:
    missing = gaps(domain, polib.pofile(str(SWEDISH / f"{domain}.po")))

    listed = "\n".join(sorted(repr(key) for key in missing))
    assert not missing, f"translate in {SWEDISH / domain}.po:\n{listed}"


@in_both_domains
def test_the_packages_alone_have_gaps(domain: str) -> None:
    assert gaps(domain, polib.POFile()), "the finder finds nothing, or the catalogue is no longer needed"


@in_both_domains
def test_no_translation_is_left_that_no_package_asks_for(domain: str) -> None:
    asked = wanted(domain) | of_django(domain)
    unused = [entry.msgid for entry in polib.pofile(str(SWEDISH / f"{domain}.po")) if not answers(entry) & asked]

    assert unused == []


def test_ours_wins_over_the_packages_own_swedish() -> None:
    with translation.override("sv"):
        assert translation.gettext("Locale") == "Språk"
        assert translation.ngettext("1 snippet type", "%(counter)s snippet types", 2) == "%(counter)s snutt-typer"


@pytest.mark.parametrize("code", [code for code, _ in settings.LANGUAGES])
def test_every_language_has_a_catalogue_or_its_addresses_answer_404(code: str) -> None:
    assert translation.check_for_language(code)
