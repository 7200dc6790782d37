"""The next year's Report Card arrives: one YAML file, copied from the year before; the year before stays as it is."""

import pytest

from generator.build import build_site
from generator.publish.files import read_sources, read_templates
from generator.terms.problems import ContentError
from generator.terms.texts import SourceFile, Sources
from tests.faults.council import CARD, CARD_AND_PLAN, CARD_FAULTS, CARD_FIGURES, PROJECT

NEXT = "content/report-cards/2012-13.yml"
NEXT_FIGURES = CARD_FIGURES.replace("2011-12", "2012-13")
LIST = "report-card/index.md"
YEAR = "report-card/2011-12/"
NEXT_YEAR = "report-card/2012-13/"

Pages = dict[str, str]


def built(sources: Sources) -> Pages:
    return {file.path: file.text for file in build_site(sources, read_templates(PROJECT)).files}


@pytest.fixture(scope="module")
def sites() -> tuple[Pages, Pages]:
    """A site as it is, and with a copy of its Report Card and figures under the name and title of the next year."""
    sources = read_sources(CARD_AND_PLAN)
    card = sources.named(CARD).data.replace(b"Report Card 2011/12", b"Report Card 2012/13", 1)
    copied = (
        SourceFile(NEXT, card.replace(b"rc-", b"rd-")),
        SourceFile(NEXT_FIGURES, sources.named(CARD_FIGURES).data.replace(b"rc-", b"rd-")),
    )
    return built(sources), built(Sources((*sources.files, *copied)))


def test_a_copied_card_may_not_say_last_years_figures_as_its_own() -> None:
    sources = read_sources(CARD_AND_PLAN)
    copied = SourceFile(NEXT, sources.named(CARD).data)
    with pytest.raises(ContentError) as found:
        built(Sources((*sources.files, copied)))
    told = found.value.problems
    assert {problem.path for problem in told} == {NEXT}
    assert "which another document published; the sentence does not say of when it is" in told[0].message
    # "In 2011/12, [[rc-members]] children came": whose figure it is stands there.
    assert not any("In 2011/12" in problem.message for problem in told)


def test_one_file_makes_a_card_with_a_page_for_each_section(sites: tuple[Pages, Pages]) -> None:
    before, after = sites
    assert before.keys() <= after.keys()
    old = {path.removeprefix(YEAR) for path in before if path.startswith(YEAR)}
    assert {"index.md", "print/index.md", "figures.csv"} < old
    assert after.keys() - before.keys() == {f"{NEXT_YEAR}{name.replace('2011-12', '2012-13')}" for name in old}
    assert "Report Card 2012/13\n" in after[f"{NEXT_YEAR}index.md"]


def test_the_year_before_stays_byte_for_byte(sites: tuple[Pages, Pages]) -> None:
    before, after = sites
    assert [path for path in before if path.startswith(YEAR) and before[path] != after[path]] == []


def test_only_pages_that_list_the_cards_change(sites: tuple[Pages, Pages]) -> None:
    before, after = sites
    changed = {path for path in before if before[path] != after[path]}
    used = {path for path in before if path.startswith("indicators/") and f'href="../../{YEAR}' in before[path]}
    assert len(used) > 0
    lists = {"index.md", LIST, "search/index.json", "about/release-calendar/index.md"}
    lists |= {"manifest.json", "about/this-release/index.md"}
    # What counts or holds everything that can be taken away.
    lists |= {"data/index.md", "datapackage.json", "data/all-data_little-sampleton.zip"}
    assert changed == (lists & before.keys()) | used


def test_the_list_has_both_years_the_newest_first(sites: tuple[Pages, Pages]) -> None:
    before, after = sites
    assert before[LIST].count('<a href="20') == 1
    assert after[LIST].count('<a href="20') == 2
    assert after[LIST].index('<a href="2012-13/">') < after[LIST].index('<a href="2011-12/">')


def test_the_front_page_leads_to_the_newest_card_and_to_all(sites: tuple[Pages, Pages]) -> None:
    _, after = sites
    assert f'<a href="{NEXT_YEAR}">' in after["index.md"]
    assert f'<a href="{YEAR}">' not in after["index.md"]


def test_the_next_year_can_have_figures_and_faults_of_its_own() -> None:
    sources = read_sources(CARD_AND_PLAN)
    card = sources.named(CARD).data.replace(b"rc-", b"rd-")
    figures = sources.named(CARD_FIGURES).data.replace(b"rc-", b"rd-").replace(b",1240,", b",1330,")
    faults = sources.named(CARD_FAULTS).data.replace(b"rc-", b"rd-").replace(b"C1,", b"D1,")
    more = (
        SourceFile(NEXT, card),
        SourceFile(NEXT_FIGURES, figures),
        SourceFile(CARD_FAULTS.replace("2011-12", "2012-13"), faults),
    )
    site = built(Sources((*sources.files, *more)))
    assert "In 2011/12, 1,330 children came" in site[f"{NEXT_YEAR}our-year/index.md"]
    assert "In 2011/12, 1,240 children came" in site[f"{YEAR}our-year/index.md"]
    assert 'id="note-d1"' in site[f"{NEXT_YEAR}what-people-said/index.md"]
    assert 'id="note-d1"' not in site[f"{YEAR}what-people-said/index.md"]
