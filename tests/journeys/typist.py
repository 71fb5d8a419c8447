"""Somebody at the keyboard, whose keys are counted."""

from PySide6.QtCore import Qt

from tests.ui.driving import Driver


class Typist:
    """Presses keys, and counts them."""

    def __init__(self, driver: Driver) -> None:
        self.driver, self.pressed = driver, 0

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.pressed += 1
            self.driver.press(key)

    def chord(self, keys: str) -> None:
        self.pressed += 1
        self.driver.keys(keys)

    def letters(self, letters: str) -> None:
        """Type the first letters of something that is there."""
        self.pressed += len(letters)
        self.driver.write(letters)

    def begin(self, letters: str) -> None:
        """Type the first letters of a name and take it from the list."""
        self.letters(letters)
        self.press(Qt.Key.Key_Return)

    def say(self, words: str) -> None:
        """Type words of one's own, which nobody is spared."""
        self.driver.write(words)
