"""Every address of the web face, one module a slice."""

from django.urls import include, path

urlpatterns = [
    path("", include("groundwork.faces.web.today.urls")),
    path("people/", include("groundwork.faces.web.people.urls")),
    path("reach-outs/", include("groundwork.faces.web.reachouts.urls")),
    path("mail/", include("groundwork.faces.web.mail.urls")),
    path("find/", include("groundwork.faces.web.find.urls")),
    path("bring/", include("groundwork.faces.web.bring.urls")),
    path("settings/mail/", include("groundwork.faces.web.mailbox.urls")),
    path("settings/", include("groundwork.faces.web.settings.urls")),
]

handler400 = "groundwork.faces.web.errors.bad_request"
handler403 = "groundwork.faces.web.errors.refused"
handler404 = "groundwork.faces.web.errors.not_here"
handler500 = "groundwork.faces.web.errors.broken"
