"""The narrative lint for small counts and identifying detail: what it stops, and what it lets pass."""

import pytest

from generator.prose.small.small_words import suspects

COUNT = "a small number of people"
TELLING = [
    ("The two babies were born early.", "The two babies were born", COUNT),
    ("Only 3 children waited longer.", "Only 3 children waited longer", COUNT),
    ("This month 4 young people left care.", "This month 4 young people left", COUNT),
    ("Of the 40 children seen, three were hurt.", "children seen, three were hurt", COUNT),
    ("Five families left the borough.", "Five families left the", COUNT),
    ("One child died in January.", "One child died in", COUNT),
    ("Just one of the siblings stayed.", "Just one of the siblings", COUNT),
    ("A brother and two sisters were moved.", "brother and two sisters were moved", COUNT),
    ("There is one child in the home.", "There is one child in the", COUNT),
    ("1 girl went missing.", "1 girl went missing", COUNT),
    ("The number of foster carers fell by one.", "fell by one", COUNT),
    ("Four very young looked-after children moved.", "Four very young looked-after", COUNT),
    ("There were 2 deaths of infants.", "There were 2 deaths of infants", COUNT),
    ("Pupils had three permanent exclusions.", "Pupils had three permanent exclusions", COUNT),
    ("Two of the pupils came from one school.", "Two of the pupils", COUNT),
    ("At least two children were in the house.", "At least two children were in", COUNT),
    ("The babies were small. Two died.", "Two died", COUNT),
    ("Two or three families asked for help.", "Two or three families", COUNT),
    ("Between 2 and 5 children wait.", "Between 2 and 5 children", COUNT),
    ("Help came late for under five children.", "for under five children", COUNT),
    ("The twins came home.", "The twins came home", COUNT),
    ("A couple of boys were arrested.", "A couple of boys were", COUNT),
    ("Three out of four children lost a parent.", "Three out of four", COUNT),
    ("3 had a plan, the other children had none.", "3 had a plan", COUNT),
    ("**Two** children waited.", "Two children waited", COUNT),
    ("There was 1 complaint by a mother.", "There was 1 complaint by a", COUNT),
    ("A boy aged 7 was moved.", "aged 7", "the age of one person"),
    ("A 15-year-old girl had a baby.", "15-year-old", "the age of one person"),
    ("The child was four when she came.", "was four", "the age of one person"),
    ("The baby died on 3 March 2016.", "3 March", "an exact date"),
    ("A girl was found on the 4th of July.", "4th of July", "an exact date"),
    ("A Roma family moved in.", "Roma", "an ethnic group"),
    ("She came from a Pakistani home.", "Pakistani", "an ethnic group"),
    ("The children live in Wharf Road.", "Wharf Road", "a street"),
    ("Pupils of Oak Lane Primary School fell ill.", "Oak Lane Primary School", "a school"),
    ("The mother of a child with cystic fibrosis wrote.", "cystic fibrosis", "a rare condition"),
]
HARMLESS = [
    "Visits to 16 and 17 year olds rose.",
    "Children aged 5 to 11 were asked.",
    "Children aged 0 to 4 are counted with their families.",
    "About 1 in 4 children wait longer.",
    "One in five families needs help.",
    "One of the ways to help children is play.",
    "Pupils do better at Key Stage 2 and Key Stage 4.",
    "Young people are ready for a Level 3 qualification.",
    "It took five days to see the child.",
    "Children were seen within three working days.",
    "Two-year-olds had free places.",
    "Children aged three and four took up early education.",
    "Places for families with children under five.",
    "3% of children and 2.5 per cent of families answered.",
    "The rate is 4.2 per 10,000 children.",
    "Pupils who got five GCSEs or more.",
    "Four measures show how young people do.",
    "Children with three or more placements.",
    "Each child has one social worker.",
    "One child can change the share a lot.",
    "At least one family member should fill in a form.",
    "Our rule: one family, one worker, one plan.",
    "Priority 1: Children are safe.",
    "Over half terms 1 and 2 together, 11.3% of pupils were away.",
    "On 5 March the board met and spoke about children in care.",
    "By April 2016, 267 children had a plan.",
    "12 children and 45 families came.",
    "1. Changes for children with special needs.",
    "Children's centres opened 4 days a week.",
    "The plan has three outcomes for children.",
    "Black and minority ethnic children are asked as well.",
    "A child in need is one who needs help from social care.",
    "[[rc-maths]] of pupils passed.",
    "Children from 4 to 11 finished the reading challenge.",
    "No child waited.",
    "Fewer than 6 children waited.",
    "Every primary school has a nurse for its pupils.",
    "A family support worker has a caseload of 18.",
    "There are 27,043 children, 1,305 of them in need.",
    "Young people may stay until age 18.",
    "Central had 39 sessions at centres and 4 elsewhere; 123 people came.",
]


@pytest.mark.parametrize(("text", "words", "what"), TELLING)
def test_what_may_tell_too_much_is_found(text: str, words: str, what: str) -> None:
    assert (words, what) in [(found.words, found.what) for found in suspects(text)]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_tells_nothing_is_left_alone(text: str) -> None:
    assert [found.words for found in suspects(text)] == []
