"""What a reader has narrowed the search to, as it stands in an address."""

from __future__ import annotations

import pytest

from sok.urval import SLAG, Urval, kommunerna, las, temana

pytestmark = pytest.mark.django_db


def test_what_exists_is_read_and_what_does_not_is_left_out_and_said() -> None:
    assert las({"slag": "enhet", "kommun": "kalix", "tema": "resor"}) == (Urval("enhet", "kalix", "resor"), False)
    assert las({"slag": "", "kommun": " ", "q": "x"}) == (Urval(), False)
    assert las({"slag": "enhet", "kommun": "atlantis"}) == (Urval("enhet"), True)
    assert las({"slag": "__class__", "tema": "'; --"}) == (Urval(), True)


@pytest.mark.parametrize("falt", ["slag", "kommun", "tema"])
def test_one_choice_is_enough_to_be_a_choice(falt: str) -> None:
    assert Urval(**{falt: "x"})
    assert not Urval()


def test_an_address_keeps_every_choice_and_leaves_out_what_is_empty() -> None:
    urval = Urval(slag="enhet", tema="resor")
    assert urval.adressdel("två & tre") == "?q=tv%C3%A5+%26+tre&slag=enhet&tema=resor"
    assert urval.med(slag="").adressdel("x", sida=2) == "?q=x&tema=resor&sida=2"


def test_lists_of_choices_stand_in_swedish_order() -> None:
    namn = list(kommunerna().values())
    assert namn.index("Älvsbyn") < namn.index("Överkalix")
    assert namn.index("Pajala") < namn.index("Piteå") < namn.index("Älvsbyn")
    assert temana()["narstaende"] == "Närstående"
    assert set(SLAG) >= {"sida", "enhet", "kommun", "dokument", "forening", "inslag"}
