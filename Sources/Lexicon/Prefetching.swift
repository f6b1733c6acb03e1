import Annotation
import CLexiconData

/// Asking for memory before it is read.
///
/// The tables are larger than the nearer caches, and the parser sweeps those between two documents. So the reads of one
/// document mostly wait for memory, one after another. Who knows what will be looked up asks for all of it first: then the
/// waits overlap. Nothing depends on it but time.
extension Array {
    /// Asks for an element; one that does not exist is not asked for.
    @inline(__always)
    func prefetch(_ index: Int) {
        withUnsafeBufferPointer { elements in
            if elements.indices.contains(index) { lexicon_prefetch(elements.baseAddress! + index) }
        }
    }
}

extension Lexicon {
    /// Asks for what `matches` and `longestTerm` will look up of a document: the phrases that its words begin, where a
    /// name may begin with them. `begun` is working memory. O(words).
    func prefetchPhrases(of analysis: Analysis, _ bytes: UnsafeBufferPointer<UInt8>, _ begun: inout [UInt64]) {
        begun.removeAll(keepingCapacity: true)
        analysis.words.withUnsafeBufferPointer { words in
            for word in words {
                guard smallStarts.mayBegin(bytes, word.range, isWhole: true),
                    let hash = PhraseHash.ofFirstPart(bytes, word.range)
                else { continue }
                phrases.prefetchFilter(hash)
                termPhrases.prefetchFilter(hash)
                begun.append(hash)
            }
        }
        for hash in begun {
            phrases.prefetchSlots(hash)
            termPhrases.prefetchSlots(hash)
        }
        for (i, hash) in begun.enumerated() {
            let phrase = phrases.prefetchKey(hash)
            if let phrase { nameStart.prefetch(Int(phrase.value)) }
            begun[i] = phrase.map { UInt64($0.value) } ?? .max
        }
        for phrase in begun where phrase != .max { names.prefetch(Int(nameStart[Int(phrase)])) }
    }

    /// Asks for what is known of the entries of names.
    public func prefetchEntries(of names: [EntryName]) {
        for name in names {
            entries.prefetch(Int(name.entry.value))
            entityIDs.prefetch(Int(name.entry.value))
        }
    }

    /// Asks for what the entries of names are called; to be called some time after `prefetchEntries`.
    public func prefetchLabels(of names: [EntryName]) {
        for name in names { pool.prefetch(Int(self[name.entry].name.begin)) }
    }

    /// The words of some sentences that a title which stands for a post may begin with, in text order, asked for already.
    /// O(words).
    public func officeStarts(of analysis: Analysis, _ sentences: [Sentence], in text: WorkingText) -> [WordIndex] {
        var found: [WordIndex] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            analysis.words.withUnsafeBufferPointer { words in
                for sentence in sentences {
                    for index in sentence.words where words[index].treebankTag.mayBeginOffice {
                        let range = words[index].range
                        let isWhole = index + 1 == words.count || words[index + 1].range.begin > range.end
                        guard officeStarts.mayBegin(bytes, range, isWhole: isWhole) else { continue }
                        found.append(WordIndex(index))
                        if let hash = PhraseHash.ofFirstPart(bytes, range) { termPhrases.prefetchFilter(hash) }
                    }
                }
                for word in found {
                    let range = words[Int(word.value)].range
                    if let hash = PhraseHash.ofFirstPart(bytes, range) { termPhrases.prefetchSlots(hash) }
                }
            }
        }
        return found
    }
}

extension Verbs {
    /// Asks for what the tables say of lemmas. O(lemmas).
    public func prefetch(_ lemmas: [LemmaNumber]) {
        for lemma in lemmas where !lemma.isUnknown { rows.prefetch(Int(lemma.value)) }
        for lemma in lemmas where !lemma.isUnknown && Int(lemma.value) < rows.count {
            let row = rows[Int(lemma.value)]
            if !row.senses.isEmpty { senses.prefetch(Int(row.senses.lowerBound)) }
            if row.eventNoun >= 0 { eventNouns.prefetch(Int(row.eventNoun)) }
        }
    }
}

extension TreebankTag {
    /// "president", "foreign minister".
    fileprivate var mayBeginOffice: Bool { isNoun || self == .jj || self == .nnp }
}

extension PhraseHash {
    /// The hash of a word up to what parts it, folded as `PhraseKey` folds; nil for one that begins with nothing that is
    /// hashed, or beyond ASCII. O(bytes).
    @inline(__always)
    static func ofFirstPart(_ bytes: UnsafeBufferPointer<UInt8>, _ word: TextRange) -> UInt64? {
        var hash = seed
        for i in word.bytes {
            let byte = bytes[i]
            switch byte {
            case 0x41...0x5A: hash = adding(byte | 0x20, to: hash)
            case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x2F, 0x5F: return hash == seed ? nil : hash
            case 0x27, 0x2E, 0x60: break
            case 0x80...: return nil
            default: hash = adding(byte, to: hash)
            }
        }
        return hash == seed ? nil : hash
    }
}
