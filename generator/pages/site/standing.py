"""The standing pages: methods with the tested boundary table, some with a list, and whatever else editors add."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.judged import Judged
from generator.assess.rating import colour_of, rule_in_words
from generator.pages.document.position import BandKey, band_keys, band_tag
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import links_to
from generator.pages.parts.parts import TagView, rating_tag
from generator.pages.parts.published_changes import changes_to_published
from generator.pages.parts.revisions import CORRECTIONS, ReleaseRevisions, RevisionsView, revisions_view
from generator.pages.site.standing_lists import ListView, lists_of
from generator.prose.html import prose
from generator.record.content import Content
from generator.schema.narrative import RatingRule, RatingScale, StandingPage
from generator.schema.site import Contact
from generator.terms.units import figure


@dataclass(frozen=True, slots=True)
class StandingBlockView:
    """A heading and the words under it."""

    heading: str
    text: Markup


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A value and the rating that the rule gives it."""

    value: str
    rating: TagView


@dataclass(frozen=True, slots=True)
class RuleView:
    """One worked rule of the boundary table."""

    title: str
    rule: str
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class ScaleView:
    """The boundary table of a scale of bands, its key, and how it is read."""

    title: str
    keys: tuple[BandKey, ...]
    reading: str
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class ContactView:
    """Whom to ask about something, and how to reach that team; what there is not is empty."""

    about: str
    team: str
    email: str
    telephone: str
    number: str


@dataclass(frozen=True, slots=True)
class StandingView:
    """A standing page; the methods page carries the boundary table too, that of contacts all teams, others a list."""

    title: str
    description: str
    summary: Markup
    blocks: tuple[StandingBlockView, ...]
    rules: tuple[RuleView, ...]
    scales: tuple[ScaleView, ...]
    lists: tuple[ListView, ...]
    revisions: tuple[RevisionsView, ...]
    changed: tuple[ReleaseRevisions, ...]
    contacts: tuple[ContactView, ...]


def standing_view(content: Content, judged: Judged, name: str, page: StandingPage) -> StandingView:
    """A standing page as it is shown."""
    rules = tuple(_rule(rule) for rule in content.rating_table.rules) if name == "methods" else ()
    return StandingView(
        title=page.title,
        description=page.summary,
        summary=prose(page.summary),
        blocks=tuple(StandingBlockView(block.heading, prose(block.text)) for block in page.blocks),
        rules=rules,
        scales=tuple(_scale(scale) for scale in content.rating_table.scales) if name == "methods" else (),
        lists=lists_of(content, judged, name),
        revisions=(_revisions(content),) if name == "corrections" else (),
        changed=changes_to_published(content) if name == "corrections" else (),
        contacts=tuple(map(_contact, content.site.contacts)) if name == "contact" else (),
    )


def _contact(contact: Contact) -> ContactView:
    telephone = contact.telephone or ""
    number = "".join(sign for sign in telephone if sign.isdigit() or sign == "+")
    return ContactView(contact.about, contact.team, contact.email or "", telephone, number)


def _revisions(content: Content) -> RevisionsView:
    return revisions_view(content, links_to(catalogue.of_corrections(content), CORRECTIONS))


def _scale(scale: RatingScale) -> ScaleView:
    bands = {band.name: band for band in scale.bands}
    examples = (
        ExampleView(figure(scale, example.value), band_tag(scale, bands[example.band])) for example in scale.examples
    )
    return ScaleView(scale.title, band_keys(scale), scale.reading, tuple(examples))


def _rule(rule: RatingRule) -> RuleView:
    examples = (
        ExampleView(figure(rule, example.value), rating_tag(colour_of(rule.target, example.value)))
        for example in rule.examples
    )
    return RuleView(rule.title, rule_in_words(rule, rule.target), tuple(examples))
