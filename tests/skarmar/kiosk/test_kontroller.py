"""A site whose pages nobody may frame says at its start that kiosks show nothing."""

from __future__ import annotations

import pytest
from django.core.checks import registry

from skarmar.kiosk.kontroller import sidorna_far_ramas_in


@pytest.mark.parametrize("tillatna", [["'self'"], ["'self'", "https://skarmar.example.se"], ["*"]])
def test_pages_that_we_may_frame_ourselves_are_well(settings: object, tillatna: list[str]) -> None:
    settings.FRAME_ANCESTORS = tillatna  # type: ignore[attr-defined]
    assert sidorna_far_ramas_in() == []


@pytest.mark.parametrize("tillatna", [["'none'"], ["https://skarmar.example.se"]])
def test_pages_that_others_alone_may_frame_are_told_of(settings: object, tillatna: list[str]) -> None:
    settings.FRAME_ANCESTORS = tillatna  # type: ignore[attr-defined]
    assert [varning.id for varning in sidorna_far_ramas_in()] == ["skarmar.W001"]


def test_it_is_asked_at_the_start() -> None:
    assert sidorna_far_ramas_in in registry.registry.get_checks()
