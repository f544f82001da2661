"""Turns measured facts into findings: one sentence for each thing that a reader would miss. Pure functions, no browser."""

from notebook_file import Promise

SMALLEST_CHART = (200, 120)
LEAST_INK = 0.001
TEXT_CONTRAST = 4.5
DASH_CONTRAST = 3.0
DASHES = set("-–—·")
SLACK = 1.5
TEXT_SLACK = 0.5


def charts(facts):
    """Every chart on the page, in use or not, as (cell number, output, chart)."""
    for number, outputs in enumerate(facts["cells"], 1):
        for output in outputs:
            for chart in output["charts"]:
                yield number, output, chart


def _seen(chart) -> bool:
    return chart["shown"] and chart["box"]["width"] > 0 and chart["box"]["height"] > 0


def _named(number, chart) -> str:
    return f"cell {number}: the {chart['kind']} chart {chart['name']!r}" if chart["name"] else f"cell {number}: a {chart['kind']} chart"


def _size(chart) -> str:
    return f"{chart['box']['width']:.0f} x {chart['box']['height']:.0f} px"


def missing_charts(facts, promises: list[Promise]) -> list[str]:
    """Each promised chart is seen exactly once, as a picture or interactive, large enough, decoded, not covered."""
    found = []
    if len(facts["cells"]) != len(promises):
        found.append(f"the page has {len(facts['cells'])} cells where the notebook has {len(promises)}")
    if not any(promise.charts for promise in promises):
        found.append("the notebook promises no chart at all; a test of nothing does not pass")
    for number, (outputs, promise) in enumerate(zip(facts["cells"], promises), 1):
        seen = sum(_seen(chart) for output in outputs for chart in output["charts"])
        if seen != promise.charts:
            found.append(f"cell {number}: charts promised: {promise.charts}, seen: {seen}")
    for number, _, chart in charts(facts):
        if _seen(chart):
            found += _spoilt(number, chart)
    return found


def _spoilt(number, chart) -> list[str]:
    who = _named(number, chart)
    found = []
    if chart["box"]["width"] <= SMALLEST_CHART[0] or chart["box"]["height"] <= SMALLEST_CHART[1]:
        found.append(f"{who} is only {_size(chart)}; expected more than {SMALLEST_CHART[0]} x {SMALLEST_CHART[1]}")
    if not chart["decoded"]:
        found.append(f"{who} has not been drawn: {'its image did not decode' if chart['kind'] == 'picture' else 'it has no plot area'}")
    if not chart["onTop"]:
        found.append(f"{who} is covered by something else at its centre")
    if chart["kind"] == "picture" and chart["decoded"]:
        if chart["ink"] < LEAST_INK:
            found.append(f"{who} is blank")
        if abs(chart["box"]["width"] / max(chart["box"]["height"], 1) / chart["shape"] - 1) > 0.03:
            found.append(f"{who} is squeezed to {_size(chart)}; its own shape is {chart['shape']:.2f} : 1")
    if chart["kind"] == "interactive" and not chart["traces"]:
        found.append(f"{who} has no data in it")
    return found


def not_interactive(facts, promises: list[Promise]) -> list[str]:
    """Each chart that comes with a script has become interactive and took its picture's place; titles were not lost on the way."""
    found = []
    if not any(promise.scripts for promise in promises):
        found.append("no chart of the notebook comes with a script; at least one should become interactive")
    for number, (outputs, promise) in enumerate(zip(facts["cells"], promises), 1):
        swapped = sum(_seen(c) for output in outputs for c in output["charts"] if c["kind"] == "interactive")
        if swapped != promise.scripts:
            found.append(f"cell {number}: charts with a script: {promise.scripts}, interactive: {swapped}")
    for number, _, chart in charts(facts):
        if chart["kind"] == "interactive" and chart["titlesDrawn"] < chart["titlesAsked"]:
            found.append(f"{_named(number, chart)} lost titles: {chart['titlesAsked']} asked, {chart['titlesDrawn']} drawn")
    return found


def interactive_ones(facts) -> list[str]:
    """Charts that became interactive where nothing may run or nothing can be loaded."""
    found = [f"{_named(n, c)} became interactive; its picture should have stayed" for n, _, c in charts(facts) if c["kind"] == "interactive"]
    if facts["plotlyLoaded"]:
        found.append("plotly.js is present in the page")
    return found


def missing_tables(facts, promises: list[Promise]) -> list[str]:
    found = []
    for number, (outputs, promise) in enumerate(zip(facts["cells"], promises), 1):
        tables = [table for output in outputs for table in output["tables"]]
        seen = sum(t["shown"] and t["box"]["width"] > 20 and t["box"]["height"] > 10 and bool(t["text"]) for t in tables)
        if seen != promise.tables:
            found.append(f"cell {number}: tables promised: {promise.tables}, seen with text in them: {seen}")
    return found


def weak_text(facts) -> list[str]:
    """Text that is hard to read on what lies behind it (WCAG AA); the dash of a missing value may be paler."""
    found = []
    for number, text, role, ratio in _texts(facts):
        least = DASH_CONTRAST if set(text) <= DASHES else TEXT_CONTRAST
        if ratio < least:
            found.append(f"cell {number}: {role} {text!r} has contrast {ratio:.2f}; expected at least {least}")
    return found


def _texts(facts):
    """Every text that a reader sees, as (cell number, text, role, contrast)."""
    for number, outputs in enumerate(facts["cells"], 1):
        for output in outputs:
            for text in output["texts"]:
                yield number, text["text"], text["role"], text["ratio"]
    for number, _, chart in charts(facts):
        for text in chart.get("labels", []):
            yield number, text["text"], "chart label", text["ratio"]


def count_texts(facts) -> int:
    return sum(1 for _ in _texts(facts))


def count_pictures(facts) -> int:
    return sum(chart["kind"] == "picture" and _seen(chart) for _, _, chart in charts(facts))


def not_white(facts) -> list[str]:
    """Pictures of charts bring their own white ground, else dark themes swallow their text."""
    return [
        f"{_named(number, chart)} has corners {chart['corners']}; expected opaque white"
        for number, _, chart in charts(facts)
        if chart["kind"] == "picture" and _seen(chart) and any(corner != [255, 255, 255, 255] for corner in chart["corners"])
    ]


def cut_text(facts) -> list[str]:
    """Labels that the edge of their own chart cuts off."""
    return [
        f"{_named(number, chart)} cuts off its text {text['text']!r} by {text['by']:.1f} px"
        for number, _, chart in charts(facts)
        for text in chart["edges"]
        if _seen(chart) and text["by"] > TEXT_SLACK
    ]


def overflowing(facts) -> list[str]:
    """Charts that reach out of their cell sideways, and pages that scroll sideways."""
    found = [f"the page scrolls sideways by {facts['pageOverflow']} px"] if facts["pageOverflow"] > SLACK else []
    for number, output, chart in charts(facts):
        beyond = max(chart["box"]["right"] - output["box"]["right"], output["box"]["left"] - chart["box"]["left"])
        if _seen(chart) and beyond > SLACK:
            found.append(f"{_named(number, chart)} reaches {beyond:.0f} px out of its cell")
        if _seen(chart) and output["overflow"] > SLACK:
            found.append(f"{_named(number, chart)} makes its cell scroll sideways by {output['overflow']} px")
    return found
