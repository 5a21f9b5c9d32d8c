"""What a visitor types is made harmless, and text is taken apart into words."""

import pytest

from patientinfo.svenska import ord_i, rensa_fraga


@pytest.mark.parametrize(
    ("skrivet", "rensat"),
    [
        ('  "sjukresa"  ', "sjukresa"),
        ("sjuk\x00resa\tbuss\r\n", "sjuk resa buss"),
        ("-utan +med title:taxi foo* (a OR b)^2~", "utan med title taxi foo a OR b 2"),
        ("„hjälp” «medel» ’så’", "hjälp medel så"),
        ("rull\u00adstol och \u200bbuss", "rullstol och buss"),
        ("hja\u0308lpmedel", "hjälpmedel"),
        ("👩🏽‍🦽 rullstol 🦽", "rullstol"),
        ("covid-19, covid‑19 -19 19-", "covid-19 covid-19 19 19"),
        ("t.ex. 1177.se ...", "t.ex 1177.se"),
        ("EU:s regler", "EU regler"),
        ("resa \ud800 buss", "resa buss"),
        ("\x00\x07\"'*", ""),
    ],
)
def test_a_query_is_left_as_plain_words(skrivet: str, rensat: str) -> None:
    assert rensa_fraga(skrivet) == rensat


def test_a_long_query_is_cut_between_words() -> None:
    assert rensa_fraga("taxi buss tåg", max_tecken=9) == "taxi buss"
    assert rensa_fraga("taxi buss tåg", max_tecken=12) == "taxi buss"


def test_a_single_long_word_is_cut_where_it_must_be() -> None:
    assert rensa_fraga("x" * 10_000) == "x" * 200


@pytest.mark.parametrize(
    ("text", "orden"),
    [
        ("Covid-19 och ms-sjuka", ["covid19", "och", "mssjuka"]),
        ("t.ex. bl.a. fr.o.m. S.I.P.", ["tex", "bla", "from", "sip"]),
        ("EU:s och SCB:s, Sjögren’s", ["eu", "och", "scb", "sjögren"]),
        ("vård- och omsorgsplan", ["vård", "och", "omsorgsplan"]),
        ("Ring 020-96 00 96 på 1177.se.", ["ring", "02096", "00", "96", "på", "1177", "se"]),
        ("Slut.Nytt", ["slut", "nytt"]),
        ("ＲＵＬＬ １２ ﬁka İs", ["rull", "12", "fika", "is"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
    ],
)
def test_words_are_in_lower_case_with_hyphens_and_abbreviations_joined(text: str, orden: list[str]) -> None:
    assert ord_i(text) == orden


def test_an_endless_word_is_cut_before_an_engine_would_refuse_it() -> None:
    assert [len(ordet) for ordet in ord_i("å" * 5_000)] == [64]
