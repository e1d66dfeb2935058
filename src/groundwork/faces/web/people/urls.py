from django.urls import path

from groundwork.faces.web.people import (
    adding,
    editing,
    erasing,
    listing,
    organisations,
    person,
    searching,
)

urlpatterns = [
    path("", listing.people, name="people"),
    path("search", searching.search, name="search"),
    path("add", adding.add_person, name="add_person"),
    path("<int:person_id>", person.show, name="person"),
    path("<int:person_id>/edit", editing.edit_person, name="edit_person"),
    path("<int:person_id>/note", person.note, name="note"),
    path("<int:person_id>/fact", editing.add_fact, name="add_fact"),
    path("<int:person_id>/address", editing.add_address, name="add_address"),
    path(
        "<int:person_id>/address/<int:address_id>/remove",
        editing.remove_address,
        name="remove_address",
    ),
    path("<int:person_id>/place", editing.keep_place, name="keep_place"),
    path("<int:person_id>/do-not-contact", editing.do_not_contact, name="do_not_contact"),
    path("<int:person_id>/strike/<int:event_id>", person.strike, name="strike"),
    path("<int:person_id>/erase", erasing.erase_person, name="erase_person"),
    path("organisations/<int:organisation_id>", organisations.show, name="organisation"),
    path("organisations/<int:organisation_id>/wish", organisations.wish, name="wish"),
]
