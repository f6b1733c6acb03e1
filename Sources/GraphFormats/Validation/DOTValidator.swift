/// The rules of DOT's consumers: Graphviz itself, Gephi's own reader, networkx through pydot.
struct DOTValidator {
    private var scanner: DOTScanner
    private var token = DOTScanner.Token.end
    private var report = FormatReport(.dot)
    private var nodeIDs = Set<ByteKey>()
    private var depth = 0
    private var isBroken = false

    static func validate(_ bytes: UnsafeBufferPointer<UInt8>) -> FormatReport {
        var validator = DOTValidator(scanner: DOTScanner(bytes))
        validator.advance()
        validator.file()
        if validator.nodeIDs.count > DOTWriter.comfortableNodeCount {
            validator.report.add(.tooManyNodes, 0, "\(validator.nodeIDs.count)")
        }
        return validator.report
    }

    private init(scanner: DOTScanner) { self.scanner = scanner }

    private mutating func advance() {
        token = scanner.next()
        switch token {
        case .quoted(let text): check(string: text)
        case .unterminated(let quote): fail(.truncated, "\(quote) without its end")
        case .unknown(let byte): fail(.notWellFormed, String(UnicodeScalar(byte)))
        default: break
        }
    }

    /// The first thing that is no DOT; the rest of the file would only be guessed at.
    private mutating func fail(_ rule: FormatRule, _ subject: String) {
        guard !isBroken else { return }
        isBroken = true
        report.add(rule, scanner.line, subject)
    }

    private func isMark(_ character: Unicode.Scalar) -> Bool { token == .mark(UInt8(ascii: character)) }

    private func isWord(_ keyword: String) -> Bool {
        if case .word(let word) = token { word.lowercased() == keyword } else { false }
    }

    private mutating func file() {
        if isWord("strict") {
            report.add(.strictGraph, scanner.line)
            advance()
        }
        if isWord("graph") { report.add(.undirected, scanner.line) }
        guard isWord("digraph") || isWord("graph") else { return fail(.wrongRoot, describe(token)) }
        advance()
        if !isMark("{") { advance() }
        guard isMark("{") else { return fail(.notWellFormed, describe(token)) }
        depth = 1
        advance()
        while depth > 0 && !isBroken { statement() }
        if !isBroken && token != .end { fail(.notWellFormed, describe(token)) }
    }

    private mutating func statement() {
        switch token {
        case .end: fail(.truncated, "\(depth) open {")
        case .mark(UInt8(ascii: "}")):
            depth -= 1
            advance()
            // A subgraph may be the end of an edge.
            if token == .edge { advance() }
        case .mark(UInt8(ascii: "{")):
            depth += 1
            advance()
        case .mark(UInt8(ascii: ";")), .mark(UInt8(ascii: ",")): advance()
        case .word, .quoted, .html: wordStatement()
        default: fail(.notWellFormed, describe(token))
        }
    }

    private mutating func wordStatement() {
        let line = scanner.line
        if isWord("subgraph") {
            advance()
            if !isMark("{") { advance() }
            return
        }
        if isWord("node") || isWord("edge") || isWord("graph") {
            let keyword = describe(token)
            advance()
            if isMark("=") { return graphAttribute(keyword, line) }
            report.add(keyword.lowercased() == "graph" ? .graphAttribute : .attributeDefault, line, keyword)
            return attributeLists()
        }
        let name = nodeID()
        if isMark("=") { return graphAttribute(name, line) }
        note(node: name, line)
        while token == .edge && !isBroken {
            advance()
            if isMark("{") || isWord("subgraph") { return }
            let line = scanner.line
            note(node: nodeID(), line)
        }
        attributeLists()
    }

    /// A name and, if there is one, its port.
    private mutating func nodeID() -> String {
        let name = describe(token)
        switch token {
        case .word, .quoted, .html: break
        default:
            fail(.notWellFormed, name)
            return name
        }
        let line = scanner.line
        advance()
        joinStrings()
        while isMark(":") && !isBroken {
            advance()
            report.add(.port, line, "\(name):\(describe(token))")
            advance()
        }
        return name
    }

    /// `"a" + "b"` is one string.
    private mutating func joinStrings() {
        while isMark("+") && !isBroken {
            advance()
            advance()
        }
    }

    private mutating func note(node name: String, _ line: Int) {
        if nodeIDs.insert(ByteKey(name)).inserted, name.utf8.contains(UInt8(ascii: ":")) {
            report.add(.colonInID, line, name)
        }
    }

    private mutating func graphAttribute(_ name: String, _ line: Int) {
        report.add(.graphAttribute, line, name)
        advance()
        advance()
        joinStrings()
    }

    private mutating func attributeLists() {
        var count = 0
        while isMark("[") && !isBroken {
            count += 1
            if count == 2 { report.add(.secondAttributeList, scanner.line) }
            advance()
            while !isMark("]") && !isBroken { attribute() }
            advance()
        }
    }

    private mutating func attribute() {
        if isMark(";") || isMark(",") { return advance() }
        switch token {
        case .word, .quoted, .html: break
        default: return fail(token == .end ? .truncated : .notWellFormed, describe(token))
        }
        advance()
        guard isMark("=") else { return fail(.notWellFormed, describe(token)) }
        advance()
        switch token {
        case .word, .quoted, .html: break
        default: return fail(token == .end ? .truncated : .notWellFormed, describe(token))
        }
        advance()
        joinStrings()
    }

    private mutating func check(string text: String) {
        let line = scanner.line
        if text.utf8.count >= 1 << 14 { report.add(.longString, line, text) }
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped {
                isEscaped = false
                switch byte {
                case UInt8(ascii: "N"), UInt8(ascii: "G"), UInt8(ascii: "L"), UInt8(ascii: "E"), UInt8(ascii: "T"),
                    UInt8(ascii: "H"):
                    report.add(.escapeSequence, line, text)
                case UInt8(ascii: "n"), UInt8(ascii: "l"), UInt8(ascii: "r"), UInt8(ascii: "\""), UInt8(ascii: "\\"),
                    0x0A:
                    break
                default: report.add(.loneBackslash, line, text)
                }
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == 0x0A {
                report.add(.lineBreakInString, line, text)
            }
        }
    }

    private func describe(_ token: DOTScanner.Token) -> String {
        switch token {
        case .word(let text), .quoted(let text), .unterminated(let text): text
        case .html: "<…>"
        case .edge: "->"
        case .mark(let byte), .unknown(let byte): String(UnicodeScalar(byte))
        case .end: "the end of the file"
        }
    }
}
