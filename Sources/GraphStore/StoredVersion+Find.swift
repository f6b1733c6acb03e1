import Annotation
import EntityGraph
import Foundation
import GRDB

/// A sentence that answers a search.
public struct FoundSentence: Hashable, Sendable {
    public var document: String
    public var source: String
    public var publisher: String?
    public var date: CalendarDate?
    /// Where the sentence begins in the document, in code points.
    public var begin: Int32
    public var text: String
    /// The words searched for, in code points of `text`.
    public var matches: [CharacterRange]
}

extension StoredVersion {
    /// Sentences behind relations that hold all words of a query, without regard to case and diacritics; words in
    /// quotation marks must follow each other, and one that ends in `*` stands for all that begin with it. The best
    /// first: by the BM25 of FTS5 over all sentences of the store (Robertson and Zaragoza 2009), then the latest, then
    /// by document and place.
    public func sentences(
        matching query: String, filter: StoreFilter = StoreFilter(), limit: Int = 20
    ) throws -> [FoundSentence] {
        guard let match = FullTextQuery.expression(query) else { throw StoreError.emptyQuery }
        return try store.read { db in
            try requirePresence(db)
            let hits = try hits(match, try admitted(by: filter, db), limit, db)
            let statement = try db.makeStatement(
                sql: """
                    SELECT d.name, d.source, d.publisher, s.begin, highlight(sentence_text, 0, ?, ?)
                    FROM sentence_text JOIN sentence AS s ON s.id = sentence_text.rowid
                    JOIN document AS d ON d.id = s.document
                    WHERE sentence_text MATCH ? AND sentence_text.rowid = ?
                    """)
            return try hits.compactMap { hit in
                let row = try Row.fetchOne(
                    statement, arguments: [FullTextQuery.open, FullTextQuery.close, match, hit.row])
                guard let row else { return nil }
                let (text, matches) = FullTextQuery.unmark(try row.decode(String.self, atIndex: 4))
                return FoundSentence(
                    document: try row.decode(atIndex: 0), source: try row.decode(atIndex: 1),
                    publisher: try row.decode(String?.self, atIndex: 2), date: CalendarDate(packed: Int(hit.day)),
                    begin: try row.decode(atIndex: 3), text: text, matches: matches)
            }
        }
    }

    /// A sentence that matches, with what decides its place.
    private struct Hit: Comparable {
        var rank: Double
        var day: Int32
        var document: Int
        var ordinal: Int
        var row: Int64

        static func < (a: Hit, b: Hit) -> Bool {
            // BM25 in SQLite is better when it is less.
            (a.rank, -a.day, a.document, a.ordinal, a.row) < (b.rank, -b.day, b.document, b.ordinal, b.row)
        }
    }

    private func hits(_ match: String, _ isKept: [Bool], _ limit: Int, _ db: Database) throws -> [Hit] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT s.id, round(bm25(sentence_text), 6), m.number, s.ordinal
                FROM sentence_text JOIN sentence AS s ON s.id = sentence_text.rowid
                JOIN member AS m ON m.version = ? AND m.document = s.document
                WHERE sentence_text MATCH ?
                """, arguments: [id, match])
        var best: [Hit] = []
        while let row = try rows.next() {
            let number = try row.decode(Int.self, atIndex: 2)
            guard days.indices.contains(number) else { throw BlobDamage(detail: "no such document") }
            guard isKept.isEmpty || isKept[number] else { continue }
            best.append(
                Hit(
                    rank: try row.decode(atIndex: 1), day: days[number], document: number,
                    ordinal: try row.decode(atIndex: 3), row: try row.decode(atIndex: 0)))
            // The rest is dropped now and then, so that memory follows the limit.
            if best.count >= 4096 && best.count >= 4 * limit { best = Array(best.sorted().prefix(limit)) }
        }
        return Array(best.sorted().prefix(limit))
    }
}

/// What people type, as FTS5 wants it.
enum FullTextQuery {
    /// Private characters of the last plane, which no text should hold.
    static let open = "\u{10FFFC}"
    static let close = "\u{10FFFD}"

    /// Every word or quoted phrase as an FTS5 string; `nil` when there is no letter or digit in any.
    static func expression(_ query: String) -> String? {
        var terms: [String] = []
        for (i, part) in query.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if i % 2 == 1 {
                add(part, isPrefix: false, to: &terms)
            } else {
                for word in part.split(whereSeparator: \.isWhitespace) {
                    add(word, isPrefix: word.hasSuffix("*"), to: &terms)
                }
            }
        }
        return terms.isEmpty ? nil : terms.joined(separator: " ")
    }

    private static func add(_ text: Substring, isPrefix: Bool, to terms: inout [String]) {
        // What holds no letter or digit has no tokens.
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { return }
        let clean = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0 }))
        terms.append("\"\(clean)\"" + (isPrefix ? "*" : ""))
    }

    /// The text without marks, and where they stood.
    static func unmark(_ marked: String) -> (String, [CharacterRange]) {
        var text = String.UnicodeScalarView()
        var ranges: [CharacterRange] = []
        var position: Int32 = 0
        var begin: Int32?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "\u{10FFFC}": begin = position
            case "\u{10FFFD}":
                if let start = begin { ranges.append(CharacterRange(start, position)) }
                begin = nil
            default:
                text.append(scalar)
                position += 1
            }
        }
        return (String(text), ranges)
    }
}
