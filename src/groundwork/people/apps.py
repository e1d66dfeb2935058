from django.apps import AppConfig


class Config(AppConfig):
    name = "groundwork.people"
    label = "people"
