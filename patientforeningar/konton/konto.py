"""Accounts of those who act for associations."""

from __future__ import annotations

from patientinfo.models import Konto


def skapa_ombudskonto(email: str, namn: str) -> Konto:
    """The account of `email`, made if there is none: without a password, named `namn`.

    An account that exists is left as it is, also one that belongs to somebody at the region. Call it only with
    an address whose owner has shown that it is theirs.
    """
    epost = Konto.objects.normalize_email(email)
    befintligt = Konto.objects.filter(email=epost).first()
    if befintligt is not None:
        return befintligt
    fornamn, _mellan, efternamn = namn.strip().rpartition(" ")
    falt = {"first_name": fornamn or efternamn, "last_name": efternamn if fornamn else ""}
    return Konto.objects.create_user(epost, **{namn: varde[:150] for namn, varde in falt.items()})
