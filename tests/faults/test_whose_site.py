"""Whose site it is, and what it may not lack: each fault has one plain message."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import build, spoil

SITE = "content/site.yml"
HOW = "Write it, with a title, a summary and blocks. The page of an invented council shows how: tests/anytown/"
CONTACTS = """\
contacts:
  - about: A mistake
    team: Web team
    email: web@sampleton.example
"""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("about", "it says who makes the site, and leads to the pages that no menu has"),
        ("contact", "readers need to know whom to ask, and whom to tell of a mistake"),
        ("corrections", "readers need to know what happens when a figure changes after it was published"),
        ("methods", "every rating links to it, and it says what the colours mean"),
        ("privacy", "the law asks each website to say what it keeps about its readers"),
    ],
)
def test_a_page_that_must_be_there(council: Path, refuse: Refuse, name: str, why: str) -> None:
    path = f"content/pages/{name}.yml"
    (council / path).unlink()
    refuse(f'{path}:1: there is no page "{name}": {why}. [required-page-missing]\n    What to do: {HOW}{path}.')


@pytest.mark.parametrize(
    ("name", "what"), [("data-notes", "lists every data note"), ("this-release", "says what the site was made of")]
)
def test_a_page_at_the_address_of_another(council: Path, refuse: Refuse, name: str, what: str) -> None:
    path = f"content/pages/{name}.yml"
    (council / path).write_bytes((council / "content/pages/privacy.yml").read_bytes())
    refuse(
        f'{path}:1: the address "{name}" belongs to the page that {what}, which the site makes by itself. [page-address-taken]\n'
        "    What to do: Give the file another name."
    )


def test_a_statement_that_must_be_there(council: Path, refuse: Refuse) -> None:
    (council / "content/accessibility.yml").unlink()
    refuse(
        "content/accessibility.yml:1: there is no accessibility statement, which the law asks of every council's website. [statement-missing]\n"
        "    What to do: Write it. The statement of an invented council shows how: tests/anytown/content/accessibility.yml."
    )


@pytest.mark.parametrize(("code", "hint"), [("E06009999", ""), ("SAM-EAST", ""), ("SMA", ' Did you mean "SAM"?')])
def test_an_authority_that_is_not_the_council(council: Path, refuse: Refuse, code: str, hint: str) -> None:
    spoil(council, SITE, "authority: SAM", f"authority: {code}")
    refuse(
        f'{SITE}:4: authority "{code}" is not the code of the council\'s own row in data/areas.csv.{hint} [authority-not-the-council]\n'
        '    What to do: Write the code of the row that has the level "local authority".'
    )


@pytest.mark.parametrize("key", ["council", "authority", "short_name", "name", "introduction", "address", "licence"])
def test_a_line_that_must_be_there(council: Path, refuse: Refuse, key: str) -> None:
    lines = (council / SITE).read_text("utf-8").splitlines(keepends=True)
    (council / SITE).write_text("".join(line for line in lines if not line.startswith(f"{key}:")), "utf-8")
    refuse(f'{SITE}:1: "{key}" is missing here. [missing-key]\n    What to do: Add a line "{key}: ...".')


def test_an_address_that_is_none(council: Path, refuse: Refuse) -> None:
    spoil(council, SITE, "https://report-card.example/", "report-card.example")
    refuse(
        f'{SITE}:6: "address": "report-card.example" is not an address. [key-not-an-address]\n'
        "    What to do: Write it in full, with https:// in front."
    )


def test_contacts_are_reached(council: Path, refuse: Refuse) -> None:
    text = (council / SITE).read_text("utf-8")
    (council / SITE).write_text(text + CONTACTS, "utf-8")
    assert build(council) == 0
    page = (council / "build/docs/about/contact/index.md").read_text("utf-8")
    assert '<a href="mailto:web@sampleton.example">web@sampleton.example</a>' in page
    (council / SITE).write_text(text + CONTACTS.replace("web@", "web at "), "utf-8")
    refuse(
        f'{SITE}:11: "email": "web at sampleton.example" is not an e-mail address. [key-not-an-email]\n'
        "    What to do: Write one address and nothing else, like figures@anytown.example."
    )
    (council / SITE).write_text(text + CONTACTS.partition("    email")[0], "utf-8")
    refuse(
        f'{SITE}:9: nobody can reach the team "Web team": it has no e-mail address and no telephone number. [contact-without-way]\n'
        "    What to do: Add a line email: or telephone:, or delete the contact."
    )
