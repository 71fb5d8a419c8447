"""Which actions change the map, and so cannot be done while it is only looked at."""

CHANGES = frozenset(
    {
        "import", "change_passphrase", "go_back_to_backup",
        "undo", "redo", "tag", "remove", "leaves", "cover", "forget", "merge", "people_to_tell",
        "people_to_review", "cells_paste", "cells_fill_down", "cells_set_for_all",
        "save_list", "rename_list", "remove_list",
        "add_person", "add_organisation", "add_tie", "add_collaboration", "add_here", "join", "pin",
        "arrange_organisation", "arrange_sector", "arrange_collaboration", "arrange_purpose",
        "arrange_level", "arrange_rings", "arrange", "tidy",
        "keep_date", "rename_date", "remove_date", "save_view", "rename_view", "word_view", "remove_view",
        "rehearse_plan", "rehearse_keep", "what_counts",
        "log_contact", "add_action", "import_calendar", "send_forms", "read_answers", "review_ties",
    }
)  # fmt: skip
