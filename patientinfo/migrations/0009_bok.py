from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("patientinfo", "0008_lots"),
    ]

    operations = [
        migrations.CreateModel(
            name="Handboksutgava",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slag", models.SlugField(unique=True, verbose_name="utgåva")),
                ("avtryck", models.CharField(blank=True, max_length=64, verbose_name="innehållets avtryck")),
                ("stampel", models.CharField(blank=True, max_length=64, verbose_name="innehållsstämpel")),
                ("jamford", models.DateTimeField(blank=True, null=True, verbose_name="jämförd med webbplatsen")),
                ("fil", models.CharField(blank=True, max_length=120, verbose_name="fil")),
                ("byte", models.PositiveIntegerField(default=0, verbose_name="byte")),
                ("sidor", models.PositiveIntegerField(default=0, verbose_name="sidor")),
                ("gjord", models.DateTimeField(blank=True, null=True, verbose_name="gjord")),
                ("galler", models.DateField(blank=True, null=True, verbose_name="uppgifterna gäller")),
                ("fel", models.CharField(blank=True, max_length=100, verbose_name="senaste felet")),
                ("fel_vid", models.DateTimeField(blank=True, null=True, verbose_name="felet kom")),
            ],
            options={
                "verbose_name": "utgåva av handboken",
                "verbose_name_plural": "utgåvor av handboken",
                "ordering": ("slag",),
            },
        ),
    ]
