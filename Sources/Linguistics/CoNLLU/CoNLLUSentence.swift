import Annotation

/// One word line of CoNLL-U, and what the multiword line above it said.
///
/// Standard: https://universaldependencies.org/format.html
public struct CoNLLUWord: Hashable, Sendable {
    public var form: String
    public var lemma: String
    public var tag: UniversalTag
    /// `.xx` where the column is empty or not one of the English treebanks' tags.
    public var treebankTag: TreebankTag
    /// The FEATS column as it stands, `_` for none.
    public var features: String
    /// The number of its head counted from 1, 0 for the root, `nil` where the column is empty.
    public var head: Int?
    public var relation: DependencyRelation
    /// The MISC column as it stands, `_` for none.
    public var misc: String
    /// Its place in a multiword token, and whether white space follows.
    public var shape: Word.Shape
    /// On the first word of a multiword token: the form of the whole token.
    public var surface: String?

    /// The value of a MISC attribute, `Yes` of `Typo=Yes`.
    public func miscellaneous(_ name: String) -> Substring? {
        CoNLLUSentence.value(of: name, in: misc)
    }

    /// The value of a feature, `Past` of `Tense=Past`.
    public func feature(_ name: String) -> Substring? {
        CoNLLUSentence.value(of: name, in: features)
    }
}

/// One sentence of a CoNLL-U file: its comments and its words. Empty nodes and enhanced dependencies are left out.
public struct CoNLLUSentence: Hashable, Sendable {
    /// The comment lines without `#` and the blanks around.
    public var comments: [String] = []
    public var words: [CoNLLUWord] = []
    /// The line of its first word, counted from 1.
    public var line = 0

    /// The value of the first comment `name = value`; an empty one for a bare `name`.
    public func comment(_ name: String) -> String? {
        for comment in comments where comment.hasPrefix(name) {
            let rest = comment.utf8.dropFirst(name.utf8.count).drop { $0 == 32 }
            if rest.isEmpty { return "" }
            if rest.first == 61 { return String(Substring(rest.dropFirst().drop { $0 == 32 })) }
        }
        return nil
    }

    public var id: String? { comment("sent_id") }
    public var text: String? { comment("text") }

    /// Whether a document begins here (`# newdoc`, `# newdoc id = …`).
    public var beginsDocument: Bool { comment("newdoc") != nil || comment("newdoc id") != nil }

    /// Whether a paragraph begins here; a new document begins one.
    public var beginsParagraph: Bool {
        beginsDocument || comment("newpar") != nil || comment("newpar id") != nil
    }

    static func value(of name: String, in column: String) -> Substring? {
        for part in column.split(separator: "|") where part.hasPrefix(name) {
            let rest = part.dropFirst(name.count)
            if rest.first == "=" { return rest.dropFirst() }
        }
        return nil
    }
}
