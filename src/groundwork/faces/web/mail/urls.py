from django.urls import path

from groundwork.faces.web.mail import acts, arrived, views

urlpatterns = [
    path("", views.mails, name="mails"),
    path("<int:mail>", arrived.as_it_came, name="mail_as_it_came"),
    path("<int:mail>/frame", arrived.frame, name="mail_frame"),
    path("<int:mail>/mail.eml", arrived.file, name="mail_file"),
    path("<int:mail>/right", acts.right, name="mail_right"),
    path("<int:mail>/rather", acts.rather, name="mail_rather"),
    path("<int:mail>/whose", acts.whose, name="mail_whose"),
    path("<int:mail>/own", acts.own, name="mail_own"),
    path("<int:mail>/address", acts.keep_address, name="mail_address"),
]
