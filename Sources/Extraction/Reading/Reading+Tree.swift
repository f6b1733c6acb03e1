import Annotation
import Lexicon

/// Walking trees.
extension Reading {
    /// The children of a word in text order.
    struct Children: Sequence, IteratorProtocol {
        /// Belongs to the reading, which outlives the walk: children are only asked for and walked within methods that
        /// were given the reading, and so hold it.
        fileprivate let nextSibling: UnsafePointer<Int32>
        fileprivate var current: Int32

        @inline(__always)
        mutating func next() -> Int? {
            guard current >= 0 else { return nil }
            let word = Int(current)
            current = nextSibling[word]
            return word
        }
    }

    @inline(__always)
    func children(_ word: Int) -> Children {
        precondition(word >= 0 && word < tree.count, "no such word")
        return Children(nextSibling: tree.nextSibling, current: tree.firstChild[word])
    }

    @inline(__always)
    func relation(_ word: Int) -> DependencyRelation { analysis.words[word].relation }

    @inline(__always)
    func tag(_ word: Int) -> UniversalTag { analysis.words[word].tag }

    /// The head of a word, or nil for a root.
    @inline(__always)
    func head(_ word: Int) -> Int? {
        let head = Int(analysis.words[word].head.value)
        return head >= 0 ? head : nil
    }

    func firstChild(_ word: Int, _ relation: DependencyRelation) -> Int? {
        for child in children(word) where self.relation(child) == relation { return child }
        return nil
    }

    func hasChild(_ word: Int, _ relation: DependencyRelation) -> Bool { firstChild(word, relation) != nil }

    func firstChild(_ word: Int, where test: (Int) -> Bool) -> Int? {
        for child in children(word) where test(child) { return child }
        return nil
    }

    func isVerb(_ word: Int) -> Bool { tag(word) == .verb }

    func isNominal(_ word: Int) -> Bool {
        switch tag(word) {
        case .noun, .propn, .pron, .num, .sym, .x: true
        default: false
        }
    }

    /// The particle of a verb: `down` in "back down".
    func particle(_ verb: Int) -> LemmaNumber {
        guard let particle = firstChild(verb, .compoundPrt) else { return .unknown }
        return lemma(particle)
    }

    /// The preposition that brings a nominal in: its case marker, of several the first that is not part of another
    /// ("out of" is `of` after the particle `out`); `unknown` for none or one no rule asks for.
    @inline(__always)
    func preposition(_ nominal: Int) -> LemmaNumber { prepositions[nominal] }

    /// The word of a case marker; `including` and `according` are lemmatized as verbs, their forms are what counts.
    func caseMarker(_ word: Int) -> LemmaNumber {
        guard isVerb(word) || analysis.words[word].range.count > 6 else { return lemma(word) }
        let form = formNumber(word)
        return form.isUnknown ? lemma(word) : form
    }

    /// A word's form in small letters.
    @inline(__always)
    func shortWord(_ word: Int) -> ShortWord { ShortWord(lowercasing: analysis.words[word].range, of: document.text) }

    /// The lemma of a word, to compare it with those of a rule.
    @inline(__always)
    func shortLemma(_ word: Int) -> ShortWord { ShortWord(analysis.words[word].lemma, of: analysis.lemmaBytes) }

    /// The number of a word's form in small letters, as if it were a lemma.
    func formNumber(_ word: Int) -> LemmaNumber {
        let range = analysis.words[word].range.bytes
        let ascii = document.text.bytes.withUnsafeBufferPointer {
            number(lowercasing: UnsafeBufferPointer(rebasing: $0[range]))
        }
        return ascii ?? verbs.number(of: document.text.string(analysis.words[word].range).lowercased())
    }

    /// The number of a lemma given in ASCII, its capitals made small; nil for what is not ASCII.
    private func number(lowercasing bytes: UnsafeBufferPointer<UInt8>) -> LemmaNumber? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { small in
            for (i, byte) in bytes.enumerated() {
                if byte >= 0x80 { return nil }
                small[i] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            }
            return verbs.number(of: UnsafeBufferPointer(rebasing: small[..<bytes.count]))
        }
    }

    func hasPreposition(_ nominal: Int) -> Bool {
        children(nominal).contains { relation($0) == .case && analysis.words[$0].treebankTag != .pos }
    }

    /// Whether a verb is in the passive voice: by its arguments, its auxiliary, or as a participle that modifies.
    func isPassive(_ verb: Int) -> Bool {
        for child in children(verb) {
            switch relation(child) {
            case .nsubjPass, .auxPass, .csubjPass: return true
            case .nsubj, .expl: return false
            default: continue
            }
        }
        guard analysis.words[verb].treebankTag == .vbn else { return false }
        switch relation(verb) {
        case .acl, .amod, .advcl: return !hasChild(verb, .obj) && !hasChild(verb, .aux)
        case .conj: return !hasChild(verb, .obj) && !hasChild(verb, .aux) && head(verb).map { isPassive($0) } ?? false
        case .xcomp: return !hasChild(verb, .obj)
        default: return false
        }
    }

    /// The dependency subtree as words from ... up to ..., for nominals that stand in one piece.
    func lastWord(_ word: Int) -> Int {
        var last = word
        for child in children(word) { last = Swift.max(last, lastWord(child)) }
        return last
    }

    func firstWord(_ word: Int) -> Int {
        var first = word
        for child in children(word) { first = Swift.min(first, firstWord(child)) }
        return first
    }

    /// Whether a comma or another sign stands right before a word and what belongs to it.
    func isBehindSign(_ word: Int) -> Bool {
        let first = firstBesidesSigns(word)
        return first > 0 && tag(first - 1) == .punct
    }

    /// The first of a word and its children, the signs among these left aside.
    func firstBesidesSigns(_ word: Int) -> Int {
        var first = word
        for child in children(word) where child < first && relation(child) != .punct { first = child }
        return first
    }

    func has(_ word: Int, _ function: FunctionWord) -> Bool { lemma(word).value == function.rawValue }
}
