"""An address, a level, contacts and fees for each measure; needs that lead to aids; how aids are mended."""

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import patientinfo.sokbar
import uuid
import wagtail.fields
from django.db import migrations, models
from django.utils.text import slugify


def ge_adresser(apps, schema_editor):
    """Give every measure that is there the address that the model would give it."""
    insatser = apps.get_model("patientinfo", "Insats").objects
    for insats in insatser.filter(slug=""):
        insatser.filter(pk=insats.pk).update(slug=slugify(insats.namn)[:60].strip("-"))


class Migration(migrations.Migration):
    dependencies = [
        ("patientinfo", "0004_stampel"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.AddField(
            model_name="insats",
            name="slug",
            field=models.SlugField(
                blank=True,
                help_text="Står sist i adressen till svaret. Lämna tomt, så görs den av namnet. Ändra inte i onödan.",
                max_length=60,
                verbose_name="adressdel",
            ),
        ),
        migrations.AddField(
            model_name="insats",
            name="niva",
            field=models.CharField(
                blank=True,
                choices=[
                    ("0", "nivå 0, egenvård"),
                    ("1-region", "nivå 1, hälsocentralen"),
                    ("1-kommun", "nivå 1, kommunens hälso- och sjukvård"),
                    ("1", "nivå 1, hälsocentralen och kommunens hälso- och sjukvård"),
                    ("2", "nivå 2, specialiserad vård"),
                    ("3", "nivå 3, regionsjukvård"),
                    ("nationell", "nationell högspecialiserad vård"),
                ],
                help_text="Lämna tomt för det som inte är vård, till exempel färdtjänst, och när flera nivåer delar på det.",
                max_length=10,
                verbose_name="vårdnivå",
            ),
        ),
        migrations.AddField(
            model_name="insats",
            name="mottagning",
            field=models.CharField(
                blank=True,
                choices=[
                    ("sjukhus", "sjukhus"),
                    ("halsocentral", "hälsocentral"),
                    ("rehabilitering", "rehabilitering"),
                    ("habilitering", "habilitering"),
                    ("annan", "annan mottagning"),
                ],
                help_text="Svaret visar läsarens enheter av den sorten. Lämna tomt, så visar det 1177.",
                max_length=20,
                verbose_name="vänd dig till, hos regionen",
            ),
        ),
        migrations.AddField(
            model_name="insats",
            name="kontakt",
            field=models.CharField(
                blank=True,
                help_text="När man ska vända sig någon annanstans. Bara ett bekräftat nummer.",
                max_length=200,
                verbose_name="kontakt i ord",
            ),
        ),
        migrations.AddField(
            model_name="insats",
            name="avgiftsslag",
            field=models.CharField(
                blank=True,
                help_text="Beloppen hämtas ur avgiftsregistret den dag sidan läses, regionens och läsarens kommuns.",
                max_length=400,
                verbose_name="vad det kostar",
            ),
        ),
        migrations.RunPython(ge_adresser, migrations.RunPython.noop),
        migrations.AddField(
            model_name="hjalpmedelpage",
            name="reparation",
            field=wagtail.fields.RichTextField(
                blank=True,
                help_text="Vem man ringer när det går sönder, och vart man lämnar det. Är det okänt: vem man kan fråga.",
                verbose_name="laga och lämna tillbaka",
            ),
        ),
        migrations.CreateModel(
            name="Behov",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Står sist i adressen till svaret. Lämna tomt, så görs den av namnet. Ändra inte i onödan.",
                        max_length=60,
                        verbose_name="adressdel",
                    ),
                ),
                (
                    "namn",
                    models.CharField(
                        help_text="Vad man vill klara, som läsaren säger det: Komma ur sängen.",
                        max_length=80,
                        verbose_name="behov",
                    ),
                ),
                (
                    "grupp",
                    models.CharField(
                        choices=[
                            ("sova", "Sova och vila"),
                            ("forflyttning", "Ta sig fram"),
                            ("hygien", "Sköta kroppen och klä sig"),
                            ("hushall", "Laga mat och äta"),
                            ("huset", "Hemmet"),
                            ("hora", "Höra"),
                            ("se", "Se"),
                            ("kommunicera", "Tala, läsa och minnas"),
                        ],
                        max_length=20,
                        verbose_name="grupp",
                    ),
                ),
                (
                    "sokord",
                    models.CharField(
                        blank=True,
                        help_text="Andra ord för samma sak, åtskilda av mellanslag.",
                        max_length=300,
                        verbose_name="sökord",
                    ),
                ),
                (
                    "beskrivning",
                    models.CharField(
                        help_text="En eller två korta meningar i vanliga ord.",
                        max_length=400,
                        verbose_name="vad som kan hjälpa",
                    ),
                ),
                (
                    "hjalpmedel",
                    models.CharField(
                        help_text="Till exempel: stödhandtag, ryggstöd till sängen.",
                        max_length=160,
                        verbose_name="sorts hjälpmedel",
                    ),
                ),
                (
                    "iso_kod",
                    models.CharField(
                        blank=True,
                        help_text="Klassen räcker, till exempel 12.",
                        max_length=8,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d\\d( \\d\\d){0,2}$", "Skriv koden med två siffror i taget: 12 eller 12 06."
                            )
                        ],
                        verbose_name="kod i ISO 9999",
                    ),
                ),
                ("iso_namn", models.CharField(blank=True, max_length=120, verbose_name="namn i ISO 9999")),
                (
                    "bedomer",
                    models.CharField(
                        help_text="Arbetsterapeut, fysioterapeut, logoped, audionom, synpedagog eller sjuksköterska, och var man träffar dem.",
                        max_length=160,
                        verbose_name="vem som bedömer",
                    ),
                ),
                (
                    "vag",
                    models.CharField(
                        choices=[
                            ("forskrivs", "skrivs ut efter en bedömning"),
                            ("egenansvar", "egenansvar: du köper det själv"),
                            ("olika", "kan vara olika: fråga innan du köper något"),
                        ],
                        default="olika",
                        max_length=12,
                        verbose_name="så får man det",
                    ),
                ),
                (
                    "egenansvar",
                    models.CharField(
                        blank=True,
                        help_text="Saken som man köper själv i kommunerna här under, till exempel: griptång.",
                        max_length=120,
                        verbose_name="vad som är egenansvar",
                    ),
                ),
                (
                    "egenansvar_i",
                    models.CharField(
                        blank=True,
                        help_text="Bara där det finns en källa.",
                        max_length=200,
                        verbose_name="egenansvar i",
                    ),
                ),
                (
                    "fragor",
                    models.TextField(
                        blank=True,
                        help_text="En fråga på varje rad.",
                        max_length=600,
                        verbose_name="frågor när man provar",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "sida",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="behov",
                        to="patientinfo.hjalpmedelpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "behov",
                "verbose_name_plural": "behov",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
            bases=(patientinfo.sokbar.SokbarMixin, modelsearch.index.Indexed, models.Model),
        ),
    ]
