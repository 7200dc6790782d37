"""Whose papers tests/content is about, and what in it is true of that council alone.

For any other council, which says in content/site.yml that it is one, all of that is left out by itself: nothing has to
be deleted. What remains looks at its own files. A council writes its own facts beside these as it comes to know them.
"""

from pathlib import Path

import yaml

REPOSITORY = Path(__file__).parents[2]
OURS = "E08000018"
IS_OURS = yaml.safe_load((REPOSITORY / "content" / "site.yml").read_text("utf-8"))["authority"] == OURS

# Whole files and folders: held against the reference of its documents, its months, its measures and its very words.
FILES = (
    "figures/test_areas.py",
    "figures/test_back_test.py",
    "figures/test_discrepancies.py",
    "figures/test_elsewhere.py",
    "figures/test_oracle.py",
    "figures/test_papers.py",
    "figures/test_plans.py",
    "figures/test_real_changes.py",
    "site/test_abbreviations.py",
    "site/test_addresses.py",
    "site/test_areas.py",
    "site/test_browser.py",
    "site/test_compare.py",
    "site/test_data_notes.py",
    "site/test_decisions_and_actions.py",
    "site/test_documents.py",
    "site/test_explore.py",
    "site/test_filters.py",
    "site/test_first_screen.py",
    "site/test_front_page.py",
    "site/test_heights.py",
    "site/test_languages.py",
    "site/test_measure_pages.py",
    "site/test_meetings.py",
    "site/test_movement.py",
    "site/test_pdf.py",
    "site/test_plan_pages.py",
    "site/test_print.py",
    "site/test_read_aloud.py",
    "site/test_reference_figures.py",
    "site/test_search.py",
    "site/test_taken_elsewhere.py",
    "site/test_tasks.py",
    "site/test_weight.py",
    "site/test_without_colour.py",
    "test_claims_swept.py",
    "test_editing_examples.py",
    "test_made_words.py",
    "test_made_words_swept.py",
    "test_own_words.py",
    "test_paragraphs.py",
    "test_sentences.py",
    "test_turned_words.py",
)
# Single tests of the other files.
TESTS = (
    "test_a_mistake_of_a_page_is_noticed",
    "test_contact_leads_on_and_names_nobody",
    "test_each_row_of_the_printed_summary_has_a_page_with_its_number",
    "test_every_measure_says_whether_its_owner_is_our_reading",
    "test_every_measure_shows_what_serves_it",
    "test_every_plan_says_whether_its_owner_is_our_reading",
    "test_every_release_says_of_each_part_whether_who_is_responsible_is_our_reading",
    "test_every_source_of_a_figure_from_elsewhere_is_in_a_list_of_papers",
    "test_no_october_far_from_the_months_before_it_goes_unsaid",
    "test_nothing_is_kept_in_the_browser_as_the_page_on_privacy_says",
    "test_the_calendar_holds_every_release_card_and_plan_newest_first",
    "test_the_counts_are_those_of_the_real_content",
    "test_the_falls_and_recoveries_of_the_autumn_are_told",
    "test_the_page_of_a_release_says_that_it_stays_and_where_later_changes_are",
    "test_the_site_has_these_pages_and_no_others",
    "test_the_statement_claims_full_compliance_only_if_nothing_is_known_or_was_found",
    "test_the_statement_says_that_it_is_a_demonstration_and_what_was_not_tested",
    "test_the_statement_tells_the_numbers_of_the_audit",
)


def many(number: int) -> int:
    """How many of a kind there must be, so that a test looks at something: of another council's, one."""
    return number if IS_OURS else 1
