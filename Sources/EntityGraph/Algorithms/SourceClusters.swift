import Annotation

/// Documents grouped into independent sources: copies of one story, by their sketches, are one source.
public struct SourceClusters: Hashable, Sendable {
    /// The cluster of every document of the graph, numbered in the order of each cluster's first document.
    public let clusterOfDocument: [Int32]
    public let count: Int

    /// Every document by itself.
    public init(separate documents: Int) {
        clusterOfDocument = (0..<documents).map { Int32($0) }
        count = documents
    }

    /// Clusters that were found before, numbered from 0.
    public init(clusterOfDocument: [Int32]) {
        self.clusterOfDocument = clusterOfDocument
        count = Int(clusterOfDocument.max() ?? -1) + 1
    }

    /// Documents whose sketches agree in at least `threshold` of their values, and all that such pairs chain together.
    ///
    /// Candidates are found by locality-sensitive hashing: bands of three values each (Indyk and Motwani 1998; Leskovec,
    /// Rajaraman, Ullman, "Mining of Massive Datasets", 3.4), which finds a pair that agrees in half of its 64 values
    /// with a chance of 94% and one that agrees in 60% with 99%. Within a bucket neighbours in the order of sketches are
    /// compared and all with the first, so that thousands of copies cost no more than their number. Documents without a
    /// sketch are sources of their own. O(n · bands · log n).
    public init(_ documents: [DocumentRecord], threshold: Double = 0.5) {
        var forest = DisjointSets(documents.count)
        let rows = 3
        let length = documents.map(\.sketch.count).max() ?? 0
        for band in 0..<(length / rows) {
            let keys = documents.indices.compactMap { i -> BandKey? in
                let sketch = documents[i].sketch
                guard sketch.count >= (band + 1) * rows else { return nil }
                let values = (0..<rows).map { sketch[band * rows + $0] }
                return BandKey(values: (values[0], values[1], values[2]), document: Int32(i))
            }.sorted()
            var begin = 0
            for i in keys.indices {
                if keys[i].values != keys[begin].values { begin = i }
                for other in Set([begin, i - 1]) where other >= begin && other < i {
                    let (a, b) = (Int(keys[other].document), Int(keys[i].document))
                    if Sketch.similarity(documents[a].sketch, documents[b].sketch) >= threshold { forest.unite(a, b) }
                }
            }
        }
        (clusterOfDocument, count) = forest.numbered()
    }

    /// The number of independent sources among documents.
    public func count(of documents: some Sequence<DocumentIndex>) -> Int {
        Set(documents.map { clusterOfDocument[$0.offset] }).count
    }

    /// The confidence that at least one of the statements is rightly read: noisy-or over independent sources, each
    /// counted once with its best statement.
    public func confidence(of tallies: some Sequence<EdgeTally>) -> Confidence {
        var best: [Int32: Confidence] = [:]
        for tally in tallies {
            let cluster = clusterOfDocument[tally.document.offset]
            best[cluster] = max(best[cluster] ?? tally.confidence, tally.confidence)
        }
        return Confidence.combined(Array(best.values))
    }

    private struct BandKey: Comparable {
        var values: (UInt32, UInt32, UInt32)
        var document: Int32

        static func == (a: Self, b: Self) -> Bool { a.values == b.values && a.document == b.document }
        static func < (a: Self, b: Self) -> Bool {
            a.values != b.values ? a.values < b.values : a.document < b.document
        }
    }
}

extension Confidence {
    /// Noisy-or: 1 − ∏(1 − c), in integers and in sorted order, so that the order given does not matter. Never reaches
    /// 1 unless a member does.
    public static func combined(_ members: [Confidence]) -> Confidence {
        var miss: UInt64 = 1_000_000_000_000
        for member in members.sorted(by: >) { miss = miss * UInt64(1000 - member.permille) / 1000 }
        if members.contains(where: { $0.permille == 1000 }) { return Confidence(permille: 1000) }
        return Confidence(permille: min(999, 1000 - Int((miss + 500_000_000) / 1_000_000_000)))
    }
}

extension Graph {
    /// Its documents grouped into independent sources. O(documents log documents).
    public func sourceClusters() -> SourceClusters { SourceClusters(documents) }

    /// The number of independent sources that state an edge.
    public func sourceCount(of edge: Edge, _ sources: SourceClusters) -> Int {
        sources.count(of: edge.tallies.lazy.map(\.document))
    }

    /// The confidence in an edge over independent sources; `Edge.confidence` is that of its best statement.
    public func confidence(of edge: Edge, _ sources: SourceClusters) -> Confidence {
        sources.confidence(of: edge.tallies)
    }
}
