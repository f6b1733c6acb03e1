"""read_graphml.py FILE EXPECTED.json: networkx, igraph and lxml read a GraphML file whole and with its types."""

import os
import sys
import tempfile
from collections import Counter

import igraph
import lxml.etree
import networkx

from common import Expected, check

path, expected = sys.argv[1], Expected(sys.argv[2])
INTEGERS_OF_NODES, INTEGERS_OF_EDGES = ("mentions", "documents"), ("negated", "documents")

# networkx: parallel edges need a multigraph, which it makes by itself.
graph = networkx.read_graphml(path, force_multigraph=True)
assert graph.is_directed()
nodes, edges = dict(graph.nodes(data=True)), list(graph.edges(data=True))
check("networkx nodes", len(nodes), len(expected.nodes))
check("networkx edges", len(edges), len(expected.edges))
# It leaves out empty strings, or makes None of them.
check("networkx labels", Counter(d.get("label") or "" for d in nodes.values()), expected.labels)
check("networkx names", Counter(d.get("name", "") for d in nodes.values()), expected.labels)
check("networkx types", Counter(d["type"] for d in nodes.values()), expected.types)
check("networkx weight", sum(d["weight"] for *_, d in edges), expected.weight)
check(
    "networkx triples",
    Counter((nodes[s].get("entity", ""), d.get("verb", ""), nodes[t].get("entity", "")) for s, t, d in edges),
    expected.triples,
)
for data in nodes.values():
    assert all(type(data[k]) is int for k in INTEGERS_OF_NODES), data
for *_, data in edges:
    assert type(data["weight"]) is float and type(data["confidence"]) is float, data
    assert type(data["symmetric"]) is bool and all(type(data[k]) is int for k in INTEGERS_OF_EDGES), data
    assert "interaction" in data or not data.get("verb"), data

# networkx writes it again, for Relata to read.
if len(sys.argv) > 3:
    networkx.write_graphml(graph, sys.argv[3])

# igraph
graph = igraph.Graph.Read_GraphML(path)
assert graph.is_directed()
check("igraph nodes", graph.vcount(), len(expected.nodes))
check("igraph edges", graph.ecount(), len(expected.edges))
if graph.vcount():
    check("igraph labels", Counter(graph.vs["label"]), expected.labels)
    check("igraph entities", Counter(graph.vs["entity"]), expected.entities)
    assert all(isinstance(v, str) and v.startswith("n") for v in graph.vs["id"])
    assert all(float(v).is_integer() for v in graph.vs["mentions"])
if graph.ecount():
    check("igraph weight", sum(graph.es["weight"]), expected.weight)
    check("igraph verbs", Counter(graph.es["verb"]), expected.verbs)
    assert all(isinstance(v, bool) for v in graph.es["symmetric"])

# lxml, by the rules of the schema: order of elements, references, types.
NS = "{http://graphml.graphdrawing.org/xmlns}"
root = lxml.etree.parse(path, lxml.etree.XMLParser(huge_tree=True)).getroot()
check("root", root.tag, NS + "graphml")
tags = [child.tag.removeprefix(NS) for child in root]
check("keys first", tags, ["key"] * (len(tags) - 1) + ["graph"])
keys = {}
for key in root.iter(NS + "key"):
    assert key.get("id") not in keys, key.get("id")
    assert key.get("for") in ("node", "edge", "graph"), key.get("for")
    if key.get("yfiles.type") is None:
        assert key.get("attr.name") and key.get("attr.type") in ("boolean", "int", "long", "double", "string")
    keys[key.get("id")] = key.get("for")
ids = Counter(e.get("id") for e in root.iter(NS + "node", NS + "edge"))
assert not ids or max(ids.values()) == 1
for data in root.iter(NS + "data"):
    assert keys[data.get("key")] == data.getparent().tag.removeprefix(NS), data.get("key")
for parent in root.iter(NS + "node", NS + "edge", NS + "graph"):
    used = [d.get("key") for d in parent.findall(NS + "data")]
    assert len(used) == len(set(used)), used
assert not list(root.iter(NS + "desc"))
print(f"networkx {networkx.__version__}, igraph {igraph.__version__}, lxml {lxml.etree.__version__}")
