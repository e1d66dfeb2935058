from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('people', '0001_initial'),
        ('reachouts', '0001_initial'),
        ('steps', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='step',
            name='shelf',
            field=models.CharField(default='none', max_length=6),
        ),
        migrations.RemoveIndex(
            model_name='step',
            name='steps_step_account_a6a6dd_idx',
        ),
        migrations.AddIndex(
            model_name='step',
            index=models.Index(fields=['account', 'shelf', 'due_on', 'order', 'person'], name='step_today'),
        ),
    ]
