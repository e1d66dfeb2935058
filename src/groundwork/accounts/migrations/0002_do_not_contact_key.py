import hashlib
import hmac

from django.conf import settings
from django.db import migrations, models

import groundwork.accounts.models


def take_over(apps, schema_editor):
    """Hashes that are there were keyed with the key of the data folder; an account without any
    gets a key of its own, the same however often this is interrupted."""
    barred = apps.get_model("people", "DoNotContact").objects
    for account in apps.get_model("accounts", "Account").objects.all():
        if barred.filter(account=account).exists():
            account.do_not_contact_key = settings.SECRET_KEY
        else:
            of_its_own = f"do not contact, account {account.pk}".encode()
            made = hmac.new(settings.SECRET_KEY.encode(), of_its_own, hashlib.sha256)
            account.do_not_contact_key = made.hexdigest()
        account.save(update_fields=["do_not_contact_key"])


class Migration(migrations.Migration):

    dependencies = [("accounts", "0001_initial"), ("people", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="account",
            name="do_not_contact_key",
            field=models.CharField(
                default=groundwork.accounts.models.new_key, editable=False, max_length=64
            ),
        ),
        migrations.RunPython(take_over, migrations.RunPython.noop),
    ]
