"""Find what an editor would still read in English: the gaps in the packages' Swedish.

Catalogues lag behind the source, so the strings of the domain ``django`` are read from
the packages' Python and templates. JavaScript is shipped bundled, so for ``djangojs``
the packages' own English catalogue is the list.
"""

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation.template import templatize

PACKAGES = (
    "wagtail",
    "wagtail_localize",
    "axes",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "modelsearch",
    "taggit",
    "tree_queries",
    "treebeard",
)
# Tests and migrations, and the parts of Wagtail that are not installed here.
UNSEEN = re.compile(r"/(tests?|migrations)/|^wagtail/contrib/(forms|simple_translation|styleguide)/")
# Django's catalogues are merged with the packages', so what they have is not a gap.
DJANGO = ("conf", "contrib/auth", "contrib/contenttypes", "contrib/sessions")

STRING = r"""[ru]?(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
CALL = re.compile(rf"\b(_|n?p?gettext(?:_lazy|_noop)?)\(\s*({STRING}(?:[\s,]*{STRING})*)")


class Key(NamedTuple):
    """What gettext looks a string up by; ``plural`` if it is asked for with a number."""

    context: str | None
    text: str
    plural: bool


def gaps(domain: str, ours: polib.POFile) -> set[Key]:
    """Return the packages' strings that have no Swedish, neither theirs nor in ``ours``.

    Swedish that equals the English counts only in ``ours``: there somebody decided it.
    """
    known = {key for entry in ours.translated_entries() for key in answers(entry)}
    for path in catalogues(domain, "sv", ".mo"):
        for entry in polib.mofile(str(path)):
            swedish = {entry.msgstr, *entry.msgstr_plural.values()}
            if swedish - {entry.msgid, entry.msgid_plural, ""}:
                known |= answers(entry)
    return wanted(domain) - known


def wanted(domain: str) -> set[Key]:
    """Return every string that the packages ask gettext for in ``domain``."""
    if domain == "django":
        return {key for path in sources() for key in calls(path)}
    english = (polib.pofile(str(path)) for path in catalogues(domain, "en", ".po"))
    return {Key(entry.msgctxt, entry.msgid, bool(entry.msgid_plural)) for catalogue in english for entry in catalogue}


def of_django(domain: str) -> set[Key]:
    """Return every string of Django's own catalogues: not gaps, but some of ours read better."""
    english = (path for path in catalogues(domain, "en", ".po") if home("django") in path.parents)
    return {key for path in english for entry in polib.pofile(str(path)) for key in answers(entry)}


def answers(entry: polib.POEntry | polib.MOEntry) -> set[Key]:
    """Return the keys that ``entry`` answers: with a plural, also the one without."""
    plain = Key(entry.msgctxt, entry.msgid, plural=False)
    return {plain, plain._replace(plural=True)} if entry.msgid_plural else {plain}


def calls(path: Path) -> Iterator[Key]:
    """Yield the key of each call to gettext in a Python file or a template."""
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        source = templatize(source, origin=str(path))
    for function, arguments in CALL.findall(source):
        strings = ast.literal_eval(f"({arguments},)")
        numbered, in_context = "ngettext" in function, "pgettext" in function
        yield Key(strings[0] if in_context else None, strings[in_context], numbered)


def sources() -> Iterator[Path]:
    """Yield the packages' Python files and templates."""
    return seen("**/*.py", "**/templates/**/*.html", "**/templates/**/*.txt")


def catalogues(domain: str, language: str, suffix: str) -> Iterator[Path]:
    """Yield the packages' and Django's own catalogues of one domain and language."""
    name = f"locale/{language}/LC_MESSAGES/{domain}{suffix}"
    yield from seen(f"**/{name}")
    for app in DJANGO:
        yield from home("django").glob(f"{app}/{name}")


def seen(*patterns: str) -> Iterator[Path]:
    """Yield the packages' files that match a pattern, but for those nobody sees."""
    for root in map(home, PACKAGES):
        for pattern in patterns:
            for path in root.glob(pattern):
                if not UNSEEN.search(path.relative_to(root.parent).as_posix()):
                    yield path


def home(package: str) -> Path:
    """Return the directory of an installed package; ImportError if it is missing."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ImportError(f"{package} is not installed")
    return Path(spec.origin).parent
