"""The fixed forms in which claim words are read: what may stand before and after a word, as patterns over a line."""

import re
from decimal import Decimal

from generator.prose.reading.line import D, N, T, W

QUITE = r"(?: (?:again|slightly|sharply|a little|a lot|further|only|just|well|still|back|overall|also|even|so|\w+ly))*"
ABOUT = r"(?:(?:about|nearly|almost|over|more than|only|just|some|a|another|as much as) )*£?"
# A few words between "from" or "than" and a figure, with its time before it or not; no clause ends among them.
FEW = r"(?:[^\ue100-\ue4ff,;:.()]{0,40}?)"
UP_TO = rf"(?:{FEW}{T}(?:['’]s ?|[^\ue100-\ue4ff,;:.]{{0,12}}?\()|{FEW}\(?)"
BASE = r"(?:from|than|on|since|after|compared with|compared to|against|as)"
FROM_TO = re.compile(rf"^{QUITE}{FEW}(?: since {T})?,?{FEW} \(?from{UP_TO}({N})\)?{FEW}{T}?{FEW}\bto{UP_TO}({N})", re.I)
# "By 25 points compared with a year before (92.7% to 67.7%)".
IN_BRACKETS = re.compile(rf"^[^,;:.()]*\((?:from )?({N}) to ({N})\)", re.I)
FROM = re.compile(rf"^{QUITE}{FEW},? \(?{BASE}{UP_TO}({N})", re.I)
PLAIN = re.compile(rf"^ (?:the )?(?:{T}['’]s )?({N})")
AND = re.compile(rf"^(?:{T}|[\s,()]|and|or|in|from|the|for)*({N})", re.I)
TO = re.compile(rf"^{QUITE}{FEW}(?:(?:in|on|since|from|than in) {T})?,?{FEW} (?:to|at|reached|with){UP_TO}({N})", re.I)
TIME = re.compile(
    rf"\b(?:since|from|than|on|as|compared with|after)(?: in| at| it was in)?(?: the \w+ of)?(?: the)? ({T})", re.I
)
THAN_TIME = re.compile(
    rf"^{QUITE}{FEW} (?:since|from|than|on|as|after|in)(?: in| at| it was in)?(?: the \w+ of)?(?: the)? {T}", re.I
)
BY = re.compile(rf"^{QUITE}{FEW} by {ABOUT}({N}|{D})", re.I)
OF = re.compile(rf"^(?: (?:since|from|on|in|over|for)(?: the \w+)? {T})?(?: of| is| was|:) {ABOUT}({N}|{D})", re.I)
AMOUNT = re.compile(rf"^ (?:by )?{ABOUT}({N}|{D})", re.I)
AMOUNT_TO = re.compile(rf"^ {ABOUT}{N}(?: [\w'’-]+){{0,2}} to ", re.I)
BEFORE = re.compile(
    rf"({N}|{D})(?:[ -](?!(?:is|was|are|were|has|have|had|stands?|stood|"
    rf"remains?|remained|stays?|stayed|now|still|and|but|or|to|after|from|since|than|with|as|before)\b)[\w-]+)? $",
    re.I,
)
BESIDE = re.compile(
    rf"^(?:[ (,]|than|to|with|from|of|the|that|those|in|our|its|for|as|at|average|all|both|and|or|either)*?({W})"
    rf"(?:['’]s)?(?: average)?(?:[ (,:]|at|of|which|with|had|have|has|the|is|was)*({N})?",
    re.I,
)
NOT = re.compile(
    r"(?:\b(?:not|never|no longer|nor|neither|failed to|fails to)|n['’]t)(?: (?:yet|quite|really|been|even|have|has|"
    r"any|"
    r"in fact|be|it|a|the))* $", re.I,
)  # fmt: skip
# Words after which a number may tell how much without more: "up 5%", "lost 3 percentage points".
BARE = ("up", "down", "gained", "added", "lost", "shed")
# Nouns of movement: alone they say nothing of the figure beside them.
NOUN = re.compile(
    r"rise|fall|drop|increase|decrease|decline|reductions?|growth|improvements?|recovery|deterioration|.*change", re.I
)
# Forms before which "not" belongs to what stands before: "the share who were not rose".
FINITE = re.compile(r"rose|fell|grew|shrank|sank|went (?:up|down)|rises|falls", re.I)
IT = re.compile(r"^\W*(?:So |But |And |Even so, )?(?:it|that|this|these|they|both)\b", re.I)
# How many times as many some words say.
TIMES = (("doubl|twofold|twice", Decimal(2)), ("trebl|tripl|threefold", Decimal(3)), ("quadrupl|fourfold", Decimal(4)),
          ("halv|half", Decimal("0.5")))  # fmt: skip
# Words of a target that a number of points may stand before.
AWAY = re.compile(r"(?:adrift|short|shy|clear) of", re.I)
# "From red to amber": what it was is not asked.
CHANGED_COLOUR = re.compile(r"\bfrom $", re.I)
# "For the third month more than 98%": how long it has been on one side of a number is not asked.
LEVEL = re.compile(rf"\b(?:more than|less than|fewer than|over|under|above|below|at least|at most) {N}", re.I)
# Where another claim begins, whose times are its own.
FURTHER = re.compile(r"[;:]|, the (?:first|highest|lowest|most|fewest)\b")
STOP = re.compile(r"[;:]|\. | while | whereas | although ")
ENDS = re.compile(r"^ ?(?:[.,;)]|$|and\b|but\b|again\b|for the \w+ )")
REACH = 120
