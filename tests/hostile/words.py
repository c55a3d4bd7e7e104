"""What somebody might send who wants a page to run, to mislead, or to call away."""

__all__ = ["HOSTILE", "UNSEEN"]

HOSTILE = (
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "</textarea></title></style><svg/onload=alert(1)>",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "&#106;avascript:alert(1)&lt;script&gt;",
    "{{ 7*7 }}{% raw %}",
    "${alert(1)}`${alert(1)}`",
    "]]>`<!--",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "a\r\nSUMMARY:smokkel",
    "[x](javascript:alert(1))",
    "![x](https://elsewhere.example/x.png)",
    "//elsewhere.example",
    "https://elsewhere.example/\"><img src=x onerror=alert(1)>'",
    "https://x.example/(javascript:alert(1))[x](vbscript:x)",
    '"><script>alert(1)</script>@x.example',
    "../../../../etc/passwd",
    "material/../../../README",
    "a\n{: onclick=alert(1) }",
    "a\n\n<details>\n",
    "a\n```\n~~~\n",
    "a\n---\n# b",
    "| a | b |\n|---|---|\n| <b> | c |",
    "<!-- atlas: patchwork -->",
)

UNSEEN = ("\u202egpj.exe", "\u2067x", "a\u2028SUMMARY:smokkel", "a\x85b", "a\x00b", "a\x1bb")
"""Signs that nobody sees: of these nothing is let through."""
