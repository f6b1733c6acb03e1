"""What the interop checks share: the graph as Relata's JSON has it, which every other file must agree with."""

import json
import sys
from collections import Counter

FORBIDDEN = {c for c in range(0x20) if c not in (9, 10, 13)} | {0xFFFE, 0xFFFF}


def permitted(text):
    """The text without what XML 1.0 cannot hold."""
    return "".join(c for c in text if ord(c) not in FORBIDDEN)


class Expected:
    """Labels, types and edges of a graph, by entity id."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            graph = json.load(file)
        self.nodes = graph["nodes"]
        self.edges = graph["edges"]
        self.labels = Counter(permitted(n["label"]) for n in self.nodes)
        self.entities = Counter(permitted(n["id"]) for n in self.nodes)
        self.types = Counter(n["type"] for n in self.nodes)
        self.weight = sum(e["count"] for e in self.edges)
        self.verbs = Counter(permitted(e["verb"]) for e in self.edges)
        self.triples = Counter(
            (permitted(e["source"]), permitted(e["verb"]), permitted(e["target"])) for e in self.edges
        )


def check(name, got, expected):
    if got != expected:
        if isinstance(got, Counter):
            got, expected = list((got - expected).items())[:3], list((expected - got).items())[:3]
        sys.exit(f"{name}: got {got!r}, expected {expected!r}")
