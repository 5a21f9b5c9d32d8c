"""The fourteen kommuner: SCB's codes, and only what is confirmed of phones and minority languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kommunrad:
    """What is known of one kommun; `lage` is its main town, rounded (latitude, longitude)."""

    namn: str
    slug: str
    kod: str
    lage: tuple[str, str]
    minoritetssprak: str = ""
    telefon: str = ""


KOMMUNER = [
    Kommunrad("Arjeplog", "arjeplog", "2506", ("66.05", "17.89"), "samiska"),
    Kommunrad("Arvidsjaur", "arvidsjaur", "2505", ("65.59", "19.17"), "samiska"),
    Kommunrad("Boden", "boden", "2582", ("65.83", "21.69")),
    Kommunrad("Gällivare", "gallivare", "2523", ("67.13", "20.66"), "samiska"),
    Kommunrad("Haparanda", "haparanda", "2583", ("65.84", "24.14"), "finska och meänkieli"),
    Kommunrad("Jokkmokk", "jokkmokk", "2510", ("66.61", "19.82"), "samiska"),
    Kommunrad("Kalix", "kalix", "2514", ("65.85", "23.16")),
    Kommunrad("Kiruna", "kiruna", "2584", ("67.86", "20.23"), "samiska"),
    Kommunrad("Luleå", "lulea", "2580", ("65.58", "22.16"), "samiska, finska och meänkieli", "0920-45 30 00"),
    Kommunrad("Pajala", "pajala", "2521", ("67.21", "23.37")),
    Kommunrad("Piteå", "pitea", "2581", ("65.32", "21.48")),
    Kommunrad("Älvsbyn", "alvsbyn", "2560", ("65.68", "20.99")),
    Kommunrad("Överkalix", "overkalix", "2513", ("66.33", "22.84")),
    Kommunrad("Övertorneå", "overtornea", "2518", ("66.39", "23.65")),
]
