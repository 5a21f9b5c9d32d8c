from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        ('patientinfo', '0005_ansvar'),
    ]

    operations = [
        migrations.AlterField(
            model_name='avgift',
            name='enhet',
            field=models.CharField(choices=[('kr', 'kr'), ('kr_resa', 'kr per enkel resa'), ('kr_mil', 'kr per mil'), ('kr_besok', 'kr per besök'), ('kr_dygn', 'kr per dygn'), ('kr_manad', 'kr per månad'), ('kr_gang', 'kr en gång'), ('km', 'km'), ('ar', 'år')], max_length=10, verbose_name='enhet'),
        ),
        migrations.AddField(
            model_name='sjukresorpage',
            name='utan_avgift',
            field=wagtail.fields.StreamField([], blank=True, block_lookup={}, help_text='Räknaren frågar om resan är någon av dem. Skriv så att svaret är ja eller nej.', verbose_name='resor utan egenavgift'),
        ),
        migrations.CreateModel(
            name='Avstand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('km', models.DecimalField(decimal_places=1, help_text='Längs vägen, åt ett håll.', max_digits=6, validators=[django.core.validators.MinValueValidator(Decimal('0.1'), 'Skriv ett avstånd som är större än noll.')], verbose_name='kilometer')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
                ('kalla_url', models.URLField(blank=True, verbose_name='källans adress')),
                ('kontrollerad', models.DateField(blank=True, help_text='Dagen då avståndet senast stämdes av med källan.', null=True, verbose_name='kontrollerad')),
                ('bekraftad', models.BooleanField(default=False, help_text='Räknaren använder bara bekräftade avstånd. Andra visas som ungefärliga, och läsaren får själv skriva hur långt det är.', verbose_name='bekräftad')),
                ('fran', models.ForeignKey(limit_choices_to=models.Q(('typ__in', ('kommun', 'enhet'))), on_delete=django.db.models.deletion.CASCADE, related_name='+', to='patientinfo.plats', verbose_name='från')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('till', models.ForeignKey(help_text='En kommun står för sin centralort. Samma rad gäller åt båda hållen.', limit_choices_to=models.Q(('typ__in', ('kommun', 'enhet'))), on_delete=django.db.models.deletion.CASCADE, related_name='+', to='patientinfo.plats', verbose_name='till')),
            ],
            options={
                'verbose_name': 'avstånd',
                'verbose_name_plural': 'avstånd',
                'ordering': ('fran__namn', 'till__namn'),
                'constraints': [models.UniqueConstraint(django.db.models.functions.comparison.Least('fran', 'till'), django.db.models.functions.comparison.Greatest('fran', 'till'), name='avstand_en_rad_per_stracka'), models.CheckConstraint(condition=models.Q(('fran', models.F('till')), _negated=True), name='avstand_mellan_tva_platser')],
            },
        ),
    ]
