from django.urls import path

from groundwork.faces.web.settings import views

urlpatterns = [
    path("", views.settings, name="settings"),
    path("who", views.who, name="set_who"),
    path("place", views.place, name="set_place"),
    path("goals", views.goals, name="set_goals"),
    path("rest", views.rest, name="rest"),
    path("rest/over", views.rest_over, name="rest_over"),
    path("rest/days", views.rest_days, name="rest_days"),
    path("rest/date", views.rest_date, name="rest_date"),
    path("rest/ordinary", views.ordinary_date, name="ordinary_date"),
    path("purposes", views.purpose, name="add_purpose"),
    path("purposes/<int:number>/drop", views.drop_purpose, name="drop_purpose"),
]
