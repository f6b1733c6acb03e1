"""read_dot.py FILE EXPECTED.json: Graphviz parses a DOT file, all its nodes, edges and labels, and draws it."""

import json
import subprocess
import sys
from collections import Counter

from common import Expected, check

path, expected = sys.argv[1], Expected(sys.argv[2])


def run(*command):
    done = subprocess.run(command, capture_output=True)
    noise = [l for l in done.stderr.decode("utf-8", "replace").splitlines() if "syntax error" in l or "not UTF-8" in l]
    assert done.returncode == 0 and not noise, (command, done.returncode, done.stderr[:500])
    return done.stdout


run("dot", "-Tcanon", path)
graph = json.loads(run("dot", "-Tjson0", "-Ksfdp", path).decode("utf-8"), strict=False)
nodes = [n for n in graph.get("objects", []) if n["name"] != "legend"]
edges = graph.get("edges", [])
check("Graphviz nodes", len(nodes), len(expected.nodes))
check("Graphviz edges", len(edges), len(expected.edges))
assert graph["directed"] and not graph["strict"]
assert all(n["name"][0] == "n" and n["name"][1:].isdigit() for n in nodes)
check("Graphviz weight", sum(int(e["weight"]) for e in edges), expected.weight)
check("Graphviz types", Counter(n["type"] for n in nodes), expected.types)
by_id = {n["_gvid"]: n["name"] for n in nodes}
pairs = Counter((by_id[e["tail"]], by_id[e["head"]]) for e in edges)
index = {n["id"]: f"n{i}" for i, n in enumerate(expected.nodes)}
check("Graphviz ends", pairs, Counter((index[e["source"]], index[e["target"]]) for e in expected.edges))


def drawn(text):
    """What the writer makes of a label: escapes as Graphviz leaves them, controls as spaces."""
    text = text.replace("\\", "\\\\").replace("\n", "\\n")
    return "".join(" " if (ord(c) < 0x20 or ord(c) == 0x7F) else c for c in text)


short = lambda labels: Counter({l: n for l, n in labels.items() if len(l.encode()) < 8000})
check(
    "Graphviz labels",
    short(Counter(n["label"] for n in nodes)),
    short(Counter(drawn(n["label"]) for n in expected.nodes)),
)
for engine in ("dot", "sfdp"):
    svg = run(engine, "-Tsvg", path)
    assert svg.lstrip().startswith(b"<?xml") and b"</svg>" in svg
print(subprocess.run(["dot", "-V"], capture_output=True).stderr.decode().strip())
