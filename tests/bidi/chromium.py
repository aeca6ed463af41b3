#!/usr/bin/env python3
"""Asks a browser in which order it shows the lines of lines.tsv, and compares.

    tests/bidi/chromium.py            compares: exit code 1 when a line differs
    tests/bidi/chromium.py --write    writes what the browser shows into the last column

Installs what it needs (tests/install). A font is made in which all characters are equally wide, so that lines break after so many
characters; where each character stands is read from its client rectangle.
"""

import base64
import html
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

if subprocess.run([pathlib.Path(__file__).parent.parent / "install", "chromium", "python3-fonttools"]).returncode != 0:
    sys.exit(1)
from fontTools.fontBuilder import FontBuilder  # noqa: E402
from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: E402

FILE = pathlib.Path(__file__).with_name("lines.tsv")
INVISIBLE = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def font(characters):
    """A font of empty glyphs, one em wide; marks and controls have no width."""
    def glyph():
        pen = TTGlyphPen(None)
        pen.moveTo((0, 0))
        pen.lineTo((0, 10))
        pen.lineTo((10, 10))
        pen.closePath()
        return pen.glyph()

    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "wide", "none"])
    flat = lambda c: unicodedata.category(c) in ("Mn", "Cf")
    builder.setupCharacterMap({ord(c): "none" if flat(c) else "wide" for c in characters})
    builder.setupGlyf({name: glyph() for name in (".notdef", "wide", "none")})
    builder.setupHorizontalMetrics({".notdef": (1000, 0), "wide": (1000, 0), "none": (0, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Equal", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    data = io.BytesIO()
    builder.save(data)
    return base64.b64encode(data.getvalue()).decode()


SCRIPT = """
document.fonts.load('10px Equal', 'A').then(() => {
  const out = [];
  for (const div of document.querySelectorAll('div')) {
    const places = [];
    for (const part of div.childNodes) {
      let at = 0;
      for (const c of part.data) {
        const range = document.createRange();
        range.setStart(part, at);
        range.setEnd(part, at + c.length);
        at += c.length;
        const rect = range.getBoundingClientRect();
        if (rect.width > 1) places.push([Math.round(rect.top), rect.left, c]);
      }
    }
    places.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const lines = [];
    let top = null;
    for (const [y, , c] of places) {
      if (y !== top) lines.push('');
      top = y;
      lines[lines.length - 1] += c;
    }
    out.push(lines.map(line => line.trim()));
  }
  document.body.textContent = JSON.stringify(out);
});
"""


def shown(rows):
    """What the browser shows for each row: its lines from top to bottom, each from left to right."""
    characters = sorted({c for row in rows for c in row["text"]} | set(" A"))
    divs = []
    for row in rows:
        width = f"width:{row['width'] * 10 + 2}px;" if row["width"] else "width:9000px;"
        rtl = row["language"] == "ar" and any(unicodedata.bidirectional(c) in ("R", "AL") for c in row["text"])
        divs.append(f'<div dir="{"rtl" if rtl else "ltr"}" style="{width}">{html.escape(row["text"])}</div>')
    page = (
        '<!doctype html><meta charset="utf-8"><style>'
        f"@font-face{{font-family:Equal;src:url(data:font/ttf;base64,{font(characters)})}}"
        "div{font:10px/20px Equal;white-space:pre-wrap;overflow-wrap:break-word}</style>"
        f"<body>{''.join(divs)}<script>{SCRIPT}</script>"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "page.html")
        file.write_text(page, encoding="utf-8")
        found = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
             "--virtual-time-budget=5000", "--dump-dom", file.as_uri()],
            capture_output=True, text=True, timeout=120, check=True,
        ).stdout
    body = re.search(r"<body>(.*)</body>", found, re.S).group(1)
    return json.loads(html.unescape(body))


def read():
    rows = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        language, width, text, *expected = line.split("\t")
        text = re.sub(r"\\u\{([0-9a-f]+)\}|\\n", lambda m: chr(int(m[1], 16)) if m[1] else "\n", text)
        rows.append({"language": language, "width": int(width), "text": text, "raw": line.split("\t")[2],
                     "expected": expected[0].split(" | ") if expected else []})
    return rows


def main():
    rows = read()
    # Marks stand where their letters do: they have no order of their own on the screen.
    hidden = lambda c: INVISIBLE.match(c) or unicodedata.category(c) == "Mn"
    found = [["".join(c for c in line if not hidden(c)) for line in lines] for lines in shown(rows)]
    if "--write" in sys.argv:
        head = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        body = [f"{r['language']}\t{r['width']}\t{r['raw']}\t{' | '.join(lines)}" for r, lines in zip(rows, found)]
        FILE.write_text("\n".join(head + body) + "\n", encoding="utf-8")
        return
    wrong = 0
    for row, lines in zip(rows, found):
        if row["expected"] != lines:
            wrong += 1
            print(f"{row['raw']}\n  file:    {row['expected']}\n  browser: {lines}")
    print(f"{len(rows)} lines, {wrong} differ")
    sys.exit(1 if wrong else 0)


main()
