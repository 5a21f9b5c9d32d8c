"""The cache rules: what a kept answer says to those who keep copies of it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

# A browser's own copy, and a proxy's, lives no longer than this.
HOS_ANDRA = dt.timedelta(seconds=60)
# So long may a player show its copy of a feed when the site answers with an error, or not at all.
VID_FEL = dt.timedelta(hours=1)


class Regel(StrEnum):
    """Whom a kept answer is for, which decides for how long it is a copy in other hands."""

    PUBLIK = "publik"  # a page: a minute with browsers and proxies
    FLODE = "flode"  # a feed: a minute with who reads it, nothing with proxies, an hour when we are down
    SPELLISTA = "spellista"  # what screens ask for every half minute: nobody uses a copy without having asked


# Said with every answer of the rule, a 304 and a 404 too: a feed may be read by a page of any origin.
RUBRIKER: dict[Regel, dict[str, str]] = {Regel.FLODE: {"Access-Control-Allow-Origin": "*"}}


def cache_control(regel: Regel, kvar: dt.timedelta, till_slut: dt.timedelta, *, kan_aterkallas: bool) -> str:
    """The header of an answer that holds for `kvar` yet, on which something ends in `till_slut`.

    A shared cache may not give an old copy after `s-maxage`, fault or not (RFC 9111, 4.2.4): `stale-if-error`
    (RFC 5861, 4) is counted from the end of `max-age` and speaks to the player's own copy.
    """
    if regel is Regel.SPELLISTA:
        return "no-cache"
    farsk = _sekunder(min(HOS_ANDRA, kvar))
    if regel is Regel.FLODE:
        vid_fel = _sekunder(min(VID_FEL, till_slut - dt.timedelta(seconds=farsk)))
        return f"public, max-age={farsk}, s-maxage=0, proxy-revalidate, stale-if-error={vid_fel}"
    delat = "0, proxy-revalidate" if kan_aterkallas else farsk
    return f"public, max-age={farsk}, s-maxage={delat}"


def _sekunder(tid: dt.timedelta) -> int:
    return max(0, int(tid.total_seconds()))
