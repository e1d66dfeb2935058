from django.apps import AppConfig


class Config(AppConfig):
    name = "groundwork.faces.web"
    label = "web"
