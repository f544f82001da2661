"""Proves that each check can fail: a sound page passes all of them, and each way of breaking it is found."""

import base64
import os
import shutil
import tempfile
import unittest
from pathlib import Path

from playwright.sync_api import sync_playwright

import findings
from browser import GLYPHS, HEIGHT, SWITCHES, WIDE, WatchedPage
from check_notebooks import PLOTLY_JS
from notebook_file import NotebookFile, Promise, promise
from plotly_server import DROP, PORTAL, SERVE, PlotlyServer
from report import TALLY, Report

GROUND = '<rect width="640" height="360" fill="#ffffff"/>'
BARS = '<rect x="60" y="120" width="90" height="180" fill="#0072B2"/>'
TABLE = "<table><caption>客户 2 rows</caption><tr><th>name</th><th>spend</th></tr><tr><td>王小明</td><td>12.5</td></tr></table>"
ONE = Promise(charts=1, scripts=1, tables=1)


def svg(content: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360">{content}</svg>'


def picture(content: str = GROUND + BARS, style: str = "max-width:100%") -> str:
    source = base64.b64encode(svg(content).encode()).decode()
    return f'<img alt="Sales" style="{style}" src="data:image/svg+xml;base64,{source}">'


def plot(layout: str, data: str = '[{type:"bar",x:["a","b"],y:[3,2]}]') -> str:
    return (
        '<div id="plot" style="width:640px;height:360px"></div><script src="PLOTLY"></script>'
        f'<script>window.Plotly && Plotly.newPlot("plot", {data}, {layout})</script>'
    )


class Checks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="checks-"))
        cls.plotly = PlotlyServer(PLOTLY_JS).__enter__()
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=shutil.which("chromium"), args=SWITCHES)
        cls.context = cls.browser.new_context(viewport={"width": WIDE, "height": HEIGHT})

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.plotly.__exit__()
        shutil.rmtree(cls.folder)

    def setUp(self):
        self.plotly.mode = SERVE

    def visit(self, content: str, body: str = "background:#fff;color:#222") -> WatchedPage:
        path = self.folder / f"{self._testMethodName}.html"
        path.write_text(
            f'<!doctype html><meta charset="utf-8"><body style="{body}"><section class="cell"><div class="output" '
            f'style="overflow:auto">{content.replace("PLOTLY", self.plotly.address)}</div></section>',
            encoding="utf-8",
        )
        page = WatchedPage(self.context, "plain", self.plotly.address)
        self.addCleanup(page.close)
        page.page.goto(path.as_uri(), wait_until="load")
        page.settle()
        return page

    def facts(self, content: str, **body):
        return self.visit(content, **body).facts()

    def finds(self, words: str, found: list[str]) -> None:
        self.assertTrue(any(words in finding for finding in found), f"{words!r} is not in {found}")

    # --- sound pages

    def test_a_sound_page_with_a_picture_passes(self):
        facts = self.facts(picture() + TABLE)
        for found in (
            findings.missing_charts(facts, [ONE]),
            findings.missing_tables(facts, [ONE]),
            findings.interactive_ones(facts),
            findings.weak_text(facts),
            findings.not_white(facts),
            findings.overflowing(facts),
        ):
            self.assertEqual([], found)
        self.assertEqual(5, findings.count_texts(facts))
        self.assertEqual(1, findings.count_pictures(facts))

    def test_a_sound_page_with_an_interactive_chart_passes(self):
        facts = self.facts(picture(style="display:none") + plot('{title:{text:"Sales"}}'))
        self.assertEqual([], findings.missing_charts(facts, [ONE]))
        self.assertEqual([], findings.not_interactive(facts, [ONE]))
        self.assertEqual([], findings.weak_text(facts))

    # --- pictures

    def test_a_picture_that_is_gone_is_missed(self):
        self.finds("charts promised: 1, seen: 0", findings.missing_charts(self.facts(TABLE), [ONE]))

    def test_hidden_pictures_are_missed(self):
        for style in ("display:none", "visibility:hidden", "opacity:0"):
            with self.subTest(style):
                self.finds("charts promised: 1, seen: 0", findings.missing_charts(self.facts(picture(style=style)), [ONE]))

    def test_a_picture_in_a_hidden_box_is_missed(self):
        self.finds("seen: 0", findings.missing_charts(self.facts(f'<div style="height:0;overflow:hidden;opacity:0">{picture()}</div>'), [ONE]))

    def test_a_small_picture_is_found(self):
        self.finds("is only 150 x", findings.missing_charts(self.facts(picture(style="width:150px")), [ONE]))

    def test_a_picture_that_is_no_image_is_found(self):
        broken = '<img alt="Sales" width="640" height="360" src="data:image/svg+xml;base64,PHN2Zz4=">'
        self.finds("did not decode", findings.missing_charts(self.facts(broken), [ONE]))

    def test_a_blank_picture_is_found(self):
        self.finds("is blank", findings.missing_charts(self.facts(picture(GROUND)), [ONE]))

    def test_a_squeezed_picture_is_found(self):
        self.finds("is squeezed", findings.missing_charts(self.facts(picture(style="width:640px;height:200px")), [ONE]))

    def test_a_covered_picture_is_found(self):
        cover = '<div style="position:absolute;inset:0;background:#fff"></div>'
        self.finds("covered", findings.missing_charts(self.facts(picture() + cover), [ONE]))

    def test_a_picture_without_a_ground_of_its_own_is_found(self):
        self.finds("expected opaque white", findings.not_white(self.facts(picture(BARS))))

    def test_labels_that_leave_their_picture_are_found(self):
        for place in ('x="630" y="40"', 'x="-9" y="40"', 'x="40" y="370"', 'x="40" y="3"'):
            with self.subTest(place):
                label = f'<text {place} font-size="16">四十 40</text>'
                self.finds("cuts off its text '四十 40'", findings.cut_text(self.facts(picture(GROUND + BARS + label))))
        self.assertEqual([], findings.cut_text(self.facts(picture(GROUND + BARS + '<text x="40" y="40">40</text>'))))

    def test_labels_that_leave_an_interactive_chart_are_found(self):
        layout = '{annotations:[{text:"far out",x:1,y:0.5,xref:"paper",yref:"paper",xanchor:"left",xshift:70,showarrow:false}]}'
        self.finds("cuts off its text 'far out'", findings.cut_text(self.facts(plot(layout))))

    def test_a_picture_that_is_too_wide_is_found(self):
        self.finds("scroll sideways", findings.overflowing(self.facts(picture(style="width:1600px"))))

    def test_a_picture_that_leaves_its_cell_is_found(self):
        self.finds("px out of its cell", findings.overflowing(self.facts(picture(style="position:relative;left:-60px"))))

    def test_a_page_that_scrolls_sideways_is_found(self):
        self.finds("the page scrolls", findings.overflowing(self.facts(picture() + '<p style="position:absolute;width:3000px">wide</p>')))

    def test_a_notebook_without_charts_does_not_pass(self):
        self.finds("no chart at all", findings.missing_charts(self.facts(TABLE), [Promise(tables=1)]))

    def test_a_page_with_another_number_of_cells_is_found(self):
        self.finds("the page has 1 cells", findings.missing_charts(self.facts(picture()), [ONE, ONE]))

    # --- tables and text

    def test_hidden_and_empty_tables_are_missed(self):
        for table in (f'<div style="display:none">{TABLE}</div>', "<table><tr><td></td></tr></table>", "<p>no table</p>"):
            with self.subTest(table):
                self.finds("tables promised: 1, seen with text in them: 0", findings.missing_tables(self.facts(picture() + table), [ONE]))

    def test_pale_text_is_found(self):
        for style in ("color:#999", "opacity:0.4", "color:rgba(0,0,0,0.4)"):
            with self.subTest(style):
                self.finds("td '12.5' has contrast", findings.weak_text(self.facts(TABLE.replace("<td>12.5", f'<td style="{style}">12.5'))))

    def test_a_pale_caption_is_found(self):
        self.finds("caption", findings.weak_text(self.facts(TABLE.replace("<caption>", '<caption style="color:#999">'))))

    def test_dark_text_on_a_dark_page_is_found(self):
        facts = self.facts(TABLE.replace("<td>", '<td style="color:#222">'), body="background:#111;color:#eee")
        self.finds("has contrast 1.", findings.weak_text(facts))

    def test_a_dash_may_be_paler_than_text_but_not_vanish(self):
        dash = '<table><tr><td style="color:{}">–</td></tr></table>'
        self.assertEqual([], findings.weak_text(self.facts(dash.format("#888"))))
        self.finds("expected at least 3.0", findings.weak_text(self.facts(dash.format("#ccc"))))

    # --- interactive charts

    def test_a_chart_that_stays_a_picture_is_found(self):
        self.finds("charts with a script: 1, interactive: 0", findings.not_interactive(self.facts(picture()), [ONE]))

    def test_a_notebook_without_scripts_does_not_pass_as_interactive(self):
        self.finds("comes with a script", findings.not_interactive(self.facts(picture()), [Promise(charts=1)]))

    def test_a_picture_left_beside_its_interactive_chart_is_found(self):
        self.finds("charts promised: 1, seen: 2", findings.missing_charts(self.facts(picture() + plot("{}")), [ONE]))

    def test_an_interactive_chart_that_should_not_be_there_is_found(self):
        found = findings.interactive_ones(self.facts(plot("{}")))
        self.finds("became interactive", found)
        self.finds("plotly.js is present", found)

    def test_an_interactive_chart_without_data_is_found(self):
        self.finds("no data in it", findings.missing_charts(self.facts(plot("{}", "[]")), [ONE]))

    def test_titles_that_plotly_3_drops_are_found(self):
        self.finds("lost titles: 1 asked, 0 drawn", findings.not_interactive(self.facts(plot('{title:"Sales"}')), [ONE]))

    def test_pale_chart_labels_are_found(self):
        self.finds("chart label", findings.weak_text(self.facts(plot('{font:{color:"#bbb"}}'))))

    def test_a_transparent_chart_on_a_dark_page_is_found(self):
        facts = self.facts(plot('{paper_bgcolor:"rgba(0,0,0,0)"}'), body="background:#111;color:#eee")
        self.finds("chart label", findings.weak_text(facts))

    # --- what pages ask for and complain about

    def test_requests_off_loopback_are_recorded(self):
        page = self.visit('<img src="https://example.org/x.png">')
        self.assertEqual(["https://example.org/x.png"], page.off_loopback)

    def test_errors_are_recorded(self):
        page = self.visit('<script>console.error("oh"); throw new Error("thrown")</script>')
        self.finds("console: oh", page.errors)
        self.finds("uncaught: thrown", page.errors)

    def test_each_request_for_plotly_is_counted(self):
        page = self.visit('<script src="PLOTLY"></script><script src="PLOTLY"></script><script src="PLOTLY?again"></script>')
        self.assertGreaterEqual(page.plotly_requests, 2)

    def test_a_dropped_connection_is_no_error_of_the_page(self):
        self.plotly.mode = DROP
        page = self.visit('<script src="PLOTLY"></script>')
        self.assertEqual((1, 1, []), (page.plotly_requests, page.plotly_answers, page.errors))

    def test_a_sign_in_page_in_place_of_plotly_brings_no_plotly(self):
        self.plotly.mode = PORTAL
        page = self.visit('<script src="PLOTLY" crossorigin></script>')
        self.assertEqual((1, False), (page.plotly_requests, page.facts()["plotlyLoaded"]))
        self.finds("Unexpected token '<'", page.errors)

    # --- side by side

    def test_a_process_that_wrote_no_result_is_a_finding_and_what_others_found_is_added(self):
        report, part = Report(self.folder), self.folder / "part"
        part.mkdir()
        (part / "page.png").write_bytes(b"")
        (part / TALLY).write_text("7 2\n", encoding="utf-8")
        report.take(part, "a book")
        self.assertEqual((7, 2, ["page.png"]), (report.passed, report.failed, [p.name for p in report.pictures]))
        report.take(self.folder / "nowhere", "another book")
        self.assertEqual((7, 3), (report.passed, report.failed))

    # --- notebook files and fonts

    def test_an_svg_promises_a_chart_though_the_html_has_lost_it(self):
        self.assertEqual(1, promise([{"data": {"text/html": "<p></p>", "image/svg+xml": svg(BARS)}}]).charts)

    def test_pictures_inside_tables_are_no_charts(self):
        inside = f"<table><tr><td>{picture()}</td></tr></table>"
        self.assertEqual(Promise(tables=1), promise([{"data": {"text/html": inside}}]))

    def test_a_script_without_a_picture_promises_no_interactive_chart(self):
        self.assertEqual(Promise(), promise([{"data": {"text/html": "<script></script>"}}]))

    def test_copies_differ_from_the_file_and_from_one_another(self):
        path = self.folder / "book.ipynb"
        path.write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', encoding="utf-8")
        book = NotebookFile(path, "book")
        texts = {book.copy_to(self.folder, mark).read_text(encoding="utf-8") for mark in ("one", "two")} | {path.read_text(encoding="utf-8")}
        self.assertEqual(3, len(texts))

    def test_chinese_without_a_font_is_found(self):
        fonts = self.folder / "fonts.conf"
        fonts.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>', encoding="utf-8")
        environment = dict(os.environ, FONTCONFIG_FILE=str(fonts))
        bare = self.playwright.chromium.launch(executable_path=shutil.which("chromium"), args=SWITCHES, env=environment)
        self.addCleanup(bare.close)
        self.assertFalse(bare.new_page().evaluate(GLYPHS))
        self.assertTrue(self.visit("<p>").page.evaluate(GLYPHS))


if __name__ == "__main__":
    unittest.main()
