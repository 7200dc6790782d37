"""No sentence of the published documents is among our own."""

import re

from tests.content.shingles import FILE, copied_runs, pack, unpack
from tests.content.texts import Text, notes, running_texts, with_figures

# What may stand in a running text as the documents print it, with the reason.
NAMES = (
    "children and young people",  # Whom the services are for.
    "children, young people and families",  # The same, and a part of the names of bodies.
    "young people aged 16 and 17",  # The group of a measure.
    "not in education, employment or training",  # The group of a measure.
    "level 4 or above in both English and maths",  # The name of a measure.
    "Initial contacts made within three working days, percentage",  # The name of a measure, to find it by.
    "Key Stage 2",  # A part of the school years.
    "child protection and children in need",  # The names of two kinds of plan.
    "Children and Young People's Plan",  # A title.
    "Where do we want to be?",  # The four questions of a strategy, which are its headings.
    "Where are we now?",
    "How will we get there?",
    "How will we know we are there?",
    "Think Family Steering Group",  # Names of bodies.
    "Office for Standards in Education, Children's Services and Skills",
    "Rotherham College",
    "Dearne Valley College",
    "Director of Schools and Lifelong Learning",  # Names of posts.
    "Director of Safeguarding Children and Families",
    "Charter for Parent and Child Voice",  # The name of a charter.
    "R1, standard",  # Names of kinds of placement.
    "R2, specialist",
    "R3, specialist with education",
    "Adoption, Fostering and Residential Care services",  # Names of services.
    "Leaving Care Services",
    "Children's Safeguarding",
    "Child and Adolescent Mental Health Services",
    "Locality Social Work Teams",
    "Youth Offending and Youth Services Teams",
    "Early Years Services",
    "Special Educational Needs Service",
    "School Effectiveness Service",
    "Children's Centres",
    "Education Welfare Service",
    "Education Psychology Service",
    "Family Information Service",
    "Outdoor Education Centres",
    "School Catering",
    "School Music and Performing Arts",
    "Independent Social Work Managers",  # Names of contracts.
    "Safe@Last",
    "Young Carers",
    "Neighbourhood Learning in Deprived Communities",
    "Personal, Community Development Learning",
    "Substance Misuse",
    "Disability Short Breaks",
    "Women's Refuge",
    "Post Adoption Service",
)
_NAMES = re.compile("|".join(re.escape(name).replace("\\ ", r"\s+") for name in NAMES), re.IGNORECASE)


def test_no_seven_words_in_a_row_of_a_running_text_stand_in_a_published_document() -> None:
    known = unpack(FILE.read_bytes())
    texts = [*running_texts(), *notes()]
    copied = [f"{text.place}: {run}" for text in texts for part in parts_of(text) for run in copied_runs(part, known)]
    assert copied == []
    assert (len(known), len(texts) > 1500) == (91063, True)


def parts_of(text: Text) -> list[str]:
    """What stands between the names that may be as they are printed."""
    return _NAMES.split(with_figures(text).replace("’", "'"))


def test_each_name_that_is_allowed_is_still_there() -> None:
    said = " ".join(" ".join(text.text for text in (*running_texts(), *notes())).replace("’", "'").lower().split())
    assert [name for name in NAMES if name.lower() not in said] == []


def test_a_run_is_found_in_another_text_whatever_its_signs_and_capitals() -> None:
    known = unpack(pack(["The children of Rotherham were 62,200 in all, at last.", "Too short for a run."]))
    assert list(copied_runs("Then the Children of Rotherham were **62200** in all. Too short for a run.", known)) == [
        "the children of rotherham were 62200 in all"
    ]
    assert list(copied_runs("The children of Rotherham are 62,200 in all, at last.", known)) == []
    assert list(copied_runs("The children of Rotherham were 62,200", known)) == []
