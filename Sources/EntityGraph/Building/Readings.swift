import Annotation

/// What one reading of a document says of an entity.
package struct NodeReading {
    /// Tells readings apart: what one says repeatedly adds up, what two readings of one document say counts once.
    package var reading: Int32
    package var document: DocumentIndex
    package var label: String
    package var type: EntityType
    package var mentions: Int32
    package var appearances: [(text: String, kind: MentionKind, count: Int32)]

    package init(
        reading: Int32, document: DocumentIndex, label: String, type: EntityType, mentions: Int32,
        appearances: [(text: String, kind: MentionKind, count: Int32)] = []
    ) {
        self.reading = reading
        self.document = document
        self.label = label
        self.type = type
        self.mentions = mentions
        self.appearances = appearances
    }
}

/// One statement of an edge.
package struct EdgeReading {
    package var reading: Int32
    package var tally: EdgeTally
    package var evidence: Evidence?

    package init(reading: Int32, tally: EdgeTally, evidence: Evidence?) {
        self.reading = reading
        self.tally = tally
        self.evidence = evidence
    }
}

extension Node {
    /// The node of some rows, one at least, the same as `GraphBuilder` makes of them. Rows of one document follow each
    /// other, and in it those of one reading.
    package init(id: EntityID, rows: [NodeReading]) {
        var table = StringTable()
        let labels = rows.map { table.insert($0.label) }
        let texts = rows.map { row in row.appearances.map { table.insert($0.text) } }
        let order = table.sortedNumbers()
        let places = order.inverse()
        var presences: [Presence] = []
        var appearances: [Appearance] = []
        var begin = 0
        while begin < rows.count {
            // Two readings of one document are joined, so that the one of many does not count for more.
            var document = (presences: [Presence](), appearances: [Appearance]())
            var end = begin
            while end < rows.count && rows[end].document == rows[begin].document {
                var reading = (presences: [Presence](), appearances: [Appearance]())
                let number = rows[end].reading
                while end < rows.count && rows[end].document == rows[begin].document && rows[end].reading == number {
                    let row = rows[end]
                    reading.presences.append(
                        Presence(
                            document: row.document, label: places[Int(labels[end])], type: row.type,
                            mentions: row.mentions))
                    for (appearance, text) in zip(row.appearances, texts[end]) {
                        reading.appearances.append(
                            Appearance(
                                document: row.document, surface: places[Int(text)], kind: appearance.kind,
                                count: appearance.count))
                    }
                    end += 1
                }
                reading.presences.canonicalize { a, b in
                    var sum = a
                    sum.mentions += b.mentions
                    return sum
                }
                reading.appearances.canonicalize { a, b in
                    var sum = a
                    sum.count += b.count
                    return sum
                }
                document.presences = document.presences.union(reading.presences)
                document.appearances = document.appearances.union(reading.appearances)
            }
            presences += document.presences
            appearances += document.appearances
            begin = end
        }
        let strings = table.strings()
        self.init(id: id, surfaces: order.map { strings[$0] }, presences: presences, appearances: appearances)
    }
}

extension Edge {
    /// The edge of some rows, one at least, the same as `GraphBuilder` makes of them.
    package init(source: NodeIndex, verb: String, target: NodeIndex, rows: [EdgeReading]) {
        var tallies: [EdgeTally] = []
        if rows.allSatisfy({ $0.reading == rows[0].reading }) {
            tallies = rows.map(\.tally)
            tallies.canonicalize { $0.added(to: $1) }
        } else {
            let order = rows.indices.sorted { rows[$0].reading < rows[$1].reading }
            var begin = 0
            while begin < order.count {
                var end = begin
                var part: [EdgeTally] = []
                while end < order.count && rows[order[end]].reading == rows[order[begin]].reading {
                    part.append(rows[order[end]].tally)
                    end += 1
                }
                part.canonicalize { $0.added(to: $1) }
                tallies += part
                begin = end
            }
            tallies.canonicalize()
        }
        var evidence = rows.compactMap(\.evidence)
        evidence.canonicalize()
        self.init(source: source, verb: verb, target: target, tallies: tallies, evidence: evidence)
    }
}

extension DocumentRecord {
    /// One document of two readings.
    package func united(with other: DocumentRecord) -> DocumentRecord { joined(with: other) }
}
