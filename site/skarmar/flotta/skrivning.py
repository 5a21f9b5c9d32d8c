"""Writes what devices have said, many at a time, and says how far each has been counted.

One transaction: the devices' rows are locked in the order of their numbers, so that several processes wait for each
other and never in a ring; numbers that have been counted are passed over; the rest is added to the days' sums. A
screen has one device, and plays of a screen are written under that device's lock, so a sum can be read and written.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import structlog
from django.db import connection, transaction
from django.db.models import Max

from patientforeningar.skylt.lastid import KORTAST
from patientinfo.tid import dygnets_borjan
from skarmar.flotta.hjartslag import Spelad
from skarmar.flotta.ko import Kvitto, Vantande
from skarmar.flotta.nycklar import kanda
from skarmar.models import Koppling, Puls, Spelning

_SAGT = ("utgava", "spellista", "punkt", "fel", "cachealder", "klockfel", "utan_natverk", "bredd", "hojd")
_EXTRA = 12  # plays a day: a player that is started anew shows its slide again

Rad = tuple[int, dt.date, str]  # screen, day, what

logg = structlog.get_logger(__name__)


@transaction.atomic
def skriv(vantande: Sequence[Vantande]) -> dict[int, Kvitto]:
    """Write what those devices said, and answer how far each has been counted, by the number of the pairing.

    A device whose pairing has been taken back since is passed over. Raises DatabaseError, and has then written
    nothing.
    """
    kopplingar = Koppling.objects.select_for_update().filter(
        pk__in=[ett.koppling for ett in vantande], aterkallad__isnull=True
    )
    lasta = {rad.pk: rad for rad in kopplingar.order_by("pk")}
    par = [(lasta[ett.koppling], ett) for ett in vantande if ett.koppling in lasta]
    _skriv_pulser(par)
    return _skriv_spelade([(koppling, ett) for koppling, ett in par if ett.spelade])


def _skriv_pulser(par: Sequence[tuple[Koppling, Vantande]]) -> None:
    """Each screen's last beat, unless a newer one has been written by another process."""
    skarmar = [koppling.skarm_id for koppling, _ett in par]
    senast = dict(Puls.objects.filter(skarm__in=skarmar).values_list("skarm_id", "senast"))
    pulser = []
    for koppling, ett in par:
        tidigare = senast.get(koppling.skarm_id)
        if tidigare is None or tidigare < ett.slag.vid:
            sagt = {falt: getattr(ett.slag, falt) for falt in _SAGT}
            pulser.append(Puls(skarm_id=koppling.skarm_id, senast=ett.slag.vid, **sagt))
    Puls.objects.bulk_create(pulser, update_conflicts=True, unique_fields=["skarm"], update_fields=["senast", *_SAGT])


def _skriv_spelade(par: Sequence[tuple[Koppling, Vantande]]) -> dict[int, Kvitto]:
    _fortsatt_serier(par)
    nya = [
        (koppling, spelad, ett.slag.vid)
        for koppling, ett in par
        for nr, spelad in sorted(ett.spelade.items())
        if nr > koppling.raknat_till
    ]
    _rakna(nya)
    for koppling, spelad, _vid in nya:
        koppling.raknat_till = spelad.nr
    _kvittera({koppling.pk: koppling for koppling, _spelad, _vid in nya}.values())
    return {koppling.pk: (koppling.serie, koppling.raknat_till) for koppling, _ett in par}


def _kvittera(andrade: Iterable[Koppling]) -> None:
    """Note how far each has been counted. Django's `bulk_update` spends ten times as long on making its question."""
    fraga = f'UPDATE "{Koppling._meta.db_table}" SET serie = %s, raknat_till = %s WHERE id = %s'  # noqa: S608 (our own)
    with connection.cursor() as markor:
        markor.executemany(fraga, [(ett.serie, ett.raknat_till, ett.pk) for ett in andrade])


def _fortsatt_serier(par: Sequence[tuple[Koppling, Vantande]]) -> None:
    """A device that is paired anew with its screen goes on with its numbers; one with a new memory begins again.

    Only with its own screen: devices that were made by copying one another have the same series.
    """
    byten = [(koppling, ett.serie) for koppling, ett in par if koppling.serie != ett.serie]
    if not byten:
        return
    tidigare = Koppling.objects.filter(
        skarm__in=[koppling.skarm_id for koppling, _serie in byten], serie__in={serie for _koppling, serie in byten}
    )
    rader = tidigare.order_by().values_list("skarm_id", "serie").annotate(Max("raknat_till"))
    raknat = {(skarm, serie): nr for skarm, serie, nr in rader}
    for koppling, serie in byten:
        koppling.serie, koppling.raknat_till = serie, raknat.get((koppling.skarm_id, serie), 0)


def _rakna(nya: Sequence[tuple[Koppling, Spelad, dt.datetime]]) -> None:
    """Add to the sums what can be true: of something that exists, and no more than the day has room for."""
    finns = kanda({spelad.punkt for _koppling, spelad, _vid in nya if spelad.dag})
    sanna = [
        ((koppling.skarm_id, spelad.dag, spelad.punkt), spelad.antal, vid)
        for koppling, spelad, vid in nya
        if spelad.dag and spelad.punkt in finns
    ]
    summor = _summor({rad[0] for rad, _antal, _vid in sanna}, {rad[1] for rad, _antal, _vid in sanna})
    per_dag = Counter[tuple[int, dt.date]]()
    for (skarm, dagen, _punkt), antal in summor.items():
        per_dag[skarm, dagen] += antal
    andrade = set[Rad]()
    for rad, antal, vid in sanna:
        skarm, dagen, _punkt = rad
        if per_dag[skarm, dagen] + antal > ryms(dagen, vid):
            logg.warning("orimliga_spelningar", skarm=skarm, dag=str(dagen), antal=antal)
            continue
        per_dag[skarm, dagen] += antal
        summor[rad] += antal
        andrade.add(rad)
    _spara(andrade, summor)


def ryms(dagen: dt.date, vid: dt.datetime) -> int:
    """How many times at most one screen can have changed slide on the day, as far as it has gone at `vid`."""
    borjan, slut = dygnets_borjan(dagen), dygnets_borjan(dagen + dt.timedelta(days=1))
    return int((min(vid, slut) - borjan).total_seconds() // KORTAST) + _EXTRA


def _summor(skarmar: set[int], dagar: set[dt.date]) -> Counter[Rad]:
    """What has been counted of those days on those screens."""
    rader = Spelning.objects.filter(skarm__in=skarmar, dag__in=dagar) if skarmar else Spelning.objects.none()
    return Counter(
        {(skarm, dagen, punkt): antal for skarm, dagen, punkt, antal in
         rader.values_list("skarm_id", "dag", "punkt", "antal")}
    )  # fmt: skip


def _spara(andrade: Iterable[Rad], summor: Mapping[Rad, int]) -> None:
    Spelning.objects.bulk_create(
        [Spelning(skarm_id=rad[0], dag=rad[1], punkt=rad[2], antal=summor[rad]) for rad in sorted(andrade)],
        update_conflicts=True,
        unique_fields=["skarm", "dag", "punkt"],
        update_fields=["antal"],
    )
