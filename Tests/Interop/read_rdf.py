"""read_rdf.py TURTLE JSONLD EXPECTED.json: rdflib reads the same triples from both, and all relations with provenance."""

import sys
from collections import Counter

import rdflib
from rdflib.namespace import PROV, RDF, RDFS, XSD

from common import Expected, check

turtle = rdflib.Graph().parse(sys.argv[1], format="turtle")
jsonld = rdflib.Graph().parse(sys.argv[2], format="json-ld")
expected = Expected(sys.argv[3])
a, b = set(turtle), set(jsonld)
if a != b:
    sys.exit(f"only in Turtle: {sorted(a - b)[:3]}, only in JSON-LD: {sorted(b - a)[:3]}")

relations = set(turtle.subjects(RDF.type, RDF.Statement))
check("relations", len(relations), len(expected.edges))
kinds = Counter(str(t) for t in turtle.objects(None, RDF.type) if "schema.org" in t and "CreativeWork" not in t)
names = {"person": "Person", "organization": "Organization", "place": "Place"}
check("types", kinds, Counter({f"https://schema.org/{names[t]}": n for t, n in expected.types.items()}))
entities = {s for s in turtle.subjects(RDFS.label) if str(s).startswith("urn:relata:entity:")}
check("labels", Counter(str(turtle.value(s, RDFS.label)) for s in entities), expected.labels)
term = rdflib.Namespace("urn:relata:term:")
total = 0
for relation in relations:
    documents = list(turtle.objects(relation, PROV.wasDerivedFrom))
    assert documents and all((d, RDF.type, PROV.Entity) in turtle for d in documents)
    assert turtle.value(relation, RDF.subject) in entities and turtle.value(relation, RDF.object) in entities
    count = turtle.value(relation, term.statements)
    assert count.datatype == XSD.integer and turtle.value(relation, term.confidence).datatype == XSD.decimal
    total += int(count)
    for evidence in turtle.objects(relation, term.evidence):
        assert turtle.value(evidence, term.begin) <= turtle.value(evidence, term.end)
check("statements", total, expected.weight)
print(f"rdflib {rdflib.__version__}, {len(a)} triples")
