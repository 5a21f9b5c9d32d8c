"""Files that go with a matter: those that nothing else of the association refers to, in any version."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Revision

from patientforeningar.filer import lager, versioner
from patientforeningar.models import Fil, Inslag, InslagsBild, InslagsDokument
from patientforeningar.models.fil import bredder


def filer_i(inslag: Iterable[Inslag]) -> set[int]:
    """The files that the items show, or have shown in any version that is kept."""
    nummer = [ett.pk for ett in inslag]
    rader = {
        fil
        for modell in (InslagsBild, InslagsDokument)
        for fil in modell.objects.filter(inslag__in=nummer).values_list("fil_id", flat=True)
    }
    typ = ContentType.objects.get_for_model(Inslag)
    versionerna = Revision.objects.filter(base_content_type=typ, object_id__in=[str(ett) for ett in nummer])
    for innehall in versionerna.values_list("content", flat=True).iterator():
        for slag in ("bilder", "dokument"):
            rader |= {rad["fil"] for rad in innehall.get(slag, ())}
    return rader


def ta_bort_oanvanda(filer: set[int], forening_id: int) -> int:
    """Delete those of `filer` that no item of the association refers to any more; returns how many.

    Their bytes leave the storage once the transaction has been committed.
    """
    kvar = filer_i(Inslag.objects.filter(forening=forening_id)) if filer else set()
    oanvanda = Fil.objects.filter(pk__in=filer - kvar)
    for fil in oanvanda:
        for namn in _namn(fil):
            transaction.on_commit(partial(lager.ta_bort, namn))
    return oanvanda.delete()[1].get(Fil._meta.label, 0)


def _namn(fil: Fil) -> list[str]:
    """What the storage calls the file, and the smaller versions of a picture."""
    mindre = bredder(fil.bredd) if fil.slag == Fil.Slag.BILD and fil.bredd else ()
    original = str(fil.fil.name)
    return [original, *(versioner.namn(original, bredd) for bredd in mindre)]
