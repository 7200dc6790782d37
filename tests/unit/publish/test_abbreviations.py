"""Abbreviations: spelt out once a page, where they are first used in a text."""

import pytest
from markupsafe import escape

from generator.publish.abbreviations import spell_out

CAF, FULL = {"CAF": "Common Assessment Framework"}, "CAF (Common Assessment Framework)"
LAC = {"LAC": "looked after children"}


@pytest.mark.parametrize(
    ("body", "page"),
    [
        ("The CAF.", f"The {FULL}."),
        ("CAF", FULL),
        ("The CAF and the CAF.", f"The {FULL} and the CAF."),
        ("<p>The CAF.</p>\n<p>The CAF.</p>", f"<p>The {FULL}.</p>\n<p>The CAF.</p>"),
        ("The CAF.\n\nThe CAF.", f"The {FULL}.\n\nThe CAF."),
        ("<b>CAF</b> and CAF", f"<b>{FULL}</b> and CAF"),
        ("Nothing short.", "Nothing short."),
        ("", ""),
    ],
)
def test_the_first_use_is_spelt_out_and_no_other(body: str, page: str) -> None:
    assert spell_out(body, CAF) == page


def test_without_a_glossary_a_page_stays_as_it_is() -> None:
    assert spell_out("# CAF\n\nThe CAF.", {}) == "# CAF\n\nThe CAF."


@pytest.mark.parametrize(
    "elsewhere",
    [
        "# The CAF",
        "### The CAF {: #the-CAF }",
        "## <em>The</em> CAF",
        '<h3><a href="x/">The CAF</a></h3>',
        '<h2 class="rc-card__title">The CAF</h2>',
        '<a href="CAF/">link</a>',
        '<section aria-label="The CAF">text</section>',
        "<svg><title>The CAF</title><text>CAF</text></svg>",
        '<svg class="CAF"><g><text>The CAF</text></g></svg>',
        "<select><option>The CAF</option></select>",
        '<option value="caf" selected>CAF</option>',
        "<dl><dt>CAF</dt></dl>",
    ],
)
def test_headings_tags_drawings_choices_and_terms_stay_as_they_are(elsewhere: str) -> None:
    assert spell_out(f"{elsewhere}\n\n<p>The CAF.</p>\n", CAF) == f"{elsewhere}\n\n<p>The {FULL}.</p>\n"


@pytest.mark.parametrize(
    ("body", "page"),
    [
        ("<dt>CAF</dt><dd>the CAF</dd>", f"<dt>CAF</dt><dd>the {FULL}</dd>"),
        (
            "<svg><g></g></svg> CAF <svg><text>CAF</text></svg>",
            f"<svg><g></g></svg> {FULL} <svg><text>CAF</text></svg>",
        ),
        ("<option>CAF</option><option>CAF</option>CAF", f"<option>CAF</option><option>CAF</option>{FULL}"),
        ("# CAF\nCAF", f"# CAF\n{FULL}"),
        ("<b>#1</b> CAF", f"<b>#1</b> {FULL}"),
    ],
)
def test_after_what_stays_as_it_is_the_text_goes_on(body: str, page: str) -> None:
    assert spell_out(body, CAF) == page


@pytest.mark.parametrize(
    "body",
    [
        "The Common Assessment Framework (CAF) and the CAF.",
        "The common assessment framework (CAF) and the CAF.",
        "Common Assessment Frameworks, or CAFs, and the CAF.",
        "The CAF (Common Assessment Framework) and the CAF.",
        "The CAF (common assessment framework, a form) and the CAF.",
        "CAFs (Common Assessment Frameworks) and the CAF.",
        "<p>The <strong>Common Assessment Framework</strong> (CAF).</p>\n<p>The CAF.</p>",
        "<p>The <strong>CAF</strong> (Common Assessment Framework).</p>\n<p>The CAF.</p>",
        "<p>The Common Assessment\nFramework (CAF).</p>\n<p>The CAF.</p>",
    ],
)
def test_what_the_writer_spells_out_is_not_spelt_out_again(body: str) -> None:
    assert spell_out(body, CAF) == body


