import Annotation

/// Decisions of people about which entities are one: the file of `--ledger`.
///
/// TSV with the header line `entity  decision  other  reason`; a decision is `same-as` or `not-same-as`. Blank lines and
/// lines that begin with `#` count for nothing. `same-as` sends the first entity to the second; chains are followed to
/// their end when the ledger is read, so that applying it is one lookup.
public struct MergeLedger: Sendable, Equatable {
    public enum Decision: String, Sendable, CaseIterable {
        case sameAs = "same-as"
        case notSameAs = "not-same-as"
    }

    public struct Entry: Sendable, Equatable {
        public var entity: EntityID
        public var decision: Decision
        public var other: EntityID
        public var reason: String
    }

    /// In file order.
    public private(set) var entries: [Entry] = []
    private var target: [EntityID: EntityID] = [:]
    private var apart: Set<Pair> = []

    private struct Pair: Hashable {
        var a: EntityID
        var b: EntityID
        init(_ x: EntityID, _ y: EntityID) {
            (a, b) = x < y ? (x, y) : (y, x)
        }
    }

    public init() {}

    /// Where an entity goes; itself when nobody decided otherwise.
    public func resolve(_ entity: EntityID) -> EntityID { target[entity] ?? entity }

    /// Whether people said that these two must stay apart.
    public func keepsApart(_ a: EntityID, _ b: EntityID) -> Bool { apart.contains(Pair(a, b)) }

    public var isEmpty: Bool { entries.isEmpty }
}

/// A line of a ledger that cannot stand.
public struct LedgerError: Error, Sendable, Equatable {
    public var file: String
    /// 1-based.
    public var line: Int
    public var expected: String
    public var got: String
}

extension MergeLedger {
    /// Reads a ledger. Throws `LedgerError` for the first bad line, a contradiction or a circle.
    public init(parsing text: String, file: String) throws {
        self.init()
        var number = 0
        var sawHeader = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = line.last == "\r" ? line.dropLast() : line
            if line.isEmpty || line.first == "#" { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            if !sawHeader && fields.first == "entity" {
                sawHeader = true
                continue
            }
            sawHeader = true
            try add(fields, file: file, line: number)
        }
        try followChains(file: file, line: number)
    }

    private mutating func add(_ fields: [Substring], file: String, line: Int) throws {
        func fail(_ expected: String, _ got: some StringProtocol) -> LedgerError {
            LedgerError(file: file, line: line, expected: expected, got: String(got))
        }
        guard fields.count == 3 || fields.count == 4 else {
            throw fail("entity, decision, other entity and reason, split by tabs", "\(fields.count) fields")
        }
        guard let decision = Decision(rawValue: String(fields[1])) else {
            throw fail("same-as or not-same-as", fields[1])
        }
        for name in [fields[0], fields[2]] where !Self.isEntityID(name) {
            throw fail("an entity id such as place:ua, org:nato or person:joe-biden", name)
        }
        let entry = Entry(
            entity: EntityID(String(fields[0])), decision: decision, other: EntityID(String(fields[2])),
            reason: fields.count > 3 ? String(fields[3]) : "")
        if entry.entity == entry.other { throw fail("two different entities", fields[0]) }
        switch decision {
        case .sameAs:
            if let earlier = target[entry.entity], earlier != entry.other {
                throw fail("one target for \(entry.entity), which went to \(earlier)", fields[2])
            }
            target[entry.entity] = entry.other
        case .notSameAs:
            apart.insert(Pair(entry.entity, entry.other))
        }
        entries.append(entry)
    }

    private static func isEntityID(_ text: Substring) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        return EntityType(name: text[..<colon]) != nil && text.index(after: colon) < text.endIndex
    }

    private mutating func followChains(file: String, line: Int) throws {
        for start in target.keys.sorted() {
            var end = start
            var steps = 0
            while let next = target[end] {
                end = next
                steps += 1
                if steps > entries.count {
                    throw LedgerError(file: file, line: line, expected: "chains that end", got: "a circle at \(start)")
                }
            }
            if apart.contains(Pair(start, end)) {
                throw LedgerError(
                    file: file, line: line, expected: "no contradiction", got: "\(start) is and is not \(end)")
            }
            target[start] = end
        }
    }
}
