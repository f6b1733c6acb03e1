import Annotation
import Linguistics

/// How often the network on bytes decides as the one in floats.
struct Agreement {
    private var words = 0
    private var tags = 0
    private var arcs = 0
    private var names = 0
    private var sameNames = 0

    mutating func add(_ bytes: Analysis, _ floats: Analysis) {
        for (a, b) in zip(bytes.words, floats.words) {
            words += 1
            if a.tag == b.tag && a.treebankTag == b.treebankTag { tags += 1 }
            if a.head == b.head && a.relation == b.relation { arcs += 1 }
        }
        names += floats.names.count
        sameNames += Set(bytes.names.map(Self.span)).intersection(floats.names.map(Self.span)).count
    }

    /// A name without its score.
    private static func span(_ name: NameSpan) -> NameSpan {
        NameSpan(begin: name.begin, end: name.end, type: name.type)
    }

    var report: String {
        "of \(words) words: tags \(Percent.text(tags, of: words)), arcs \(Percent.text(arcs, of: words)); "
            + "of \(names) names \(Percent.text(sameNames, of: names))"
    }
}

extension Evaluation {
    /// One line a treebank.
    package func agreement(_ model: LanguageModel) -> [String] {
        let bytes = Analyzer(model: model)
        let floats = Analyzer(model: model, inFloats: true)
        return treebankDocuments.map { file, documents in
            var agreement = Agreement()
            for document in documents {
                var a = document.analysis
                var b = document.analysis
                bytes.tag(document.text, &a)
                bytes.parse(document.text, &a)
                floats.tag(document.text, &b)
                floats.parse(document.text, &b)
                agreement.add(a, b)
            }
            return "\(file): \(agreement.report)"
        }
    }
}
