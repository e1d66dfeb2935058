from django.apps import AppConfig


class Config(AppConfig):
    name = "groundwork.mail"
    label = "mail"
