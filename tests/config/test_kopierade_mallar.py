"""Wagtail's templates that stand in our folder in a changed copy: whoever upgrades Wagtail copies them anew.

A template that only fills blocks of Wagtail's own (`{% extends %}` of the same name) is no copy.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import wagtail.admin

WAGTAILS = Path(wagtail.admin.__file__).parent / "templates"
VARA = Path(__file__).resolve().parents[2] / "templates"
# What Wagtail's file said when we copied it, and why we did.
KOPIOR = {
    "wagtailadmin/home.html": ("7eb3ee7b5a9d", "the search button is in English"),
    "wagtailadmin/home/account_summary.html": ("ff5c7d30e467", "the guide it links to is in English, elsewhere"),
    "wagtailadmin/shared/header.html": ("37d78005e661", "the search button is in English"),
    "wagtailadmin/shared/headers/_actions.html": ("facea723b6b9", "the landmark's name is in English"),
    "wagtailadmin/shared/user_avatar.html": ("10cbd09a2e94", 'nobody is called "None"'),
}


def avtryck(namn: str) -> str:
    return hashlib.sha256((WAGTAILS / namn).read_bytes()).hexdigest()[:12]


@pytest.mark.parametrize("namn", KOPIOR)
def test_wagtail_still_says_what_we_copied(namn: str) -> None:
    assert avtryck(namn) == KOPIOR[namn][0], f"compare with {WAGTAILS / namn}, copy it anew, then write its new print"


def test_every_copy_is_known() -> None:
    kopior = {
        fil.relative_to(VARA).as_posix()
        for rot in ("wagtailadmin", "wagtailsnippets", "wagtailusers", "wagtail_localize")
        for fil in (VARA / rot).rglob("*.html")
        if f'{{% extends "{fil.relative_to(VARA).as_posix()}" %}}' not in fil.read_text()
    }
    assert kopior == set(KOPIOR)
