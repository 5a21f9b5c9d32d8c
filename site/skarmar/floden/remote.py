"""`remote.json`: Concerto 3's remote feed (its docs/remote_feed_spec.yaml).

Concerto knows an item by type and name, and updates it in place as long as both stay: the name is the matter's own.
Each slide is there twice, for the fields that show text and for those that show pictures.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from skarmar.floden import ord as orden
from skarmar.floden.bild import ritad
from skarmar.kontrakt import Flode, Punkt

Post = dict[str, Any]


def remote(flode: Flode) -> bytes:
    """Every slide as text, and as a picture when it is drawn, in the order of the loop."""
    poster = [post for punkt in flode.punkter for post in _poster(punkt)]
    return json.dumps(poster, ensure_ascii=False, separators=(",", ":")).encode()


def _poster(punkt: Punkt) -> Iterator[Post]:
    yield {"type": "RichText", **_grund(punkt), "text": orden.html_med_rubrik(punkt), "render_as": "html"}
    if bild := ritad(punkt):
        yield {"type": "Graphic", **_grund(punkt), "url": bild.adress}


def _grund(punkt: Punkt) -> Post:
    grund: Post = {
        "name": punkt.nyckel,
        "duration": punkt.sekunder,
        "start_time": orden.tid(punkt.giltig_fran),
    }
    return grund | ({"end_time": orden.tid(punkt.giltig_till)} if punkt.giltig_till else {})
