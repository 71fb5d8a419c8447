"""How a presentation looks: the projector's colours whatever the window's are, and type for the last row."""

from stewardmap.picture.theme import PROJECTOR
from stewardmap.ui.theme import BASE_POINTS

_TITLE, _LINE, _QUIET = 2.8, 1.9, 1.5

STYLE = f"""
#stage, #stage_words, #stage_page, #stage_blank {{ background: {PROJECTOR.canvas}; }}
#stage_title {{ color: {PROJECTOR.ink}; font-size: {BASE_POINTS * _TITLE}pt; font-weight: 700; }}
#stage_says {{ color: {PROJECTOR.second}; font-size: {BASE_POINTS * _LINE}pt; }}
#stage_heading {{ color: {PROJECTOR.ink}; font-size: {BASE_POINTS * _LINE}pt; font-weight: 700; }}
#stage_line {{ color: {PROJECTOR.ink}; font-size: {BASE_POINTS * _LINE}pt; }}
#stage_mark {{ color: {PROJECTOR.ink}; font-size: {BASE_POINTS * _LINE}pt; font-weight: 700; }}
#stage_quiet, #stage_hint {{ color: {PROJECTOR.second}; font-size: {BASE_POINTS * _QUIET}pt; }}
#stage_blank {{ background: #000000; }}
"""
