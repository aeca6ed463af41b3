#!/usr/bin/env python3
"""How well a machine reads our Arabic beside a browser's: the same sentences, fonts, sizes and widths.

    cargo build --example specimen && tests/ocr/compare.py [--language ar]

Installs what it needs (tests/install). Prints a table; exit code 1 when our error rate is more than two points above
the browser's.
"""
import argparse
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("SPECIMEN") or str(
    pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "debug/examples/specimen")
FONTS = ROOT / "assets/fonts"
STRIP = (1200, 108)
FONT_PX = 28
# The window's lines of Arabic are this high, in pixels: 1.5 times the size, rounded in points.
LINE_PX = 42


def plain(text):
    """Letters, digits and signs: no marks of direction, no vowel marks, no double spaces."""
    text = "".join(c for c in unicodedata.normalize("NFC", text)
                   if unicodedata.category(c) not in ("Cf", "Mn"))
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def read(picture, index, folder, language):
    width, height = STRIP
    strip = f"{folder}/strip.png"
    subprocess.run(["convert", picture, "-crop", f"{width}x{height}+0+{index * height}", "+repage", "-bordercolor", "white",
                    "-border", "20", strip], check=True)
    return subprocess.run(["tesseract", strip, "-", "-l", language, "--psm", "6"], capture_output=True, text=True,
                          check=True).stdout


def ours(language, page, folder, env):
    """The sentences and the picture of them."""
    child = subprocess.Popen([PROGRAM, language, str(page)], env=env, cwd=ROOT, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, text=True)
    try:
        sentences = json.loads(child.stdout.readline())
        if not sentences:
            return [], ""
        window = ""
        for _ in range(100):
            window = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(child.pid)], env=env,
                                    capture_output=True, text=True).stdout.split("\n")[0]
            if window:
                break
            time.sleep(0.1)
        time.sleep(2)
        picture = f"{folder}/ours-{page}.png"
        subprocess.run(["import", "-window", window, picture], env=env, check=True)
        return sentences, picture
    finally:
        child.kill()
        child.wait()


def browser(sentences, page, folder, direction):
    def element(text):
        text = html.escape(text)
        for mark, tag in (("\u2066", '<bdi dir="ltr">'), ("\u2068", "<bdi>"), ("\u2069", "</bdi>")):
            text = text.replace(mark, tag)
        return f"<p>{text}</p>"

    faces = "".join(f"@font-face{{font-family:{name};src:url({(FONTS / file).as_uri()})}}" for name, file in
                    (("latin", "NotoSans-Regular.ttf"), ("arabic", "NotoSansArabic-Regular.ttf")))
    width, height = STRIP
    source = (f'<!doctype html><meta charset="utf-8"><style>{faces}*{{margin:0;box-sizing:border-box}}'
              f"p{{width:{width}px;height:{height}px;padding:12px;font:{FONT_PX}px/{LINE_PX}px latin,arabic;color:#1b2330}}"
              f'</style><html dir="{direction}"><body>{"".join(map(element, sentences))}')
    file, picture = pathlib.Path(folder, f"page-{page}.html"), f"{folder}/browser-{page}.png"
    file.write_text(source, encoding="utf-8")
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                    "--allow-file-access-from-files", f"--user-data-dir={folder}/profile",
                    f"--window-size={width},{height * len(sentences)}", f"--screenshot={picture}", file.as_uri()],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=True)
    return picture


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--language", default="ar")
    parser.add_argument("--read-as", default="ara+eng")
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--keep", help="a folder for the pictures")
    options = parser.parse_args()
    languages = [f"tesseract-ocr-{language}" for language in options.read_as.split("+")]
    if subprocess.run([ROOT / "tests/install", "xvfb", "openbox", "xdotool", "imagemagick", "chromium", "tesseract-ocr",
                       *languages]).returncode != 0:
        sys.exit(1)
    folder = options.keep or tempfile.mkdtemp()
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    direction = "rtl" if options.language == "ar" else "ltr"
    reader, writer = os.pipe()
    quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1300x1700x24"], pass_fds=[writer], **quiet)
    os.close(writer)
    with os.fdopen(reader) as numbers:
        env = dict(os.environ, DISPLAY=f":{numbers.readline().strip()}", LIBGL_ALWAYS_SOFTWARE="1")
    env.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(["openbox"], env=env, **quiet)
    time.sleep(1)
    letters, errors, count = 0, {"ours": 0, "browser": 0}, 0
    worst = []
    try:
        for page in range(options.pages):
            sentences, picture = ours(options.language, page, folder, env)
            if not sentences:
                break
            pictures = {"ours": picture, "browser": browser(sentences, page, folder, direction)}
            for index, sentence in enumerate(sentences):
                wanted = plain(sentence)
                letters += len(wanted)
                count += 1
                wrong = {}
                for who, where in pictures.items():
                    found = plain(read(where, index, folder, options.read_as))
                    wrong[who] = distance(wanted, found)
                    errors[who] += wrong[who]
                worst.append((wrong["ours"] - wrong["browser"], sentence))
    finally:
        manager.kill()
        server.kill()
    rates = {who: wrong / letters for who, wrong in errors.items()}
    print(f"{count} sentences, {letters} characters\n\n| drawn by | wrong characters | error rate |\n| --- | ---: | ---: |")
    for who, name in (("ours", "this program"), ("browser", "Chromium")):
        print(f"| {name} | {errors[who]} | {rates[who] * 100:.1f} % |")
    for more, sentence in sorted(worst, reverse=True)[:3]:
        print(f"worse by {more}: {sentence}", file=sys.stderr)
    sys.exit(1 if rates["ours"] > rates["browser"] + 0.02 else 0)


main()
