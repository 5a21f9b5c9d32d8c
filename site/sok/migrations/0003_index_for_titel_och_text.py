"""The index that PostgreSQL needs for words in title or body; Wagtail's comment promises one that does not exist.

Made without locking the table, and only on PostgreSQL. See docs/decisions/0048-engines-that-fail-well.md.
"""

from typing import Any

from django.db import migrations

NAMN = "sok_titel_och_text"


def gor(apps: Any, schema_editor: Any) -> None:
    """Make the index, unless it is there."""
    _kor(apps, schema_editor, "CREATE INDEX CONCURRENTLY IF NOT EXISTS {namn} ON {tabell} USING gin ((title || body))")


def ta_bort(apps: Any, schema_editor: Any) -> None:
    """Take the index away."""
    _kor(apps, schema_editor, "DROP INDEX CONCURRENTLY IF EXISTS {namn}")


def _kor(apps: Any, schema_editor: Any, sql: str) -> None:
    if schema_editor.connection.vendor == "postgresql":
        tabell = apps.get_model("wagtailsearch", "IndexEntry")._meta.db_table
        schema_editor.execute(sql.format(namn=NAMN, tabell=tabell))


class Migration(migrations.Migration):
    atomic = False  # an index cannot be made concurrently in a transaction

    dependencies = [
        ("sok", "0002_ord_och_tips"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [migrations.RunPython(gor, ta_bort)]