def test_words_with_an_apostrophe_are_known_where_the_page_has_them_escaped() -> None:
    body = str(escape("The Young Men's Christian Association (YMCA)."))
    assert spell_out(body, {"YMCA": "Young Men's Christian Association"}) == body


@pytest.mark.parametrize(
    ("body", "page"),
    [
        ("The LACs.", "The LACs (looked after children)."),
        ("LAC's", "LAC (looked after children)'s"),
        ("(LAC)", "(LAC, looked after children)"),
        ("LAC, LAC", "LAC (looked after children), LAC"),
        ("A PLACE in LACE and LACEs", "A PLACE in LACE and LACEs"),
        ("pre-LAC and LAC-led", "pre-LAC and LAC-led"),
        ("LAC2 and LAC_1 and \u00c9LAC and LAC\u00c9", "LAC2 and LAC_1 and \u00c9LAC and LAC\u00c9"),
        ("lac and Lac", "lac and Lac"),
        ("PLACE for LAC", "PLACE for LAC (looked after children)"),
        ("No #LAC &LAC;", "No #LAC &LAC;"),
    ],
)
def test_plurals_are_the_abbreviation_and_parts_of_words_are_not(body: str, page: str) -> None:
    assert spell_out(body, LAC) == page


@pytest.mark.parametrize(
    ("terms", "body", "page"),
    [
        (
            {"NI": "national indicator", "NI59": "national indicator 59"},
            "NI59 is an NI.",
            "NI59 (national indicator 59) is an NI (national indicator).",
        ),
        ({"Y2": "year 2"}, "Y2 and Y20", "Y2 (year 2) and Y20"),
        ({"A&E": "accident and emergency"}, "Go to A&E.", "Go to A&amp;E (accident and emergency)."),
        ({"MMR": "measles & mumps"}, "MMR", "MMR (measles &amp; mumps)"),
        ({"MMR": "measles & mumps"}, "(MMR)", "(MMR, measles &amp; mumps)"),
        ({"A+": "the best mark"}, "An A+ for all", "An A+ (the best mark) for all"),
        ({"Ofsted": "the inspectors"}, "Ofsted", "Ofsted (the inspectors)"),
    ],
)
def test_terms_may_hold_digits_and_signs(terms: dict[str, str], body: str, page: str) -> None:
    assert spell_out(str(escape(body)), terms) == page


NHS = {"NHS": "National Health Service"}
RDASH = {"RDASH": "Rivers and Dales NHS Trust"}
ONE_GCSE = {"GCSE": "General Certificate"}
GCSES = {"GCSEs": "General Certificates"}


@pytest.mark.parametrize(
    ("terms", "body", "page"),
    [
        (CAF | LAC, "CAF for LAC", f"{FULL} for LAC (looked after children)"),
        (CAF | LAC, "LAC with CAF", f"LAC (looked after children) with {FULL}"),
        (
            {"SEN": "special needs", "SEND": "special needs and disabilities"},
            "SEND and SEN",
            "SEND (special needs and disabilities) and SEN (special needs)",
        ),
        (NHS | RDASH, "RDASH", "RDASH (Rivers and Dales NHS Trust)"),
        (
            NHS | RDASH,
            "RDASH and the NHS",
            "RDASH (Rivers and Dales NHS Trust) and the NHS (National Health Service)",
        ),
        (
            RDASH | NHS,
            "RDASH and the NHS",
            "RDASH (Rivers and Dales NHS Trust) and the NHS (National Health Service)",
        ),
        (ONE_GCSE | GCSES, "GCSEs", "GCSEs (General Certificates)"),
        (GCSES | ONE_GCSE, "GCSEs", "GCSEs (General Certificates)"),
        (ONE_GCSE, "GCSEs", "GCSEs (General Certificate)"),
    ],
)
def test_two_abbreviations_do_not_get_into_each_other(terms: dict[str, str], body: str, page: str) -> None:
    assert spell_out(body, terms) == page
