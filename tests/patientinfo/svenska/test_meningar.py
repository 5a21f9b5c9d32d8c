"""Text comes apart into sentences where a reader would pause."""

import pytest

from patientinfo.svenska import meningar


@pytest.mark.parametrize(
    "mening",
    [
        "Ta med det du behöver, t.ex. Kalix karta.",
        "Avgiften är densamma i bl.a. Luleå.",
        "Ring senast kl. 8 på morgonen.",
        "Det gäller hela länet, dvs. Norrbotten.",
        "Resan (inkl. Komfortbuss) bokas av oss.",
        "Kommun nr 5 i listan.",
        "Resan kostar 12.50 just nu.",
        '"Hur går det till?" frågar många.',
        "1. Ring och boka.",
    ],
)
def test_one_sentence_stays_one(mening: str) -> None:
    assert meningar(mening) == [mening]


@pytest.mark.parametrize(
    "text",
    [
        "Du betalar 125 kr.|Resten betalar regionen.",
        "Ta med legitimation m.m.|Kom i tid.",
        "Behöver du hjälp?|Ring 1177!|Vi svarar.",
        "(Det gäller alla.)|2 veckor senare får du svar.",
        "Kom hit.|”Välkommen”, säger vi.",
        "Så bokar du resan|Ring oss.|Har du frågor|Skriv till oss",
    ],
)
def test_sentences_part_at_their_ends_and_at_new_lines(text: str) -> None:
    assert meningar(text.replace("|", " ") if text[0] != "S" else text.replace("|", "\n")) == text.split("|")


def test_lines_without_words_are_no_sentences() -> None:
    assert meningar("Rubrik\n\n---\n*\n  \nText.") == ["Rubrik", "Text."]
