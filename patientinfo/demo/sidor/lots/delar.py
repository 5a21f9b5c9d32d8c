"""Short ways to write down a question and a result of the guide."""

from __future__ import annotations

from typing import Any

from patientinfo.demo.recept import Block

# An answer: its words, the key that it leads to, and its part of the address.
Svar = tuple[str, str, str]


def fraga(nyckel: str, text: str, svar: list[Svar], hjalp: str = "") -> Block:
    """A question with its answers."""
    svaren = [{"text": ord_, "leder_till": till, "adress": adress} for ord_, till, adress in svar]
    return "fraga", {"nyckel": nyckel, "text": text, "hjalp": hjalp, "svar": svaren}


def resultat(nyckel: str, rubrik: str, svar: str, ansvar: str, **resten: Any) -> Block:
    """A result; `resten` holds `kontakter`, `avgifter`, `om_kostnad`, `under_tiden` and `sidor`."""
    return "resultat", {"nyckel": nyckel, "rubrik": rubrik, "svar": svar, "ansvar": ansvar, **resten}


def enheter(sort: str, text: str = "") -> Block:
    """The units of a kind in the reader's kommun."""
    return "enheter", {"sort": sort, "text": text}


def kommunen(text: str = "", fraga_efter: str = "") -> Block:
    """The reader's kommun: its health care, or what one asks the switchboard for."""
    return "kommunen", {"fraga_efter": fraga_efter, "text": text}


def nummer(namn: str, telefon: str, text: str = "") -> Block:
    """A number that is the same for all."""
    return "nummer", {"namn": namn, "telefon": telefon, "text": text}


def bestallningscentralen(text: str = "") -> Block:
    """Where journeys are booked."""
    return nummer("Beställningscentralen", "020-96 00 96", text)


def patientnamnden(text: str = "") -> Block:
    """Who listens when something has gone wrong."""
    return nummer("Patientnämnden", "020-59 90 00", text)


def personal(vem: str, text: str = "") -> Block:
    """Somebody whom the reader already meets."""
    return "personal", {"vem": vem, "text": text}


def radgivning(text: str = "") -> Block:
    """1177."""
    return "radgivning", {"text": text}
