"""Who may act on an item for its association, and one at a time."""

from __future__ import annotations

from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from patientforeningar.models import Inslag
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto


def last(inslag: Inslag) -> Inslag:
    """The item as the database has it now, locked until the running transaction ends."""
    return Inslag.objects.select_for_update().get(pk=inslag.pk)


def krav_pa_ombud(inslag: Inslag, konto: Konto) -> None:
    """Raise NekadError unless `konto` acts for the association of `inslag` now."""
    if not inslag.forening.ombud.aktiva().filter(konto=konto).exists():
        raise NekadError(_("Du är inte ombud för föreningen."), inslag)


def last_for_ombud(inslag: Inslag, konto: Konto) -> Inslag:
    """`last`, for an account that acts for the association; raises NekadError for everybody else."""
    rad = last(inslag)
    krav_pa_ombud(rad, konto)
    return rad


def granskas(inslag: Inslag) -> bool:
    """True while the region reads what was handed in; then its sender takes it back before changing it."""
    arende = inslag.current_workflow_state
    return arende is not None and arende.status == WorkflowState.STATUS_IN_PROGRESS


def krav_pa_oppet(inslag: Inslag) -> None:
    """Raise NekadError while the item is in review, or locked by somebody at the region."""
    if granskas(inslag):
        raise NekadError(_("Det här granskas just nu. Ta tillbaka det först, om du vill ändra."), inslag)
    if inslag.get_lock() is not None:
        raise NekadError(_("Regionen har låst det här. Skriv ett meddelande till granskaren."), inslag)
