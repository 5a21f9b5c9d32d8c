import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.db import migrations, models

import patientinfo.sokbar


class Migration(migrations.Migration):
    dependencies = [
        ("patientinfo", "0007_karta"),
    ]

    operations = [
        migrations.CreateModel(
            name="LotsPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.page",
                    ),
                ),
                (
                    "ingress",
                    models.TextField(
                        help_text="Två eller tre korta meningar: vad sidan hjälper läsaren med.",
                        max_length=400,
                        verbose_name="ingress",
                    ),
                ),
                (
                    "kropp",
                    wagtail.fields.StreamField([], blank=True, block_lookup={}, verbose_name="innehåll"),
                ),
                (
                    "sokord",
                    models.CharField(
                        blank=True,
                        help_text="Ord som läsare söker med men som inte står på sidan, åtskilda av mellanslag.",
                        max_length=300,
                        verbose_name="sökord",
                    ),
                ),
                (
                    "sidansvarig",
                    models.CharField(
                        help_text="Funktionen som svarar för sidan, inte en person: till exempel redaktionen.",
                        max_length=120,
                        verbose_name="sidansvarig",
                    ),
                ),
                (
                    "faktagranskare",
                    models.CharField(
                        blank=True,
                        help_text="Funktionen som har kontrollerat innehållet.",
                        max_length=120,
                        verbose_name="faktagranskare",
                    ),
                ),
                ("granskad", models.DateField(blank=True, null=True, verbose_name="granskad")),
                (
                    "nasta_granskning",
                    models.DateField(blank=True, null=True, verbose_name="nästa granskning"),
                ),
                (
                    "kallor",
                    wagtail.fields.StreamField([], blank=True, block_lookup={}, verbose_name="källor"),
                ),
                (
                    "trad",
                    wagtail.fields.StreamField(
                        [],
                        block_lookup={},
                        help_text=(
                            "Den första frågan i listan är den som guiden börjar med. "
                            "Svaren leder vidare med nycklar."
                        ),
                        verbose_name="frågor och resultat",
                    ),
                ),
                (
                    "teman",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True, to="patientinfo.tema", verbose_name="teman"
                    ),
                ),
            ],
            options={
                "verbose_name": "guide",
                "verbose_name_plural": "guider",
            },
            bases=(patientinfo.sokbar.SokbarMixin, "wagtailcore.page"),
        ),
    ]
