from django.urls import path

from groundwork.faces.web.today import views

urlpatterns = [
    path("", views.today, name="today"),
    path("undo/<int:person>", views.undo, name="undo"),
]
