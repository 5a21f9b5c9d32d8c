"""The log: one event a line, as JSON in production and to be read in development.

It tells what happened in which request, never who asked: no question, no IP address, no browser, no name. Of
somebody signed in it has the number of the account.
"""

from __future__ import annotations

import logging
from typing import Any

import structlog

from config.loggvag import utan_svansar

DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_USER_ID_FIELD = "pk"
# A request is told of once, when it is answered; that it began holds the browser's name besides.
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = logging.DEBUG

_GEMENSAMT: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]

# One list, whoever asks and how often: loggers keep what they were first given.
_TILL_LOGGEN: list[Any] = [
    structlog.stdlib.filter_by_level,
    *_GEMENSAMT,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
]


def loggning(*, som_json: bool) -> dict[str, Any]:
    """Django's LOGGING; structlog is told to write to the same place."""
    structlog.configure(
        processors=_TILL_LOGGEN,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    slutform = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if som_json
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "rad": {
                "()": structlog.stdlib.ProcessorFormatter,
                "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, utan_svansar, slutform],
                "foreign_pre_chain": _GEMENSAMT,
            }
        },
        "handlers": {"ut": {"class": "logging.StreamHandler", "formatter": "rad"}},
        "root": {"handlers": ["ut"], "level": "INFO" if som_json else "WARNING"},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            "django.server": {"handlers": [], "propagate": True},
            # `request_finished` says the same, with the request's number.
            "django.request": {"level": "ERROR"},
            # The client tells of every request; that the server fails is told once, by `sok.reserv`.
            "elastic_transport": {"level": "CRITICAL"},
            "opensearch": {"level": "CRITICAL"},
        },
    }
