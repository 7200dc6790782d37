"""No address ever disappears: what moved leads to where it is now."""

import pytest

from generator.build import build_sign_off, build_site
from generator.publish.files import read_templates
from generator.publish.sign_off import Signature
from generator.schema.published import Ledger, SignedOff
from generator.terms.deadline import Deadline
from generator.terms.problems import ContentError
from tests.faults.council import CARD_AND_PLAN, PROJECT
from tests.faults.signed import DOCUMENTS, Files, files_of, problems_of, sources, with_ledger

TEMPLATES = read_templates(PROJECT)
OLD, NEW = "play-2012-13", "play-plan-2012"
SIGNED = SignedOff(role="Play board", date=Deadline.parse("2017-03-14"), rules=0, hash="")
FIRST = "data/published/scorecards/first/2017-01.json"


@pytest.fixture(scope="module")
def published() -> Files:
    """A council of which one plan was signed with every address of its site, and then renamed."""
    files = files_of(CARD_AND_PLAN)
    state = build_sign_off(sources(files), TEMPLATES, Signature(SIGNED, ("scorecards/first/2017-01",)))
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


def checked_only(files: Files) -> list[str]:
    """What `make check` says, which makes no page."""
    return [f"{p.path}:{p.line}: {p.said}" for p in problems_of(files)]


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
    # What stands elsewhere is known when the site is made.
    pairs += tuple((address, address.replace(OLD, NEW)) for address in gone(published | moved(*pairs)))
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


def test_the_check_tells_it_before_anything_is_built(published: Files) -> None:
    """And of files at once those that stood beside a page that is gone."""
    assert checked_only(published) == [line.partition("]")[0] + "]" for line in told(published)]
    assert f"plans/{OLD}/actions.csv" in gone(published)
    pairs = tuple((address, address.replace(OLD, NEW)) for address in gone(published))
    assert checked_only(published | moved(*pairs)) == []


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        (("plans/old/", "plans/play-2012/"), ['there is nothing at "plans/play-2012/". Did you mean "plans/play-2012-13/"? [redirect-to-nothing]']),
        (("plans/old/", "plans/play-2012-13/"), []),
        (("plans/late/", "plans/play-2012-13/"), ['there is something at "plans/late/" still. [redirect-from-something]']),
        # Only the finished pages show which files and lists there are.
        (("plans/old.csv", "plans/play-2012-13/nothing.csv"), []),
        (("indicators/old/", "indicators/rating/mauve/"), []),
    ],
)  # fmt: skip
def test_the_check_tells_a_redirect_that_leads_to_no_page(pair: tuple[str, str], said: list[str]) -> None:
    found = checked_only(files_of(CARD_AND_PLAN) | moved(pair))
    assert found == [f"content/redirects.yml:2: {each}" for each in said]


def ledger_with(files: Files, *addresses: str) -> Files:
    """The same, with addresses that were published once and are not there today."""
    ledger = Ledger.model_validate_json(files[FIRST])
    return with_ledger(files, ledger.model_copy(update={"addresses": (*ledger.addresses, *addresses)}))


@pytest.mark.parametrize(
    "address",
    [
        "indicators/fi-9-9/chart-fi-9-9.svg",
        "indicators/fi-9-9/chart-fi-9-9.json",
        "indicators/fi-9-9/chart-fi-9-9.png",
        "scorecards/first/2017-01/areas-fi-1-1.json",
        "compare/looked-after-rate/strip-looked-after-rate.svg",
        "compare/looked-after-rate/years-looked-after-rate.svg",
    ],
)
def test_a_drawing_may_go_where_there_is_nothing_left_to_draw(address: str) -> None:
    files = ledger_with(DOCUMENTS, address)
    assert checked_only(files) == []
    assert built(files)


@pytest.mark.parametrize(
    ("address", "is_told_by_check"),
    [
        ("indicators/fi-9-9/", True),
        ("areas/north/", True),
        ("plans/late/figures.csv", False),
        ("plans/late/figures.xlsx", False),
        ("indicators/rating/mauve/", False),
        ("charts/chart-of-all.csv", False),
        ("api/v1/chart.json", False),
    ],
)
def test_pages_and_tables_are_promised(address: str, is_told_by_check: bool) -> None:
    files = ledger_with(DOCUMENTS, address)
    said = f'{FIRST}:1: the address "{address}" was published and leads nowhere now. [address-gone]'
    assert checked_only(files) == [said] * is_told_by_check
    assert [line.partition("]")[0] + "]" for line in told(files)] == [said]


def test_no_drawing_is_promised_by_a_signature(published: Files) -> None:
    held = Ledger.model_validate_json(published[FIRST]).addresses
    assert "indicators/fi-1-1/" in held
    assert not [address for address in held if "/chart-" in address]


def test_the_example_for_editors_works() -> None:
    """A page that was published, taken away as EDITING.md says."""
    page = "content/pages/data-quality.yml"
    text = "title: Data quality\nsummary: How good figures are.\nblocks:\n  - heading: Good\n    text: They are good.\n"
    files = files_of(CARD_AND_PLAN) | {page: text}
    state = build_sign_off(sources(files), TEMPLATES, Signature(SIGNED, ("scorecards/first/2017-01",)))
    files |= {file.path: file.text for file in state.files}
    del files[page]
    assert [line.split('"')[1] for line in checked_only(files)] == ["about/data-quality/"]
    editing = (PROJECT / "EDITING.md").read_text("utf-8")
    example = editing[editing.index("redirects:\n  - from:") :].partition("```")[0]
    assert "../methods/" in built(files | {"content/redirects.yml": example})["about/data-quality/index.html"]
