from django.urls import path

from groundwork.faces.web.reachouts import (
    beginning,
    calls,
    ending,
    going,
    happened,
    lists,
    pursuing,
    sending,
    writing,
)

urlpatterns = [
    path("", lists.reachouts, name="reachouts"),
    path("<int:person>", pursuing.reachout, name="reachout"),
    path("<int:person>/begin", beginning.begin, name="begin"),
    path("<int:person>/call", calls.call_sheet, name="call_sheet"),
    path("<int:person>/call/log", calls.log_call, name="log_call"),
    path("<int:person>/log", happened.log, name="log"),
    path("<int:person>/answer", happened.answer, name="answer"),
    path("<int:person>/give-up", ending.give_up, name="give_up"),
    path("<int:person>/second-person", ending.second_person, name="second_person"),
    path("texts/<int:message>/check", writing.check_text, name="check_text"),
    path("texts/<int:message>/approve", sending.approve, name="approve"),
    path("texts/<int:message>/take-back", sending.take_back, name="take_back"),
    path("texts/<int:message>/sent", sending.mark_sent, name="mark_sent"),
    path("texts/<int:message>/left", going.left, name="say_if_left"),
    path("texts/<int:message>/use", sending.use_version, name="use_version"),
    path("texts/<int:message>/message.eml", sending.eml, name="eml"),
    path("texts/<int:message>/letter", sending.letter, name="letter"),
]
