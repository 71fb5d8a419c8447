"""An open map behind its passphrase again: when it is left alone, when the computer slept, or when asked."""
