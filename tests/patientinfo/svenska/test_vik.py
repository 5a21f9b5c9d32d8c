"""Letters with dots and accents are folded for those who write without them."""

import pytest

from patientinfo.svenska import vik


@pytest.mark.parametrize(
    ("text", "vikt"),
    [
        ("Hjälpmedel på Överkalix café", "hjalpmedel pa overkalix cafe"),
        ("áčđŋšŧž ÁČĐŊŠŦŽ", "acdnstz acdnstz"),
        ("Jåhkåmåhkke Julevädno", "jahkamahkke julevadno"),
        ("æøœßþð", "aooessthd"),
        ("Ελλάδα", "ελλαδα"),
    ],
)
def test_every_marked_letter_becomes_a_plain_one(text: str, vikt: str) -> None:
    assert vik(text) == vikt


def test_composed_and_decomposed_letters_fold_alike() -> None:
    assert vik("a\u030a") == vik("å") == "a"
