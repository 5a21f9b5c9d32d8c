"""How a search server of its own is to read Swedish: plain words as editors write them, and our own terms untouched.

Of å, ä and ö nothing is folded in the text itself, so *får* and *far* stay apart. Beside it stands the text folded
(`UTAN_PRICKAR`), which only words written without dots meet: there *hjalpmedel* is found, and *får* finds no *far*.
"""

from __future__ import annotations

from typing import Any

from patientinfo.svenska import VARDORD

# Words in so many texts that they tell nothing. "Inte" and "utan" do, and are not here.
_STOPPORD = """
    av att de den det dig din där en er ett från för ha har hos hur i jag kan med mig min när och om på sig sin ska
    som till upp ut vad var vem vi vid vilka vilken är
"""
_KORTASTE_DEL, _KORTASTE_SAMMANSATTA = 4, 8
_LANGSTA_BORJAN = 15

# The fields of ours in every index: the analyser's terms, and the plain text folded.
TERMER, UTAN_PRICKAR = "_sokform", "_utan_prickar"
# Analysers; `default` and `default_search` are what a server takes for a text that names none.
HELA_ORD, BORJAN, BORJAN_SOKT, VIKT = "whitespace", "edgengram_analyzer", "borjan_sokt", "utan_prickar"


def analys() -> dict[str, Any]:
    """The index's `settings.analysis`, to be laid over Wagtail's own.

    A compound is taken apart in what is indexed and not in what is asked for: *stol* finds a rullstol, and
    *rullstol* no chair.
    """
    return {
        "filter": {
            "stoppord": {"type": "stop", "stopwords": _STOPPORD.split()},
            "delar": {
                "type": "dictionary_decompounder",
                "word_list": sorted({led for ordet in VARDORD.orden for led in (ordet, *VARDORD.dela(ordet))}),
                "min_word_size": _KORTASTE_SAMMANSATTA,
                "min_subword_size": _KORTASTE_DEL,
                "only_longest_match": False,
            },
            "stammar": {"type": "stemmer", "language": "light_swedish"},
            "vikt": {"type": "asciifolding"},
            "vikt_och_skrivet": {"type": "asciifolding", "preserve_original": True},
            "kapat": {"type": "truncate", "length": _LANGSTA_BORJAN},
        },
        "analyzer": {
            "default": _analys("stoppord", "delar", "stammar"),
            "default_search": _analys("stoppord", "stammar"),
            VIKT: _analys("stoppord", "stammar", "vikt"),
            # Wagtail's folds what is indexed and not what is asked for, and then finds no word with dots.
            BORJAN: _analys("vikt_och_skrivet", "edgengram"),
            BORJAN_SOKT: _analys("kapat"),
        },
    }


def _analys(*filter_: str) -> dict[str, Any]:
    return {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", *filter_]}
