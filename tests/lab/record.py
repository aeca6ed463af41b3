#!/usr/bin/env python3
"""Writes the headers for recording: record.py FOLDER-OF-THE-LAB FOLDER. Then `RECORD=FOLDER cargo test record`.

Only runs whose verdict was right are recorded; what is wrong is mended first.
"""
import json
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import lab  # noqa: E402


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def main():
    source, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    for scenario in lab.load():
        path = source / f"{scenario['name']}.json"
        if not path.exists():
            continue
        report = json.loads(path.read_text())
        rank, false = lab.judge(scenario, report)
        if rank == "wrong" or false:
            print(f"{scenario['name']}: not recorded ({rank}, falsely confirmed {false})")
            continue
        statuses = {cause["id"]: cause["status"] for cause in report["causes"]}
        expect = {scenario["truth"]: statuses[scenario["truth"]]} if scenario["truth"] != "none" else {}
        # A healthy run excludes whatever can be excluded.
        if scenario["truth"] == "none":
            expect = {cause: status for cause, status in statuses.items() if status == "ruled_out"}
        lines = [f"what = {quoted(scenario['what'])}", 'source = "recorded"', f"outcome = {quoted(report['verdict']['status'])}",
                 f"top_causes = {json.dumps(report['verdict']['top_causes'])}", "", "[expect]"]
        lines += [f"{cause} = {quoted(status)}" for cause, status in expect.items()]
        (out / f"{scenario['name']}.expect").write_text("\n".join(lines) + "\n")
        shutil.copy(path, out / path.name)


main()
