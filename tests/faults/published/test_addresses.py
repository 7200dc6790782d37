"""No address ever disappears: what moved leads to where it is now."""

import pytest

from generator.build import build_sign_off, build_site
from generator.publish.files import read_templates
from generator.publish.sign_off import Signature
from generator.schema.published import SignedOff
from generator.terms.deadline import Deadline
from generator.terms.problems import ContentError
from tests.faults.council import CARD_AND_PLAN, PROJECT
from tests.faults.signed import Files, files_of, sources

TEMPLATES = read_templates(PROJECT)
OLD, NEW = "play-2012-13", "play-plan-2012"


@pytest.fixture(scope="module")
def published() -> Files:
    """A council of which one plan was signed with every address of its site, and then renamed."""
    files = files_of(CARD_AND_PLAN)
    signed = SignedOff(role="Play board", date=Deadline.parse("2017-03-14"), rules=0, hash="")
    state = build_sign_off(sources(files), TEMPLATES, Signature(signed, ("scorecards/first/2017-01",)))
    renamed = {path.replace(OLD, NEW): text.replace(OLD, NEW) for path, text in files.items()}
    return renamed | {file.path: file.text for file in state.files}


def built(files: Files) -> dict[str, str]:
    return {file.path: file.text for file in build_site(sources(files), TEMPLATES).files if b"\0" not in file.data}


def told(files: Files) -> list[str]:
    with pytest.raises(ContentError) as error:
        built(files)
    return [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in error.value.problems]


def moved(*pairs: tuple[str, str]) -> Files:
    entries = "".join(f"  - {{from: {old}, to: {new}, date: 2017-04-01, reason: Renamed.}}\n" for old, new in pairs)
    return {"content/redirects.yml": f"redirects:\n{entries}"}


def gone(files: Files) -> list[str]:
    return [line.split('"')[1] for line in told(files)]


def test_an_address_that_would_vanish_stops(published: Files) -> None:
    found = told(published)
    [page] = [each for each in found if f'the address "plans/{OLD}/" was' in each][:1]
    assert "was published and leads nowhere now. [address-gone]" in page
    assert {f"plans/{OLD}/", f"plans/{OLD}/actions.csv", f"plans/{OLD}/1/"} <= set(gone(published))
    assert page.startswith("data/published/scorecards/first/2017-01.json:")
    assert (
        'Bring back what stood there, or say in content/redirects.yml where it is now: an entry with from: "plans/'
        f'{OLD}/", to, date and reason.'
    ) in page


def test_what_moved_leads_on(published: Files) -> None:
    pairs = tuple((address, address.replace(OLD, NEW)) for address in gone(published))
    site = built(published | moved(*pairs))
    stub = site[f"plans/{OLD}/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../play-plan-2012/">' in stub
    assert '<a href="../play-plan-2012/">' in stub
    assert site[f"plans/{OLD}/actions.csv"] == site[f"plans/{NEW}/actions.csv"]


def test_a_redirect_leads_from_nothing_to_something(published: Files) -> None:
    files = files_of(CARD_AND_PLAN) | moved(("plans/old/", "plans/play-2012/"), ("plans/play-2012-13/", "plans/late/"))
    assert told(files) == [
        'content/redirects.yml:2: there is nothing at "plans/play-2012/". Did you mean "plans/play-2012-13/"? '
        "[redirect-to-nothing] Correct it: a page ends with a stroke, like plans/play-2012-13/.",
        'content/redirects.yml:3: there is something at "plans/play-2012-13/" still. [redirect-from-something] '
        "Take the entry out, or what stands there.",
    ]
