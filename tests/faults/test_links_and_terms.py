"""Links that people type lead somewhere, and a term stands in the glossary once."""

from pathlib import Path

import pytest

from generator.build import check_sources
from generator.pages.every_address import every_address, folder_of
from generator.publish.files import read_sources
from tests.faults.conftest import Refuse
from tests.faults.council import spoil
from tests.faults.small import told, told_of
from tests.golden.cases import CASES, HERE, PATHS
from tests.unit.samples import NARRATIVE, PAGE

ABOUT, PRIVACY, WORDS = "content/pages/about.yml", "content/pages/privacy.yml", "content/scorecards/things/2017-01.yml"
LIKE = "Write it like [words](https://www.example.org/page)."
FORM = "Correct the address: it is the way from this page to the other, as in ../contact/, with a slash at its end."
HTTPS = "Write https:// in front of it."
START = "Start it with https://, or with mailto: before an address of email."
MAIL = "Write it like mailto:name@example.org."


def linked(link: str) -> str:
    return PAGE.replace("text: x", f"text: See {link}")


def dead(target: str, hint: str = "") -> str:
    return f'"{target}" leads to nothing on this site.{hint} [link-dead] {FORM}'


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("[it](../methodz/).", dead("../methodz/", ' Did you mean "../methods/"?')),
        ("[it](../methods).", dead("../methods", ' Did you mean "../methods/"?')),
        ("[it](methods/).", dead("methods/", ' Did you mean "../methods/"?')),
        ("[it](/about/methods/).", dead("/about/methods/")),
        ("[it](../../../about/methods/).", dead("../../../about/methods/")),
        ("[it](../../indicators/t-2/).", dead("../../indicators/t-2/", ' Did you mean "../../indicators/t-1/"?')),
        (
            "[it](www.example.org).",
            f'the link "www.example.org" would be looked for on this site. [link-without-https] {HTTPS}',
        ),
        (
            "[it](example.gov.uk/x).",
            f'the link "example.gov.uk/x" would be looked for on this site. [link-without-https] {HTTPS}',
        ),
        (
            "[it](//example.org).",
            f'the link "//example.org" would be looked for on this site. [link-without-https] {HTTPS}',
        ),
        ("[it](http://example.org).", f'no link is made to "http://example.org". [link-of-other-kind] {START}'),
        ("[it](https:///x).", f'no link is made to "https:///x". [link-of-other-kind] {START}'),
        ("[it](javascript:alert).", f'no link is made to "javascript:alert". [link-of-other-kind] {START}'),
        ("[it](mailto:).", f'there is no address of email in "mailto:". [link-without-mail-address] {MAIL}'),
        ("[it](mailto:us).", f'there is no address of email in "mailto:us". [link-without-mail-address] {MAIL}'),
        (
            "[it](https://example.org/a b).",
            f'there is no link here: "](https://example.org/a b)." has a space in its address or before it, or is not closed. [link-not-read] {LIKE}',
        ),
        (
            "[it] (../methods/).",
            f'there is no link here: "] (../methods/)." has a space in its address or before it, or is not closed. [link-not-read] {LIKE}',
        ),
        (
            "[it](../methods/.",
            f'there is no link here: "](../methods/." has a space in its address or before it, or is not closed. [link-not-read] {LIKE}',
        ),
    ],
    ids=lambda value: value[:30],
)
def test_a_link_that_leads_nowhere(link: str, says: str) -> None:
    assert told_of(PRIVACY, linked(link)) == [f"{PRIVACY}:5: {says}"]


@pytest.mark.parametrize(
    "link",
    [
        "[it](../methods/).",
        "[it](../).",
        "[it](../../).",
        "[it](./).",
        "[it](../../indicators/t-1/).",
        "[it](../../scorecards/things/2017-01/).",
        "[it](../../indicators/t-1/t-1.csv).",
        "[it](https://en.wikipedia.org/wiki/Rate_(sum)).",
        "[it](mailto:us@example.org).",
        "[1] (2 of 3).",
        "f(x)[2](3",
    ],
)
def test_a_link_that_a_check_lets_pass(link: str) -> None:
    assert [each for each in told_of(PRIVACY, linked(link)) if "not-read" not in each] == []


def test_a_text_of_several_pages_has_no_way_to_others() -> None:
    assert told({WORDS: NARRATIVE.replace("introduction: Well", "introduction: Well, see [it](../methods/)")}) == [
        f'{WORDS}:4: this text is shown on several pages, and "../methods/" would lead to another place from each. '
        "[link-from-many-pages] Write the whole address, with https://, or say in words where to look."
    ]


@pytest.mark.parametrize(
    ("target", "says"),
    [
        (
            "methods/#colors",
            'the page to which "methods/#colors" leads has no section "colors".{} [link-to-no-section]\n'
            "    What to do: Correct what stands behind the # sign: it is the heading in small letters, with hyphens.",
        ),
        ("report.pdf", f'"report.pdf" leads to nothing on this site. [link-dead]\n    What to do: {FORM}'),
        (
            "../indicators/theme/visit/",
            '"../indicators/theme/visit/" leads to nothing on this site. Did you mean '
            f'"../scorecards/early-start/2017-02/visits/"? [link-dead]\n    What to do: {FORM}',
        ),
    ],
    ids=["section", "file", "list"],
)
def test_what_only_the_finished_pages_show(council: Path, refuse: Refuse, target: str, says: str) -> None:
    spoil(council, ABOUT, "Sampleton is made up", f"Sampleton is [made up]({target})")
    refuse(f"{ABOUT}:2: {says.format('')}")


@pytest.mark.parametrize("case", CASES)
def test_the_addresses_that_a_check_knows_are_those_of_the_pages(case: str) -> None:
    made = (HERE / case / "expected" / PATHS).read_text("utf-8").splitlines()
    pages = {folder_of(path) for path in made if path.endswith("index.md")}
    lists = {address for address in pages if address.startswith("indicators/") and address.count("/") > 2}
    assert every_address(check_sources(read_sources(HERE / case))) == pages - lists


# --- the glossary -------------------------------------------------------------------------------------

GLOSSARY = "content/glossary.yml"
TERMS = "title: x\nsummary: x\nterms:\n"


def term(word: str, stands_for: str = "") -> str:
    return f"  - term: {word}\n{f'    stands_for: {stands_for}' if stands_for else ''}\n    means: x\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [("swing", "swing"), ("swing", "Swing"), ("swing", "swings"), ("café", "cafe"), ("re-referral", "rereferral")],
)
def test_a_term_that_is_there_twice(first: str, second: str) -> None:
    assert told_of(GLOSSARY, TERMS + term("slide") + term(first) + term(second)) == [
        f'{GLOSSARY}:10: the term "{second}" is there already: "{first}" on line 7. [glossary-term-twice] '
        "Put what the two say into one, and delete the other."
    ]


def test_a_term_of_one_spelling_is_there_twice_whatever_it_stands_for() -> None:
    assert told_of(GLOSSARY, TERMS + term("PIN", "Play and Inventing") + term("PIN"))[0].startswith(
        f'{GLOSSARY}:7: the term "PIN" is there already: "PIN" on line 4. [glossary-term-twice]'
    )


def test_an_abbreviation_is_told_from_others_by_its_capitals() -> None:
    assert (
        told_of(GLOSSARY, TERMS + term("AUDIT", "A test") + term("audit") + term("RDASH", "x") + term("RDaSH", "x"))
        == []
    )
    assert len(told_of(GLOSSARY, TERMS + term("SEN", "Special needs") + term("SENs", "Special needs"))) == 1
