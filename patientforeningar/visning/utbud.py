"""What a page has to offer, sorted: what is next, what is told, what is always there, what has been."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from django.http import HttpRequest

from patientforeningar.models import Inslag
from patientforeningar.visning.urval import Post, snarast
from patientinfo.giltighet import begransa
from patientinfo.visning.alfabet import svensk_ordning

# So many events on a page about more than events; the calendar has them all.
ANTAL = 6
# So many notices and so many supports: the newest, and the first of the alphabet. A kommun or a theme shows others.
HOGST = 40


class Utbud:
    """The items `inslag`, all of them public at `vid`, as lists show them."""

    def __init__(self, inslag: list[Inslag], vid: dt.datetime) -> None:
        self.inslag = inslag
        self.vid = vid

    @cached_property
    def alla_handelser(self) -> list[Post]:
        """The next time of every event that has one, soonest first."""
        return snarast((en for en in self.inslag if en.sort == Inslag.Sort.HANDELSE), self.vid)

    @property
    def handelser(self) -> list[Post]:
        """The first few of them."""
        return self.alla_handelser[:ANTAL]

    @cached_property
    def meddelanden(self) -> list[Inslag]:
        """Notices, the newest first."""
        egna = [en for en in self.inslag if en.sort == Inslag.Sort.MEDDELANDE]
        return sorted(egna, key=lambda en: en.visas_fran, reverse=True)[:HOGST]

    @cached_property
    def stod(self) -> list[Inslag]:
        """What is always there, A to Ö."""
        egna = [en for en in self.inslag if en.sort == Inslag.Sort.STOD]
        return sorted(egna, key=lambda en: svensk_ordning(en.rubrik))[:HOGST]

    @property
    def fler(self) -> int:
        """How many notices and supports there was no room for."""
        utan_tid = sum(en.sort != Inslag.Sort.HANDELSE for en in self.inslag)
        return utan_tid - len(self.meddelanden) - len(self.stod)

    @property
    def har_varit(self) -> list[Inslag]:
        """Events that are over but still inside their time, the latest first, so many as there is room for."""
        kvar = {post.inslag.pk for post in self.alla_handelser}
        over = [en for en in self.inslag if en.sort == Inslag.Sort.HANDELSE and en.pk not in kvar and en.borjar]
        return sorted(over, key=lambda en: en.borjar or self.vid, reverse=True)[:HOGST]

    def begransa(self, request: HttpRequest) -> None:
        """Tell the answer to `request` when the first of the times is over."""
        begransa(request, min((post.tid.over for post in self.alla_handelser), default=None))
