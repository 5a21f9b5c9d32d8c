"""Rows of the matrix are translated together with their page."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


def ge_nycklar(apps, schema_editor):
    """Each row that exists gets a key of its own and the language of its page."""
    for rad in apps.get_model("patientinfo", "Insats").objects.select_related("sida"):
        rad.translation_key = uuid.uuid4()
        rad.locale_id = rad.sida.locale_id
        rad.save(update_fields=["translation_key", "locale_id"])


class Migration(migrations.Migration):
    dependencies = [("patientinfo", "0003_annanpersontask"), ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes")]

    operations = [
        migrations.AddField("insats", "translation_key", models.UUIDField(null=True, editable=False)),
        migrations.AddField(
            "insats",
            "locale",
            models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to="wagtailcore.locale"),
        ),
        migrations.RunPython(ge_nycklar, migrations.RunPython.noop),
        migrations.AlterField("insats", "translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
        migrations.AlterField(
            "insats",
            "locale",
            models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wagtailcore.locale",
                verbose_name="locale",
            ),
        ),
        migrations.AlterUniqueTogether("insats", {("translation_key", "locale")}),
    ]
