"""Doing what a report says: all of it or nothing."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction

from patientinfo.csvimport.lasning import Rad
from patientinfo.csvimport.rapport import Rapport, gor_rapport
from patientinfo.csvimport.register import Register


class InaktuellError(Exception):
    """The register is no longer what the report that was read spoke of."""


def verkstall(register: Register, rader: list[Rad], avtryck: str, konto: Any) -> Rapport:
    """Save the rows that add or change something, in the name of `konto`, and return the report that was followed.

    Rows with faults are left out: whoever calls has asked whether they may be. Raises `InaktuellError`, and
    saves nothing, when the report has become another than the one with the fingerprint `avtryck`.
    """
    try:
        with transaction.atomic():
            register.las_andra_ute()
            rapport = gor_rapport(register, rader)
            if rapport.avtryck != avtryck:
                raise InaktuellError
            for besked in rapport.att_spara:
                register.spara(besked.post, konto)
    except IntegrityError as fel:  # somebody else was first with the same address part
        raise InaktuellError from fel
    return rapport
