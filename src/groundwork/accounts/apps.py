from django.apps import AppConfig


class Config(AppConfig):
    name = "groundwork.accounts"
    label = "accounts"
