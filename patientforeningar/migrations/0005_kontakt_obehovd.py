from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('patientforeningar', '0004_lamna_over'),
    ]

    operations = [
        migrations.AddField(
            model_name='kontaktperson',
            name='obehovd_sedan',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='behövs inte sedan'),
        ),
    ]
