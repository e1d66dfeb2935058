from django.urls import path

from groundwork.faces.web.today import sample, views

urlpatterns = [
    path("", views.today, name="today"),
    path("undo/<int:person>", views.undo, name="undo"),
    path("sample", sample.sample, name="sample"),
    path("sample/leave", sample.leave_sample, name="leave_sample"),
]
