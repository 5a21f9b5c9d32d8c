"""The terms do in a real engine what they promise: SQLite's own tokenizer takes å for a."""

import sqlite3
from collections.abc import Iterator

import pytest

from patientinfo.svenska import frageform, sokform

SIDOR = {
    "sjukresor": "Sjukresor. Vad kostar resan till sjukhuset? Taxi, buss eller egen bil. Ring för att boka.",
    "hjalpmedel": "Hjälpmedel. Rullstolar, rollatorer och andra hjälpmedel lånar du efter en förskrivning.",
    "sip": "Samordnad individuell plan, SIP. När både kommunen och regionen hjälper dig.",
    "foreningar": "Föreningar. Bröstcancerföreningen och HjärtLung har träffar i Luleå.",
    "covid": "Rehabilitering efter covid-19. Trötthet och hjärtsvikt.",
    "lantgard": "Får på gården. Djur som gör gott.",
    "familj": "Far och mor. Anhöriga är viktiga.",
}


@pytest.fixture
def index() -> Iterator[sqlite3.Connection]:
    forbindelse = sqlite3.connect(":memory:")
    forbindelse.execute("CREATE VIRTUAL TABLE sidor USING fts5(namn UNINDEXED, termer)")
    rader = [(namn, sokform(text)) for namn, text in SIDOR.items()]
    forbindelse.executemany("INSERT INTO sidor VALUES (?, ?)", rader)
    yield forbindelse
    forbindelse.close()


def sok(index: sqlite3.Connection, fraga: str) -> list[str]:
    """The pages found by the first attempt that finds any, best first."""
    for termer in frageform(fraga).forsok:
        rader = index.execute("SELECT namn FROM sidor WHERE sidor MATCH ? ORDER BY rank", (termer,)).fetchall()
        if rader:
            return [namn for (namn,) in rader]
    return []


@pytest.mark.parametrize(
    ("fraga", "sida"),
    [
        ("sjukresa", "sjukresor"),
        ("sjukresor", "sjukresor"),
        ("resa till sjukhuset", "sjukresor"),
        ("hjalpmedel", "hjalpmedel"),
        ("rullstolar", "hjalpmedel"),
        ("samordnad plan", "sip"),
        ("covid-19", "covid"),
        ("covid 19", "covid"),
        ("cancer", "foreningar"),
        ("hjärt svikt", "covid"),
        ("får", "lantgard"),
        ("far", "familj"),
    ],
)
def test_the_right_page_alone_is_found(index: sqlite3.Connection, fraga: str, sida: str) -> None:
    assert sok(index, fraga) == [sida]


@pytest.mark.parametrize(
    "fraga", ['"', 'a"b', "\x00", "AND OR NOT", "NEAR(a b)", "namn:x", "^a*", "-x", "'", "🦽" * 400]
)
def test_no_query_is_an_error_to_the_engine(index: sqlite3.Connection, fraga: str) -> None:
    assert sok(index, fraga) == []


def test_the_engine_reads_every_term_as_one_word(index: sqlite3.Connection) -> None:
    index.execute("CREATE VIRTUAL TABLE ordforrad USING fts5vocab(sidor, row)")
    lasta = {term for (term,) in index.execute("SELECT term FROM ordforrad")}
    assert lasta == {term for text in SIDOR.values() for term in sokform(text).split()}
