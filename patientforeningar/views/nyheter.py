"""What is new from associations, as a feed: `/foreningar/rss.xml`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from patientforeningar.visning.nyheter import nyheter
from patientforeningar.visning.valformular import ForeningsvalForm
from patientinfo.tid import tidpunkt


@require_safe
def rss(request: HttpRequest) -> HttpResponse:
    """RSS 2.0; `?kommun=<slug>&tema=<slug>` leaves out the others."""
    text = nyheter(tidpunkt(request), ForeningsvalForm(request.GET).urval)
    return HttpResponse(text, content_type="application/rss+xml; charset=utf-8")
