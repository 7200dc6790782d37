"""References to figures in running text: found wherever they may stand, and filled in."""

import pytest

from generator.prose.references import (
    Filled,
    Reference,
    figures_in,
    is_half_open,
    matches,
    names_in,
    parts_of,
    references_in,
    running_texts,
    with_figures,
)
from generator.record.publications import Publications
from generator.schema.cards import CardSection, ReportCard
from tests.unit.record.test_publications import read

ROWS = """\
cafs,Assessments,count,B,2010/11,,1904,,
cafs,Assessments,count,B,2009/10,,425,,
cafs,Assessments,count,N,2010/11,,310,,
growth,Growth,count,B,,,,almost *twice* (or <b>2</b> & more),
money,Money,million pounds,B,,,30.47,,
fall,Fall,percentage points,B,,,-2,,
"""


def publications() -> Publications:
    found, problems = read(ROWS)
    assert problems == []
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("None here.", []),
        ("We had [[cafs]].", [("cafs", "")]),
        ("[[cafs 2009/10]] and [[cafs North]]", [("cafs", "2009/10"), ("cafs", "North")]),
        ("[[cafs North 2010/11]]", [("cafs", "North 2010/11")]),
        ("[[cafs\n  North\n2010/11 ]]", [("cafs", "North 2010/11")]),
        ("[[ cafs ]]", [("cafs", "")]),
        ("[[]]", [("", "")]),
        ("[cafs] and [[cafs] and [ [cafs]]", []),
        ("[a](https://example.org)", []),
    ],
)
def test_a_reference_is_an_id_and_the_words_after_it(text: str, found: list[tuple[str, str]]) -> None:
    assert list(references_in(text)) == found


def rows_of(reference: Reference) -> Filled:
    """The document's figure that a reference means, with a link for those about assessments."""
    row = publications().figures[reference.name].referred(reference.words)
    assert row is not None
    return Filled(row.text, "../cafs/" if reference.name == "cafs" else "")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("None here.", "<p>None here.</p>"),
        ("- [[money]]\n- [[fall]]", "<ul>\n<li>£30.47 million</li>\n<li>\u22122 percentage points</li>\n</ul>"),
        ("It was [[growth]].", "<p>It was almost *twice* (or &lt;b&gt;2&lt;/b&gt; &amp; more).</p>"),
        ("**[[money\n]]** of it", "<p><strong>£30.47 million</strong> of it</p>"),
        ("[[fall]]. That is all.", "<p>\u22122 percentage points. That is all.</p>"),
        # The first figure from a page is a link to it; the next ones would only repeat the link.
        ("From [[cafs 2009/10]] to [[cafs]].", '<p>From <a href="../cafs/">425</a> to 1,904.</p>'),
        ("[[cafs 2009/10]]. That is all.", '<p><a href="../cafs/">425</a>. That is all.</p>'),
        # There is no link within a link.
        ("[[[cafs]]](https://example.org)", '<p><a href="https://example.org">1,904</a></p>'),
        (
            "[a](https://example.org/[[cafs]]) and [[cafs 2009/10]]",
            '<p><a href="https://example.org/1,904">a</a> and <a href="../cafs/">425</a></p>',
        ),
    ],
)
def test_a_figure_stands_in_the_text_as_the_text_it_is(text: str, html: str) -> None:
    assert with_figures(text, rows_of) == html


def test_what_is_filled_in_is_never_read_as_markup() -> None:
    assert (
        with_figures("See [[x]].", lambda _: Filled('<i>&"1"', '../a?b=1&c="'))
        == '<p>See <a href="../a?b=1&amp;c=&#34;">&lt;i&gt;&amp;&#34;1&#34;</a>.</p>'
    )


def test_a_reference_knows_where_it_stands() -> None:
    (found,) = matches("We had [[cafs  North\n2010/11]] then.")
    assert (found.start, found.end, found.name, found.words) == (7, 30, "cafs", "North 2010/11")
    assert str(found) == "[[cafs North 2010/11]]"


# --- where references stand -------------------------------------------------------------------------

SECTION: dict[str, object] = {
    "id": "s",
    "title": "[[in-a-title]]",
    "summary": "x",
    "blocks": [
        {"block": "text", "text": "[[a]] and [[b 2010]]", "note": "[[c]]"},
        {"block": "figures", "figures": ["d", "e"]},
        {"block": "chart", "figure": "f", "text": "[[g]]"},
        {"block": "strengths", "text": "x", "strengths": ["x", "[[h]]"], "improvements": ["[[i]]"]},
        {"block": "tasks", "text": "x", "tasks": [{"text": "[[j]]"}]},
    ],
}


def test_the_figures_of_a_section_are_those_that_it_lists_or_refers_to() -> None:
    section = CardSection.model_validate(SECTION)
    assert list(names_in(section)) == ["c", "a", "b", "d", "e", "f", "g", "h", "i", "j"]
    assert list(figures_in(section, {"a", "e"})) == ["a", "e"]


def test_every_text_has_its_place_and_says_whether_it_may_refer() -> None:
    section = CardSection.model_validate(SECTION | {"blocks": [{"block": "text", "heading": "y", "text": "z"}]})
    assert list(running_texts(section)) == [
        (("id",), "s", False),
        (("title",), "[[in-a-title]]", False),
        (("summary",), "x", False),
        (("blocks", 0, "heading"), "y", False),
        (("blocks", 0, "block"), "text", False),
        (("blocks", 0, "text"), "z", True),
    ]


def test_the_parts_of_a_card_have_their_places() -> None:
    blocks = [{"block": "text", "text": "x"}, {"block": "tasks", "text": "x", "tasks": [{"text": "x"}]}]
    words = dict.fromkeys(("title", "subtitle", "publisher", "covers", "publication", "summary"), "x")
    card = ReportCard.model_validate({**words, "sections": [SECTION | {"blocks": blocks}]})
    assert [(place, type(part).__name__) for place, part in parts_of(card)] == [
        (("sections", 0), "CardSection"),
        (("sections", 0, "blocks", 0), "TextBlock"),
        (("sections", 0, "blocks", 1), "TasksBlock"),
        (("sections", 0, "blocks", 1, "tasks", 0), "Task"),
    ]


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("[[cafs]] of them", False),
        ("[[cafs] of them", True),
        ("[[cafs]] and [[cafs", True),
        ("[a](https://a.org)", False),
    ],
)
def test_a_reference_that_is_not_closed_is_noticed(text: str, open_: bool) -> None:
    assert is_half_open(text) is open_
