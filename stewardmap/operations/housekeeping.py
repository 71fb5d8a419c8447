"""What is put in order now and then on this computer, and never anything that only it has."""

from stewardmap.progress import Progress, no_progress
from stewardmap.store.document.pruning import prune


def keep_house(progress: Progress = no_progress) -> int:
    """Take away old working copies that hold nothing unpublished, and return how many; in a worker."""
    progress(0, 1)
    return len(prune())
