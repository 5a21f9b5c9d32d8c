import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import patientinfo.sokbar
import patientinfo.telefon
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("patientinfo", "0006_resa"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Halsoaktivitet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rubrik", models.CharField(max_length=100, verbose_name="rubrik")),
                (
                    "sort",
                    models.CharField(
                        choices=[("halsosamtal", "hälsosamtal"), ("kurs", "kurs"), ("slinga", "hälsoslinga")],
                        max_length=20,
                        verbose_name="sort",
                    ),
                ),
                (
                    "beskrivning",
                    models.TextField(
                        help_text="Vad man gör, och vad man får ut av det. Några korta meningar.",
                        max_length=600,
                        verbose_name="beskrivning",
                    ),
                ),
                (
                    "nar",
                    models.CharField(
                        blank=True,
                        help_text="Dag och tid, hur ofta, hur många gånger.",
                        max_length=200,
                        verbose_name="när",
                    ),
                ),
                (
                    "plats",
                    models.CharField(
                        blank=True,
                        help_text="Lokal och ort, eller var man startar.",
                        max_length=200,
                        verbose_name="var",
                    ),
                ),
                ("for_vem", models.CharField(blank=True, max_length=200, verbose_name="för vem")),
                (
                    "kostnad",
                    models.CharField(
                        blank=True,
                        help_text="Till exempel: gratis, eller fråga studieförbundet. Skriv inga belopp här.",
                        max_length=200,
                        verbose_name="kostnad med ord",
                    ),
                ),
                (
                    "kontakt",
                    models.CharField(
                        blank=True,
                        help_text="En funktion, inte en person: till exempel receptionen.",
                        max_length=200,
                        verbose_name="kontakt",
                    ),
                ),
                (
                    "telefon",
                    patientinfo.telefon.TelefonField(
                        blank=True, help_text="Bara ett bekräftat nummer.", max_length=30, verbose_name="telefon"
                    ),
                ),
                ("webbplats", models.URLField(blank=True, verbose_name="webbplats")),
                (
                    "grad",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gron", "grön: går bra med rollator"),
                            ("bla", "blå: lätt att gå, men inte med rollator"),
                            ("rod", "röd: ojämn eller brant"),
                        ],
                        help_text="Bara för hälsoslingor.",
                        max_length=10,
                        verbose_name="grad",
                    ),
                ),
                (
                    "langd",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        help_text="Bara för hälsoslingor, och bara om den är uppmätt.",
                        max_digits=5,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.1"))],
                        verbose_name="längd i kilometer",
                    ),
                ),
                (
                    "visas_fran",
                    models.DateField(
                        blank=True, help_text="Första dagen. Tomt: genast.", null=True, verbose_name="visas från"
                    ),
                ),
                (
                    "visas_till",
                    models.DateField(
                        blank=True,
                        help_text="Sista dagen. En kurs måste ha en. Tomt: tills vidare.",
                        null=True,
                        verbose_name="visas till",
                    ),
                ),
                (
                    "kontrollerad",
                    models.DateField(
                        blank=True,
                        help_text="Dagen då uppgifterna senast stämdes av.",
                        null=True,
                        verbose_name="kontrollerad",
                    ),
                ),
                ("kalla", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "exempel",
                    models.BooleanField(
                        default=False, help_text="Finns inte på riktigt. Sidorna säger det.", verbose_name="exempel"
                    ),
                ),
                (
                    "avgiftsslag",
                    models.ForeignKey(
                        blank=True,
                        help_text="Regionens avgift den dag sidan läses.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="patientinfo.avgiftsslag",
                        verbose_name="avgift ur registret",
                    ),
                ),
                (
                    "kommuner",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Kryssa för ingen om den gäller hela länet.",
                        related_name="halsoaktiviteter",
                        to="patientinfo.kommun",
                        verbose_name="kommuner",
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "hälsoaktivitet",
                "verbose_name_plural": "hälsoaktiviteter",
                "ordering": ("rubrik",),
            },
            bases=(patientinfo.sokbar.SokbarMixin, modelsearch.index.Indexed, models.Model),
        ),
    ]
