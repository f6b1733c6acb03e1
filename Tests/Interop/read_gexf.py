"""read_gexf.py FILE EXPECTED.json [dynamic]: a GEXF file keeps the rules of gexf.net/1.3 and networkx reads its content."""

import datetime
import sys
from collections import Counter

import lxml.etree
import networkx

from common import Expected, check

path, expected = sys.argv[1], Expected(sys.argv[2])
is_dynamic = len(sys.argv) > 3
NS = "{http://gexf.net/1.3}"
root = lxml.etree.parse(path, lxml.etree.XMLParser(huge_tree=True)).getroot()
check("root", (root.tag, root.get("version")), (NS + "gexf", "1.3"))
graph = root.find(NS + "graph")
nodes, edges = list(graph.iter(NS + "node")), list(graph.iter(NS + "edge"))
check("nodes", len(nodes), len(expected.nodes))
check("edges", len(edges), len(expected.edges))
check("labels", Counter(n.get("label") for n in nodes), expected.labels)
check("weight", sum(float(e.get("weight")) for e in edges), expected.weight)
keys = Counter((e.get("source"), e.get("target"), e.get("kind")) for e in edges)
assert not keys or max(keys.values()) == 1
check("mode", graph.get("mode"), "dynamic" if is_dynamic else "static")
check("timeformat", graph.get("timeformat"), "date" if is_dynamic else None)
check("timerepresentation", graph.get("timerepresentation"), "interval" if is_dynamic else None)

columns = {}
for attributes in graph.iter(NS + "attributes"):
    for attribute in attributes:
        columns[attributes.get("class"), attribute.get("id")] = attribute.get("type")
PARSERS = {"integer": int, "double": float, "string": str, "boolean": {"true": 1, "false": 0}.__getitem__}
for element in nodes + edges:
    kind = element.tag.removeprefix(NS)
    for value in element.iter(NS + "attvalue"):
        PARSERS[columns[kind, value.get("for")]](value.get("value"))
spells = {}
for element in nodes + edges:
    found = []
    for spell in element.iter(NS + "spell"):
        start, end = (datetime.date.fromisoformat(spell.get(k)) for k in ("start", "end"))
        assert start < end, (start, end)
        found.append((start, end))
    assert found == sorted(found)
    assert is_dynamic or not found
    spells[element.get("id")] = found
for edge in edges:
    for start, end in spells[edge.get("id")]:
        for node in (edge.get("source"), edge.get("target")):
            inside = spells[node] == [] or any(s <= start and end <= e for s, e in spells[node])
            assert inside, (edge.get("id"), node)

read = networkx.read_gexf(path, version="1.3")
check("networkx nodes", len(read), len(expected.nodes))
check("networkx labels", Counter(d["label"] for _, d in read.nodes(data=True)), expected.labels)
check("networkx types", Counter(d["type"] for _, d in read.nodes(data=True)), expected.types)
check("networkx weight", sum(d["weight"] for *_, d in read.edges(data=True)), expected.weight)
assert all(type(d["mentions"]) is int for _, d in read.nodes(data=True))
print(f"networkx {networkx.__version__}, lxml {lxml.etree.__version__}")
