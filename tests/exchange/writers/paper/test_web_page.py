import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from stewardmap.exchange.disclose import LEVELS
from stewardmap.exchange.writers.paper import write_paper
from stewardmap.exchange.writers.paper.web_page import to_html
from stewardmap.model.records import Card, Organisation
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.naming import Naming
from tests.exchange.planted_map import ON
from tests.exchange.writers.paper.browser import CHROMIUM, Page, browser
from tests.exchange.writers.paper.sample_paper import sample_paper_at
from tests.journeys.sample_map import sample_map

in_chromium = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this system")
COUNCIL = "Wendlesea Borough Council"
VIEW = "document.querySelector('#map svg').getAttribute('viewBox').split(' ').map(Number)"
CHOSEN = "document.querySelector('#about h3').textContent"


class _Read(HTMLParser):
    """Every tag with its attributes, and every id once."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("level", LEVELS)
def test_the_page_tells_no_more_than_its_level_and_its_markup_is_sound(level: Naming) -> None:
    text = to_html(sample_paper_at(level)).decode()
    named = [one.name for one in sample_map().people.values() if one.name in text]
    bodies = [one.name for one in sample_map().organisations.values() if one.name in text]
    assert bool(named) is (level is Naming.NAMED)
    assert bool(bodies) is (level is not Naming.ANONYMOUS)
    assert not any(person in text for person in sample_map().people)
    ids = [given["id"] for _tag, given in _Read(text).tags if "id" in given]
    assert len(ids) == len(set(ids))
    assert f"Level: {level}" in text


def test_nothing_in_the_page_leads_anywhere_or_may_load_anything() -> None:
    text = to_html(sample_paper_at(Naming.ORGANISATIONS)).decode()
    assert "default-src 'none'" in text
    assert not re.search(r"""(src|href|action)=["'](?!#)""", text)
    assert not re.search(r"url\((?!data:font)", text)
    assert "http" not in re.sub(r'xmlns="http://www.w3.org/2000/svg"|http-equiv', "", text)


def test_what_somebody_typed_is_text_and_never_markup(tmp_path: Path) -> None:
    typed = '</script><img src=x onerror="1">&amp;'
    rows = [Card(title=typed, purpose=typed), Organisation(name=f"A {typed}"), Organisation(name="B")]
    out = tmp_path / "paper.html"
    write_paper(out, Snapshot.of_records(rows, on=ON), ())
    read = _Read(out.read_text("utf-8"))
    assert "img" not in {tag for tag, _given in read.tags}
    assert next(given.get("value") for tag, given in read.tags if tag == "option") == f"A {typed}"


def test_a_name_that_looks_like_a_colour_stays_a_name(tmp_path: Path) -> None:
    out = tmp_path / "paper.html"
    write_paper(out, Snapshot.of_records([Organisation(name="Team #0D1F4A")], on=ON), ())
    text = out.read_text("utf-8")
    assert "Team var(" not in text
    assert text.count("Team #0D1F4A") > 1
    assert 'fill="var(--c' in text


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The sample's page in a browser."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "paper.html").write_bytes(to_html(sample_paper_at(Naming.ORGANISATIONS)))
    with browser(folder / "home") as found:
        found.open(folder / "paper.html")
        yield found


_RESET = """(() => {
  document.querySelectorAll("#sectors input").forEach((box) => { box.checked = true; });
  const strength = document.getElementById("strength");
  strength.value = "0";
  strength.dispatchEvent(new Event("change"));
  document.getElementById("all").click();
  scrollTo(0, 0);
})()"""


@pytest.fixture(autouse=True)
def _as_it_was(request: pytest.FixtureRequest) -> None:
    if "page" in request.fixturenames:
        request.getfixturevalue("page").run(_RESET)


@in_chromium
def test_the_page_runs_under_its_policy_and_asks_for_nothing(page: Page) -> None:
    assert page.problems == []
    (asked,) = {one for one in page.asked_for if not one.startswith("data:")}  # Chromium may load it twice
    assert asked.startswith("file:")
    assert page.run(CHOSEN) == "Nothing is chosen"
    page.run(
        "(() => { const made = document.createElement('script');"
        "made.textContent = 'window.got = 1'; document.body.append(made); })()"
    )
    assert page.run("window.got") is None  # or else the policy would hold nothing back
    assert page.problems
    page.problems.clear()


