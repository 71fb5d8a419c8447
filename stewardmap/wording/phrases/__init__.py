"""What each rule says, a file for each subject; importing this registers them all."""

from stewardmap.wording.phrases import cut_person, needs, one_recorded_link, what_holds

__all__ = ["cut_person", "needs", "one_recorded_link", "what_holds"]
