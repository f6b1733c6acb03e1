import Annotation
import EntityGraph
import Foundation

/// The bytes of an edge as one of its ends sees it.
enum ArcCodec {
    static func write(_ edge: Edge, other: NodeIndex, _ verbs: [[UInt8]: Int], to writer: inout ByteWriter) {
        guard let verb = verbs[Array(edge.verb.utf8)] else { preconditionFailure("the verbs are those of the graph") }
        writer.count(other.offset)
        writer.count(verb)
        writer.count(edge.tallies.count)
        var last = 0
        for tally in edge.tallies {
            writer.count(tally.document.offset - last)
            last = tally.document.offset
            writer.byte(tally.eventClass.rawValue << 2 | tally.polarity.rawValue << 1 | (tally.isSymmetric ? 1 : 0))
            let hasMany = tally.count != 1
            writer.byte(
                tally.modality.rawValue << 3 | (tally.speaker != nil ? 4 : 0) | (tally.eventDates != nil ? 2 : 0)
                    | (hasMany ? 1 : 0))
            writer.count(Int(tally.confidence.permille))
            if let speaker = tally.speaker { writer.count(speaker.offset) }
            if let dates = tally.eventDates {
                writer.count(Int(dates.first.packed))
                writer.count(Int(dates.last.packed))
            }
            if hasMany { writer.count(Int(tally.count)) }
        }
    }

    /// All edges of a node: those that leave it, loops among them, and those that enter it.
    static func edges(
        of node: NodeIndex, _ data: Data, in version: StoredVersion
    ) throws(BlobDamage) -> (leaving: [Edge], entering: [Edge]) {
        var reader = try ByteReader(sealed: data)
        var lists: ([Edge], [Edge]) = (try leaving(node, &reader, version), [])
        let entering = try reader.count()
        lists.1.reserveCapacity(entering)
        for _ in 0..<entering {
            let (other, verb, tallies) = try arc(&reader, version)
            lists.1.append(Edge(source: other, verb: verb, target: node, tallies: tallies))
        }
        return lists
    }

    /// The edges that leave a node.
    static func leaving(_ node: NodeIndex, _ data: Data, in version: StoredVersion) throws(BlobDamage) -> [Edge] {
        var reader = try ByteReader(sealed: data)
        return try leaving(node, &reader, version)
    }

    private static func leaving(
        _ node: NodeIndex, _ reader: inout ByteReader, _ version: StoredVersion
    ) throws(BlobDamage) -> [Edge] {
        let count = try reader.count()
        var edges: [Edge] = []
        edges.reserveCapacity(count)
        for _ in 0..<count {
            let (other, verb, tallies) = try arc(&reader, version)
            edges.append(Edge(source: node, verb: verb, target: other, tallies: tallies))
        }
        return edges
    }

    private static func arc(
        _ reader: inout ByteReader, _ version: StoredVersion
    ) throws(BlobDamage) -> (NodeIndex, String, [EdgeTally]) {
        let other = try index(&reader, below: version.nodeCount)
        let verb = Int(try reader.int32())
        guard verb < version.verbs.count else { throw BlobDamage(detail: "no such verb") }
        let count = try reader.count()
        guard count > 0 else { throw BlobDamage(detail: "an edge without statements") }
        var tallies: [EdgeTally] = []
        tallies.reserveCapacity(count)
        var last: Int32 = 0
        for _ in 0..<count {
            let (document, overflow) = last.addingReportingOverflow(try reader.int32())
            guard !overflow, document < version.days.count else { throw BlobDamage(detail: "no such document") }
            last = document
            tallies.append(try tally(&reader, DocumentIndex(document), version))
        }
        return (NodeIndex(other), version.verbs[verb], tallies)
    }

    @inline(__always)
    private static func index(_ reader: inout ByteReader, below count: Int) throws(BlobDamage) -> Int32 {
        let value = try reader.int32()
        guard value < count else { throw BlobDamage(detail: "no such node") }
        return value
    }

    private static func tally(
        _ reader: inout ByteReader, _ document: DocumentIndex, _ version: StoredVersion
    ) throws(BlobDamage) -> EdgeTally {
        let (kind, flags) = (try reader.byte(), try reader.byte())
        guard let eventClass = EventClass(rawValue: kind >> 2), let modality = Modality(rawValue: flags >> 3) else {
            throw BlobDamage(detail: "an unknown class or modality")
        }
        var tally = EdgeTally(
            document: document, eventClass: eventClass, polarity: kind & 2 == 0 ? .affirmed : .negated,
            modality: modality, isSymmetric: kind & 1 != 0, confidence: Confidence(permille: Int(try reader.int32())))
        if flags & 4 != 0 { tally.speaker = NodeIndex(try index(&reader, below: version.nodeCount)) }
        if flags & 2 != 0 {
            guard let first = try reader.date(), let last = try reader.date(), first <= last else {
                throw BlobDamage(detail: "a span of days is not one")
            }
            tally.eventDates = DateSpan(first, last)
        }
        if flags & 1 != 0 { tally.count = try reader.int32() }
        return tally
    }
}
