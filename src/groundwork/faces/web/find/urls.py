from django.urls import path

from groundwork.faces.web.find import views

urlpatterns = [
    path("", views.find, name="find"),
    path("remember", views.remember_names, name="remember"),
    path("curious", views.curious, name="curious"),
]
