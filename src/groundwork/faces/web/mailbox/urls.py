from django.urls import path

from groundwork.faces.web.mailbox import permission, views

urlpatterns = [
    path("", views.mail, name="mail"),
    path("connect", views.connect_mail, name="connect_mail"),
    path("disconnect", views.disconnect_mail, name="disconnect_mail"),
    path("permission", permission.permission, name="permission"),
    path("permission/ask", permission.ask_permission, name="ask_permission"),
    path("permission/given", permission.permission_given, name="permission_given"),
    path("permission/drop", permission.drop_permission, name="drop_permission"),
]
