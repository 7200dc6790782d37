"""A national file that breaks a rule of the layout: each fault in plain words, with its line and what to do."""

import pytest

from tests.faults.national import ALIKE, CARE, META, TEXTS, spoilt, told

EASTBY_2025 = "2025,Reporting year,Local authority,E92000001,England,E12000002,Lowland,903,E06000903,Eastby,In care"
SOUTHBY_2024 = "2024,Reporting year,Local authority,E92000001,England,E12000001,Upland,902,E06000902,Southby,In care"
WESTBY_2024 = "2024,Reporting year,Local authority,E92000001,England,E12000002,Lowland,904,E06000904,Westby,In care"
UPLAND_2025 = "2025,Reporting year,Regional,E92000001,England,E12000001,Upland,,,,In care"
AGAIN = "Download the file again; put text that holds a comma between double quotes."
DECLARE = "Correct the name in data/national/measures.yml."
SYMBOLS = "Write a number, or c, x, z, low, k or u for why there is none."


def test_files_that_keep_the_rules_are_told_nothing() -> None:
    assert told({name: text.encode() for name, text in TEXTS.items()}) == []


CASES = {
    "no meta file": (
        {name: text.encode() for name, text in TEXTS.items() if name != META},
        [
            f"{CARE}:1: there is no care.meta.csv beside this file. [national-meta-missing] Download it with the file, or "
            "write it: a row for each filter and indicator, under the heading col_name,col_type,label,indicator_grouping,"
            "indicator_unit,indicator_dp,filter_hint,filter_grouping_column."
        ],
    ),
    "unknown column": (
        spoilt(META, "children,Indicator,Children counted,,,0,,\n", ""),
        [
            f'{CARE}:1: the column "children" is no place or time of the layout, and care.meta.csv does not describe it. '
            "[national-column-unknown] Correct its name, or add a row for it there.",
        ],
    ),
    "identifier misspelt": (
        spoilt(CARE, "time_period,time_identifier", "time_period,time_identifer"),
        [
            f'{CARE}:1: there is no column "time_identifier". Did you mean "time_identifer"? [national-column-missing] '
            "Add it, as the layout asks for it."
        ],
    ),
    "time identifier": (
        spoilt(CARE, UPLAND_2025, UPLAND_2025.replace("Reporting year", "Fiscal year")),
        [
            f'{CARE}:3: time_identifier "Fiscal year" is not known. Did you mean "Financial year"? '
            "[national-time-identifier] Write what the layout calls it, such as Reporting year, Financial year, Academic "
            "year, Calendar year or a month."
        ],
    ),
    "digits of a period": (
        spoilt(CARE, UPLAND_2025, UPLAND_2025.replace("2025,", "202425,")),
        [
            f'{CARE}:3: time_period "202425" does not fit to "Reporting year", which has four digits, like 2025. '
            "[national-time-period] Correct the time period, or the identifier beside it."
        ],
    ),
    "two sorts of period": (
        spoilt(CARE, UPLAND_2025, UPLAND_2025.replace("2025,Reporting", "202425,Academic")),
        [
            f'{CARE}:3: this row is for "Academic year", and those above it for "Reporting year": they can\'t stand in one '
            "line. [national-times-mixed] Keep each sort in a file of its own."
        ],
    ),
    "level": (
        spoilt(CARE, EASTBY_2025, EASTBY_2025.replace("Local authority", "Local Authority")),
        [
            f'{CARE}:7: geographic_level "Local Authority" is not known. Did you mean "Local authority"? [national-level] '
            "Write National, Regional, Local authority, or another level of the layout."
        ],
    ),
    "code too short": (
        spoilt(CARE, EASTBY_2025, EASTBY_2025.replace("E06000903", "E0600090")),
        [
            f'{CARE}:7: this row is for the level "Local authority", and its new_la_code "E0600090" is no code of one. '
            "[national-code] Write a code like E08000901."
        ],
    ),
    "code of a place within": (
        spoilt(CARE, UPLAND_2025, UPLAND_2025.replace("Upland,,,,", "Upland,901,,,")),
        [
            f'{CARE}:3: this row is for the level "Regional", and yet has a old_la_code, "901". [national-code-too-many] '
            "Leave that cell empty, or correct the level."
        ],
    ),
    "joined by name": (
        spoilt(CARE, SOUTHBY_2024, SOUTHBY_2024.replace("902,E06000902", "901,E06000901")),
        [
            f'{CARE}:13: the code E06000901 has the la_name "Southby" here, and "Northby" on line 5. '
            "[national-code-of-two-places] Correct whichever is wrong. Codes join the files, names do not.",
            f"{CARE}:13: this row has the place, period and filters of the one on line 12. [national-row-twice] Delete one "
            "of the two; a filter that tells them apart may be missing.",
        ],
    ),
    "new code before its year": (
        spoilt(CARE, WESTBY_2024, WESTBY_2024.replace("E06000904", "E06000914")),
        [
            f"{CARE}:15: E06000914 is the code of Westby from 2025 on, and this row is for 2024. "
            "[national-code-of-other-year] Write E06000904."
        ],
    ),
    "old code and new code in one year": (
        spoilt(
            CARE,
            f"{EASTBY_2025},10000,30,30",
            f"{EASTBY_2025},10000,30,30\n{WESTBY_2024},10000,c,c".replace("2024,", "2025,").replace(
                "E06000904", "E06000914"
            ),
        ),
        [
            f"{CARE}:8: Westby has rows for 2025 under E06000914 and, on line 9, under E06000904: they would count it "
            "twice. [national-code-and-its-successor] Delete the rows of one of the two codes.",
        ],
    ),
    "new code that nobody declared": (
        spoilt(CARE, WESTBY_2024, WESTBY_2024.replace("E06000904", "E06000924")),
        [
            f"{CARE}:15: E06000924 and E06000904 both have the three-digit code 904, so they are one place with a new code. "
            "[national-code-unexplained] Add the two under recoded, in data/national/measures.yml, with the first year of "
            "the new one.",
        ],
    ),
    "row twice": (
        spoilt(CARE, f"{SOUTHBY_2024},10000,70,70\n", f"{SOUTHBY_2024},10000,70,70\n" * 2),
        [
            f"{CARE}:14: this row has the place, period and filters of the one on line 13. [national-row-twice] Delete one "
            "of the two; a filter that tells them apart may be missing."
        ],
    ),
    "symbol of old": (
        spoilt(CARE, f"{EASTBY_2025},10000,30,30", f"{EASTBY_2025},10000,30,:"),
        [
            f'{CARE}:7: the rate ":" is no number, and no symbol of the layout. [national-cell-number] Write x, which means '
            "not available."
        ],
    ),
    "text in a number": (
        spoilt(CARE, f"{EASTBY_2025},10000,30,30", f"{EASTBY_2025},10000,about 30,30"),
        [
            f'{CARE}:7: the children "about 30" is no number, and no symbol of the layout. [national-cell-number] {SYMBOLS}'
        ],
    ),
    "thousands sign": (
        spoilt(CARE, f"{EASTBY_2025},10000,30,30", f'{EASTBY_2025},"10,000",30,30'),
        [
            f'{CARE}:7: the population "10,000" is no number, and no symbol of the layout. [national-cell-number] Write '
            "10000, without commas."
        ],
    ),
    "empty figure": (
        spoilt(CARE, f"{EASTBY_2025},10000,30,30", f"{EASTBY_2025},10000,30,"),
        [
            f"{CARE}:7: the rate is empty. [national-cell-empty] Write the figure, or why there is none: c, x, z, low, k or u."
        ],
    ),
    "space behind a filter": (
        spoilt(CARE, UPLAND_2025, f"{UPLAND_2025} "),
        [
            f'{CARE}:3: the group "In care " begins or ends with a space. [national-cell-spaces] Delete the space, here and '
            "wherever else it stands."
        ],
    ),
    "rate of another unit": (
        spoilt(CARE, f"{EASTBY_2025},10000,30,30", f"{EASTBY_2025},10000,30,3"),
        [
            f"{CARE}:7: the rate of E06000903 in 2025 is 3, but children and population give 30.0. [national-rate-wrong] See "
            "whether the right columns and the right unit are declared in data/national/measures.yml."
        ],
    ),
    "row with a cell too many": (
        spoilt(CARE, f"{EASTBY_2025},10000,30,30", f"{EASTBY_2025},10000,30,30,30"),
        [f"{CARE}:7: this row has 15 cells, but the heading has 14 columns. [national-row-cells] {AGAIN}"],
    ),
    "neighbour that nobody knows": (
        spoilt(ALIKE, "902,Very close,903,Close ,904", "902,Very close,93,Close ,904"),
        [
            f'{ALIKE}:2: there is no authority with the code "93" in the national files. [national-model-code] Correct the '
            "code; names are not read."
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_broken_file_is_told_in_plain_words(name: str) -> None:
    files, says = CASES[name]
    assert told(files) == says
