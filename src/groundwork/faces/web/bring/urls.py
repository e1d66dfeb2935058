from django.urls import path

from groundwork.faces.web.bring import arriving, looking, rows, runs

urlpatterns = [
    path("", arriving.bring, name="import"),
    path("list/<str:token>", looking.look, name="import_preview"),
    path("list/<str:token>/leave", looking.leave, name="import_leave"),
    path("run/<int:run_id>", runs.show, name="import_run"),
    path("run/<int:run_id>/progress", runs.progress, name="import_progress"),
    path("run/<int:run_id>/stop", runs.stop_run, name="import_stop"),
    path("run/<int:run_id>/take-back", runs.take_run_back, name="import_take_back"),
    path("row/<int:row_id>", rows.row_again_view, name="import_row_again"),
]
