from django.apps import AppConfig


class Config(AppConfig):
    name = "groundwork.steps"
    label = "steps"
