from pathlib import Path

from tests.site.cover import looked_at
from tests.site.document import Element
from tests.site.validator import messages

# Actions and measures have their headings by role: as plain headings, abbreviations in them would not be spelt out.
NOT_WRONG = "Article lacks heading"


def test_the_html_of_the_pages_is_valid(site: Path, pages: dict[str, Element]) -> None:
    found = messages(site, looked_at(pages))
    assert [str(message) for message in found if not message.text.startswith(NOT_WRONG)] == []


def test_the_checker_notices_an_error_and_a_warning(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=en><title>x</title><section><p id=a><p id=a></section>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert {message.kind for message in messages(tmp_path, [""])} == {"error", "warning"}
