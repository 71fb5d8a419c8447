"""An open map behind its passphrase again: left alone, with the computer's screen or sleep, or when asked."""
