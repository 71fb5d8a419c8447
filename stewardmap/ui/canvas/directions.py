"""The arrow keys as directions: down and right are positive."""

from PySide6.QtCore import Qt

from stewardmap.picture.primitives import Point

DIRECTIONS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
