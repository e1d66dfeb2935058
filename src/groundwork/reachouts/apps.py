from django.apps import AppConfig


class Config(AppConfig):
    name = "groundwork.reachouts"
    label = "reachouts"
