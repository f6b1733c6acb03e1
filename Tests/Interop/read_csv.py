"""read_csv.py NODES EDGES EXPECTED.json gephi|neo4j: Python's csv reads both tables; each row has every field."""

import csv
import sys
from collections import Counter

from common import Expected, check, permitted

csv.field_size_limit(1 << 30)
nodes_path, edges_path, expected, consumer = sys.argv[1], sys.argv[2], Expected(sys.argv[3]), sys.argv[4]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader)
        for row in reader:
            assert len(row) == len(header), (path, reader.line_num, row)
            yield dict(zip(header, row))


flat = (lambda t: t.replace("\n", " ").replace("\r", " ")) if consumer == "neo4j" else (lambda t: t)
flatten = lambda counter: Counter(flat(t) for t in counter.elements())
label, key = ("label", "entity:ID") if consumer == "neo4j" else ("Label", "entity")
source, target = (":START_ID", ":END_ID") if consumer == "neo4j" else ("Source", "Target")
weight = "weight:int" if consumer == "neo4j" else "Weight"
nodes, edges = list(rows(nodes_path)), list(rows(edges_path))
check("nodes", len(nodes), len(expected.nodes))
check("edges", len(edges), len(expected.edges))
check("labels", Counter(n[label] for n in nodes), flatten(expected.labels))
check("entities", Counter(n[key] for n in nodes), flatten(expected.entities))
check("weight", sum(int(e[weight]) for e in edges), expected.weight)
check("verbs", Counter(e["verb"] for e in edges), flatten(expected.verbs))
known = {n["entity:ID" if consumer == "neo4j" else "Id"] for n in nodes}
assert all(e[source] in known and e[target] in known for e in edges)
print(f"Python {sys.version.split()[0]}")
