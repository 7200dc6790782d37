"""Editors' prose: a little Markdown, and nothing that a browser would run."""

import re

import pytest

from generator.prose.html import prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("**Bold** and *italic*", "<p><strong>Bold</strong> and <em>italic</em></p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"),
        ("[a](https://example.org)", '<p><a href="https://example.org">a</a></p>'),
        ("[a](mailto:a@example.org)", '<p><a href="mailto:a@example.org">a</a></p>'),
        ("[a](../ts-1-1/)", '<p><a href="../ts-1-1/">a</a></p>'),
        (r"5+ A\*-C", "<p>5+ A*-C</p>"),
        ("", ""),
    ],
)
def test_what_editors_may_write(text: str, html: str) -> None:
    assert prose(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# Heading", "<p># Heading</p>"),
        ("a | b\n--|--\n1 | 2", "<p>a | b\n--|--\n1 | 2</p>"),
        ("text {: onclick=x }", "<p>text {: onclick=x }</p>"),
        ("{{ 7 * 7 }} {% raw %}", "<p>{{ 7 * 7 }} {% raw %}</p>"),
        ("`code`", "<p>`code`</p>"),
        ("    indented", "<p>indented</p>"),
        ("> quote", "<p>&gt; quote</p>"),
        ("![a](b.png)", '<p>!<a href="b.png">a</a></p>'),
        ("<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>"),
        ("&amp; &lt;", "<p>&amp;amp; &amp;lt;</p>"),
        ("<!-- gone -->", "<p>&lt;!-- gone --&gt;</p>"),
        ("https://example.org", "<p>https://example.org</p>"),
    ],
)
def test_everything_else_stays_the_text_it_is(text: str, html: str) -> None:
    assert prose(text) == html


ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](data:image/svg+xml;base64,PHN2Zz4=)",
    "[x](file:///etc/passwd)",
    "[x](<javascript:alert(1)>)",
    '[x](https://a.org "onmouseover=alert(1)")',
    '[x](https://a.org"onclick="alert(1))',
    "[a]: javascript:alert(1)\n\n[a]",
    "<javascript:alert(1)>",
    "**<iframe src=https://a.org>**",
    "- <style>*{display:none}</style>",
    "<div style='background:url(javascript:alert(1))'>",
    "\u0000<script>",
]
TAG = re.compile(r'</?(p|strong|em|ul|ol|li)>|</a>|<a( href="(https:|mailto:|[a-z.]+$)[^"<>]*")?>')


@pytest.mark.parametrize("text", ATTACKS)
def test_no_markup_gets_through_but_ours(text: str) -> None:
    rest = TAG.sub("", prose(text))
    assert not re.search("[<>]", rest)
