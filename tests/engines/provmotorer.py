"""A pytest plugin, `-p provmotorer`: the tests run on PostgreSQL, Elasticsearch and Redis instead of on SQLite alone.

It is read before Django's settings are, and hands them the engines as any site is handed them: by environment
variables. Every test process has a database, a prefix and a number of its own in the session's engines.
"""

from __future__ import annotations

import os

from delade import delad, oppna_session
from platser import NUMMER, PLATS, med_vag

oppna_session()
os.environ |= {
    "DATABASE_URL": med_vag(delad("postgres"), PLATS),
    "CACHE_URL": med_vag(delad("redis"), str(2 * NUMMER)),
    "SEARCH_URL": med_vag(delad("elasticsearch"), PLATS),
}
