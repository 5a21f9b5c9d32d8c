"""Fees as a sheet. What is imported waits, like all changes of fees, for another person's approval."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import WorkflowState

from patientinfo.csvimport.celler import Datum, Post, Tal, Text, Val
from patientinfo.csvimport.register import Kolumn, Register
from patientinfo.models import Avgift, Avgiftsslag, Kommun


class Avgifter(Register):
    """One row per dated figure, pointed out by what it is about, whose it is, and from when it holds."""

    namn = "avgifter"
    modell = Avgift
    rubrik = gettext_lazy("avgifter")
    efter = gettext_lazy("Raderna blir utkast och skickas till granskning. De visas när någon annan har godkänt dem.")
    kolumner = (
        Kolumn(
            "slag",
            "slag",
            Post(Avgiftsslag.objects.all, "nyckel", "namn"),
            gettext_lazy("Avgiftsslagets nyckel, till exempel resa-taxi."),
            nyckel=True,
        ),
        Kolumn(
            "kommun",
            "kommun",
            Post(Kommun.objects.all, "slug", "kod", "namn"),
            gettext_lazy("Namn eller kommunkod. Tomt: regionen."),
            nyckel=True,
        ),
        Kolumn(
            "galler_fran",
            "giltig_fran",
            Datum(),
            gettext_lazy("Första dagen: 2027-01-01. Tomt: källan säger inte."),
            nyckel=True,
        ),
        Kolumn("galler_till", "giltig_till", Datum(), gettext_lazy("Sista dagen. Tomt: tills vidare.")),
        Kolumn("belopp", "belopp", Tal(), gettext_lazy("Bara talet: 300 eller 1 234,50.")),
        Kolumn("enhet", "enhet", Val(Avgift.Enhet.choices), gettext_lazy("kr, kr per besök, kr per månad, km …")),
        Kolumn("villkor", "villkor", Text(), gettext_lazy("När beloppet gäller.")),
        Kolumn("kalla", "kalla", Text(), gettext_lazy("Beslut eller sida som beloppet kommer från.")),
        Kolumn("kalla_url", "kalla_url", Text(), gettext_lazy("Källans adress, med https://.")),
        Kolumn("kontrollerad", "kontrollerad", Datum(), gettext_lazy("Dagen då beloppet stämdes av med källan.")),
    )

    def poster(self) -> Iterable[Any]:
        """Every row of the register; one with a draft that waits for approval is that draft."""
        for rad in Avgift.objects.select_related("slag", "kommun", "latest_revision"):
            yield rad.get_latest_revision_as_object() if rad.live and rad.has_unpublished_changes else rad

    def namn_pa(self, post: Any) -> str:
        """What, whose, and from when."""
        fran = post.giltig_fran.isoformat() if post.giltig_fran else _("utan startdatum")
        return f"{post}, {fran}"

    def hinder(self, post: Any) -> str:
        """A row that somebody is reviewing, or has locked, is left alone."""
        if post.workflow_in_progress:
            return _("Raden väntar på granskning. Vänta tills den är avgjord.")
        return _("Raden är låst.") if post.locked else ""

    def krockar(self, post: Any, annan: Any) -> bool:
        """True when both would claim the same day."""
        samma = (post.slag_id, post.kommun_id) == (annan.slag_id, annan.kommun_id)
        return samma and bool(post.overlappar(annan))

    def las_andra_ute(self) -> None:
        """Two imports at once could both add the same row, which no constraint of the database forbids."""
        list(Avgiftsslag.objects.select_for_update().values_list("pk"))

    def i_tabellen(self, post: Any) -> bool:
        """Only what no page shows yet."""
        return not post.live

    def spara(self, post: Any, konto: Any) -> None:
        """Save the row as a draft and hand it in for approval."""
        if post.pk is None:
            post.live = False
        super().spara(post, konto)
        arende = post.current_workflow_state
        if arende and arende.status == WorkflowState.STATUS_NEEDS_CHANGES:
            arende.resume(konto)
        elif arbetsgang := post.get_workflow():
            arbetsgang.start(post, konto)
