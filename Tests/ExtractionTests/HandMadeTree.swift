import Annotation
import Lexicon
import Linguistics

@testable import Extraction

/// A document out of trees written by hand, one sentence a line: `form[/lemma]/TAG>head.relation` for each word.
///
/// The tag is one of the Penn Treebank, or AUX or SCONJ. Lemmas are the small-letter forms, names keep theirs. `_` in a form
/// stands for a space inside a word, `^` before it for no space before the word.
struct HandMadeTree {
    static let lexicon: Lexicon = {
        do { return try Lexicon.standard() } catch { preconditionFailure("the built-in lexicon is broken: \(error)") }
    }()
    static let verbs = Verbs.builtIn()

    var lines: String
    var date = CalendarDate(iso: "2024-01-30")
    var options = ExtractionOptions()
    var garbled: [GarbledStretch] = []

    init(_ lines: String) { self.lines = lines }

    func annotated() throws -> DocumentAnnotation {
        let (document, analysis) = try read()
        return extractor.annotate(document, analysis)
    }

    /// By rules alone.
    var extractor: Extractor {
        var extractor = Extractor(lexicon: Self.lexicon, verbs: Self.verbs, options: options)
        extractor.paths = nil
        return extractor
    }

    func read() throws -> (Document, Analysis) {
        let (text, analysis) = try Analysis.reading(coNLLU: coNLLU())
        let document = Document(id: "test", source: "test", date: date, text: text, garbled: garbled)
        return (document, analysis)
    }

    /// `source verb target`, sorted; with `!` before the verb when it is negated.
    func facts() throws -> [String] {
        try annotated().relations.map { relation in
            let not = relation.polarity == .negated ? "!" : ""
            return "\(Self.short(relation.source)) \(not)\(relation.verb) \(Self.short(relation.target))"
        }.sorted()
    }

    /// `source verb target`, sorted, where a finder of names saw these: first word, word behind the last, type.
    func facts(named names: [(Int, Int, NameType)]) throws -> [String] {
        var (document, analysis) = try read()
        analysis.names = names.map { NameSpan(begin: WordIndex($0.0), end: WordIndex($0.1), type: $0.2) }
        return extractor.annotate(document, analysis).relations.map {
            "\(Self.short($0.source)) \($0.verb) \(Self.short($0.target))"
        }.sorted()
    }

    static func short(_ id: EntityID) -> String { String(id.value.split(separator: ":").last ?? "") }

    private func coNLLU() -> String {
        lines.split(separator: "\n").map { line in
            let words = line.split(separator: " ")
            return words.enumerated().map { index, word in
                row(index + 1, word, isGlued: index + 1 < words.count && words[index + 1].first == "^")
            }.joined(separator: "\n")
        }.joined(separator: "\n\n") + "\n\n"
    }

    private func row(_ number: Int, _ word: Substring, isGlued: Bool) -> String {
        let word = word.first == "^" ? word.dropFirst() : word
        let cut = word.lastIndex(of: ">") ?? word.endIndex
        let fields = word[..<cut].split(separator: "/", omittingEmptySubsequences: false)
        let arc = word[cut...].dropFirst().split(separator: ".", maxSplits: 1)
        let tag = String(fields.last ?? "XX")
        let form = String(fields[0])
        let lemma = fields.count > 2 ? String(fields[1]) : tag.hasPrefix("NNP") ? form : form.lowercased()
        let xpos = tag == "AUX" ? "VBZ" : tag == "SCONJ" ? "IN" : tag
        return [
            String(number), form, lemma, Self.universal(tag), xpos, "_", String(arc[0]), String(arc[1]), "_",
            isGlued ? "SpaceAfter=No" : "_",
        ].joined(separator: "\t")
    }

    private static func universal(_ tag: String) -> String {
        switch tag {
        case "NNP", "NNPS": "PROPN"
        case "NN", "NNS": "NOUN"
        case "AUX", "MD": "AUX"
        case "SCONJ": "SCONJ"
        case "IN", "RP": "ADP"
        case "TO", "POS": "PART"
        case "DT": "DET"
        case "JJ", "JJR": "ADJ"
        case "RB": "ADV"
        case "CC": "CCONJ"
        case "CD": "NUM"
        case "PRP", "PRP$", "WP", "WDT": "PRON"
        case ",", ".", ":", "``", "''": "PUNCT"
        default: tag.hasPrefix("VB") ? "VERB" : "X"
        }
    }
}
