from django.apps import AppConfig


class Config(AppConfig):
    name = "groundwork.imports"
    label = "imports"
