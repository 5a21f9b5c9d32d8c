"""The door from the WSGI server: what is kept is given before Django begins what only a page in the making needs.

Signals, connections, the chain and its log wait for an answer that must be made. Who may get what, under which key and
for how long is decided by the first link of the chain alone (`middleware`), which is asked here a moment earlier.
"""

from __future__ import annotations

from http.client import responses
from typing import Any

from django.core.exceptions import DisallowedHost
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest

from config.svarscache.middleware import Svarscache
from config.svarscache.svar import Givet

_LASER = frozenset({"GET", "HEAD"})


class Handlare(WSGIHandler):
    """Django's own, which looks among what is kept first."""

    def load_middleware(self, is_async: bool = False) -> None:
        """Build the chain, and find the response cache where it stands first: before it something counts requests."""
        super().load_middleware(is_async)
        forst = getattr(self._middleware_chain, "__wrapped__", None)  # type: ignore[attr-defined]
        self._cache = forst if isinstance(forst, Svarscache) else None

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        """What is kept, or Django's answer."""
        svar = self._hallet(environ)
        if svar is None:
            return super().__call__(environ, start_response)
        start_response(f"{svar.status} {responses[svar.status]}", list(svar.rubriker.items()))
        return [svar.kropp]

    def _hallet(self, environ: dict[str, Any]) -> Givet | None:
        if self._cache is None or environ["REQUEST_METHOD"] not in _LASER:
            return None
        try:
            return self._cache.hallet(WSGIRequest(environ))
        except DisallowedHost:  # Django refuses it, and says so in the log
            return None
