package millet.display;

import java.util.List;

/** Texts that broke tables elsewhere: markup, attributes, formulas, control characters, directions, broken Unicode, spreadsheet formulas. */
final class Hostile {

    /** A script that runs leaves this mark in the page. */
    static final String CANARY = "window.__canary=1";

    static final List<String> PAYLOADS = List.of(
            "<script>" + CANARY + "</script>",
            "</td></tr></table><script>" + CANARY + "</script>",
            "<img src=x onerror=" + CANARY + ">",
            "<img src='x' onerror='" + CANARY + "'/>",
            "<svg onload=" + CANARY + ">",
            "<svg><script>" + CANARY + "</script></svg>",
            "<iframe srcdoc=\"<script>parent." + CANARY + "</script>\"></iframe>",
            "<body onload=" + CANARY + ">",
            "<style>td{display:none}</style>",
            "<link rel=stylesheet href=//example.invalid/x.css>",
            "<base href=//example.invalid/>",
            "<meta http-equiv=refresh content=0;url=//example.invalid>",
            "<form><button formaction=javascript:" + CANARY + ">go</button></form>",
            "<a href=\"javascript:" + CANARY + "\">x</a>",
            "<details open ontoggle=" + CANARY + ">",
            "<math><mtext><script>" + CANARY + "</script></mtext></math>",
            "<!-- <script>" + CANARY + "</script> -->",
            "<![CDATA[<script>" + CANARY + "</script>]]>",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///\">]>&e;",
            "\" onmouseover=\"" + CANARY + "\" x=\"",
            "' onmouseover='" + CANARY + "' x='",
            "\"><script>" + CANARY + "</script><b title=\"",
            "'--></style></script><script>" + CANARY + "</script>",
            "&lt;script&gt;" + CANARY + "&lt;/script&gt;",
            "&#60;script&#62;" + CANARY + "&#60;/script&#62;",
            "&",
            "&amp;amp;",
            "&nosuchentity;",
            "<",
            ">",
            "$\\href{javascript:" + CANARY + "}{x}$ and $5",
            "$$\\frac{1}{2}$$ \\(x\\) \\[y\\] \\begin{align}z\\end{align}",
            "`" + CANARY + "` ${" + CANARY + "} {{" + CANARY + "}} <%= x %>",
            "javascript:" + CANARY,
            "report\u202Efdp.exe",
            "a\u2066b\u2067c\u2068d\u2069e\u202A\u202B\u202C\u202D",
            "\u0000\u0001\u0008\u000B\u000C\u001B[31m\u001F\u007F\u0080\u009F",
            "lone \uD800 high",
            "lone \uDC00 low",
            "\uFFFE\uFFFF\uFDD0 none",
            "line\nfeed\r\nand\rtab\tand\u2028and\u2029and\u0085",
            "=cmd|'/C calc'!A0",
            "=HYPERLINK(\"http://example.invalid\",\"x\")",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "a,b;\"c\"",
            "_x0041_",
            "<script>" + "x".repeat(500) + CANARY + "</script>",
            "e" + "\u0301".repeat(300),
            "\uFEFFzero\u200Bwidth",
            "#comment");

    private Hostile() {}
}
