import Annotation

extension Graph {
    /// The graph with no more evidence than `detail` allows. Tallies, and so all figures, stay. O(evidence).
    public func strippingEvidence(to detail: EvidenceDetail) -> Graph {
        guard detail != .text else { return self }
        return mappingEvidence { items in
            guard detail == .offsets else { return [] }
            return items.map {
                var item = $0
                item.text = nil
                return item
            }
        }
    }

    /// The graph with at most `limit` pieces of evidence an edge: the most confident, then by document and offsets.
    ///
    /// The order is total, so limits and merges commute: limiting a merge of limited graphs equals limiting the merge.
    /// O(evidence log evidence).
    public func limitingEvidence(to limit: Int) -> Graph {
        mappingEvidence { items in
            guard items.count > limit else { return items }
            // Evidence is sorted by document and offsets, so that places break ties.
            let best = items.indices.sorted {
                items[$0].confidence != items[$1].confidence
                    ? items[$0].confidence > items[$1].confidence : $0 < $1
            }
            return best.prefix(max(0, limit)).sorted().map { items[$0] }
        }
    }

    private func mappingEvidence(_ transform: ([Evidence]) -> [Evidence]) -> Graph {
        Graph(
            canonicalDocuments: documents, nodes: nodes,
            edges: edges.map {
                Edge(
                    source: $0.source, verb: $0.verb, target: $0.target, tallies: $0.tallies,
                    evidence: transform($0.evidence))
            })
    }
}
