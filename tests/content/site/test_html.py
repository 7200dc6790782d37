from pathlib import Path

from tests.site.validator import messages

# Actions and measures have their headings by role: as plain headings, abbreviations in them would not be spelt out.
NOT_WRONG = "Article lacks heading"


def test_the_html_of_every_page_is_valid(site: Path) -> None:
    assert [str(message) for message in messages(site) if not message.text.startswith(NOT_WRONG)] == []


def test_the_checker_notices_an_error_and_a_warning(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=en><title>x</title><section><p id=a><p id=a></section>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert {message.kind for message in messages(tmp_path)} == {"error", "warning"}
