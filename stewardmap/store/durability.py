"""Whether a write waits until it is on the disk: always, but where a test says otherwise."""

# The fixture `_quick_disk` alone turns this off: waiting is most of what a small edit takes, and no test but
# those of faults can tell.
waited_for = True