@in_chromium
def test_a_screen_reader_meets_landmarks_headings_tables_and_named_tools(page: Page) -> None:
    spoken = page.spoken()
    roles = [role for role, _name in spoken]
    assert {
        "banner",
        "navigation",
        "main",
        "contentinfo",
        "region",
        "table",
        "columnheader",
        "status",
    } <= set(roles)
    assert roles.count("main") == 1
    assert ("group", "Map") in spoken
    assert ("searchbox", "Find") in spoken or ("combobox", "Find") in spoken
    for role in ("button", "checkbox", "combobox", "searchbox", "link", "region", "navigation"):
        assert all(name for one, name in spoken if one == role)
    drawn = [name for role, name in spoken if role in ("image", "img")]
    assert any(COUNCIL in name for name in drawn)


@in_chromium
def test_a_name_is_found_and_its_links_can_be_walked_by_keys(page: Page) -> None:
    whole = page.run(VIEW)
    page.run("document.getElementById('find').focus()")
    page.send("Input.insertText", text="borough council")
    page.press("Enter")
    assert page.run(CHOSEN) == COUNCIL
    assert page.run(VIEW)[2] < whole[2]
    assert COUNCIL in page.run("document.getElementById('said').textContent")
    assert page.run("document.querySelectorAll('#map .dim').length") > 0
    page.run("document.querySelector('#about li button').focus()")
    page.press("Enter")
    assert page.run(CHOSEN) not in (COUNCIL, "Nothing is chosen")
    assert page.run("document.activeElement === document.querySelector('#about h3')")


@in_chromium
def test_a_name_that_is_not_there_is_said(page: Page) -> None:
    page.run("document.getElementById('find').focus()")
    page.send("Input.insertText", text="Nobody")
    page.press("Enter")
    assert page.run("document.getElementById('said').textContent") == "Nothing here is called “Nobody”"


@in_chromium
def test_the_map_moves_zooms_and_comes_back_by_keys(page: Page) -> None:
    whole = page.run(VIEW)
    page.run("document.getElementById('map').focus()")
    page.press("+")
    nearer = page.run(VIEW)
    page.press("ArrowRight")
    moved = page.run(VIEW)
    assert nearer[2] < whole[2]
    assert moved[0] > nearer[0]
    page.press("0")
    assert page.run(VIEW) == whole


@in_chromium
def test_a_click_on_a_mark_chooses_it_and_escape_lets_go(page: Page) -> None:
    page.run("document.getElementById('map').scrollIntoView()")
    n, x, y = json.loads(page.run(
        "(() => { const m = document.querySelector('#map [role=img][data-thing]');"
        "const b = m.getBoundingClientRect();"
        "return JSON.stringify([m.dataset.thing, b.x + b.width / 2, b.y + b.height / 2]); })()"
    ))  # fmt: skip
    page.click(x, y)
    name = page.run(f"document.querySelector('#row-{n} button').textContent")
    assert page.run(CHOSEN) == name
    page.run("document.getElementById('map').focus()")
    page.press("Escape")
    assert page.run(CHOSEN) == "Nothing is chosen"


@in_chromium
def test_sectors_and_weak_ties_are_filtered_on_the_map_and_in_the_table(page: Page) -> None:
    seen = "document.querySelectorAll('#everything tbody tr:not(.gone)').length"
    lines = "document.querySelectorAll('#map line[data-of]:not(.gone)').length"
    rows, drawn = page.run(seen), page.run(lines)
    page.run("document.querySelector('#sectors input[value=Council]').click()")
    fewer = page.run(seen)
    assert fewer < rows
    assert page.run("document.getElementById('said').textContent") == f"{fewer} of {rows} are shown"
    page.run("document.querySelector('#sectors input[value=Council]').click()")
    page.run(
        "(() => { const s = document.getElementById('strength');"
        "s.value = '4'; s.dispatchEvent(new Event('change')); })()"
    )
    assert page.run(seen) == rows
    assert 0 < page.run(lines) < drawn


@in_chromium
def test_the_map_is_light_dark_and_light_on_paper(page: Page) -> None:
    ground = "getComputedStyle(document.querySelector('#map svg rect')).fill"
    found = []
    for media, scheme in (("screen", "light"), ("screen", "dark"), ("print", "dark")):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        page.send("Emulation.setEmulatedMedia", media=media, features=features)
        found.append(page.run(ground))
    page.send("Emulation.setEmulatedMedia", media="", features=[])
    assert found == ["rgb(255, 255, 255)", "rgb(21, 25, 30)", "rgb(255, 255, 255)"]


@in_chromium
def test_tab_goes_through_the_page_in_the_order_in_which_it_is_read(page: Page) -> None:
    page.open(Path(page.run("decodeURI(location.pathname)")))
    met = []
    for _step in range(40):
        page.press("Tab")
        met.append(
            page.run("(({id, className, tagName}) => id || className || tagName)(document.activeElement)")
        )
    assert met[0] == "skip"
    order = [met.index(one) for one in ("find", "strength", "nearer", "farther", "all", "map")]
    assert order == sorted(order)
