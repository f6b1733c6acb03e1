import Annotation

/// Sets the `Morphology` of words: from tag and form alone, and then from the tree where there is one.
///
/// Owns scratch memory: make one per thread. Linear time; nothing is allocated per word.
///
/// Source: the guidelines and practice of UD English, https://universaldependencies.org/en/feat/
struct MorphologyMarker {
    /// For each word of the sentence in hand, its subject; -1 for none.
    private var subjects: [Int32] = []
    /// For each, whether an auxiliary or a marker hangs on it.
    private var isGoverned: [Bool] = []

    /// Marks every word by its tag and form.
    func markForms(_ base: UnsafePointer<UInt8>, _ words: inout [Word]) {
        for i in words.indices {
            let range = words[i].range
            let form = UnsafeBufferPointer(start: base + Int(range.begin), count: range.count)
            words[i].morphology = FormMorphology.of(words[i].treebankTag, form)
        }
    }

    /// Refines the marks of a parsed sentence: voice, mood, progressive forms, agreement with the subject.
    mutating func markTree(_ sentence: Sentence, _ words: inout [Word]) {
        let range = sentence.words
        subjects.removeAll(keepingCapacity: true)
        subjects.append(contentsOf: repeatElement(-1, count: range.count))
        isGoverned.removeAll(keepingCapacity: true)
        isGoverned.append(contentsOf: repeatElement(false, count: range.count))
        for i in range where !words[i].head.isNone { collect(i, range.lowerBound, &words) }
        for i in range { mark(i, range.lowerBound, &words) }
    }

    /// Notes at the head of word `i` what `i` says about it.
    private mutating func collect(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        let head = Int(words[i].head.value)
        switch words[i].relation {
        case .auxPass:
            isGoverned[head - begin] = true
            words[head].morphology.insert(.passive)
        case .nsubjPass, .csubjPass:
            subjects[head - begin] = Int32(i)
            words[head].morphology.insert(.passive)
        case .nsubj, .csubj, .nsubjOuter, .csubjOuter, .expl:
            if words[i].relation != .expl || subjects[head - begin] < 0 { subjects[head - begin] = Int32(i) }
        case .aux:
            isGoverned[head - begin] = true
            if words[head].treebankTag == .vbg {
                words[head].morphology.remove(.gerund)
                words[head].morphology.formUnion([.participle, .present])
            }
        case .mark, .cop:
            isGoverned[head - begin] = true
        default: break
        }
    }

    private func mark(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        switch words[i].treebankTag {
        case .vbn: markParticiple(i, begin, &words)
        case .vb: markImperative(i, begin, &words)
        case .vbd, .vbp: markAgreement(i, begin, &words)
        default: break
        }
    }

    /// A past participle is passive when it modifies a noun or stands without `have`.
    private func markParticiple(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        switch words[i].relation {
        case .acl, .amod:
            words[i].morphology.insert(.passive)
        case .advcl where !isGoverned[i - begin]:
            words[i].morphology.insert(.passive)
        case .conj where !isGoverned[i - begin]:
            let head = Int(words[i].head.value)
            if head < i, words[head].treebankTag == .vbn, words[head].morphology.contains(.passive) {
                words[i].morphology.insert(.passive)
            }
        default: break
        }
    }

    /// A bare verb without subject, auxiliary or `to` at the top of a clause gives an order.
    private func markImperative(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        guard subjects[i - begin] < 0, !isGoverned[i - begin] else { return }
        switch words[i].relation {
        case .root, .parataxis: break
        case .conj:
            let head = Int(words[i].head.value)
            guard head < i, words[head].morphology.contains(.imperative) else { return }
        default: return
        }
        words[i].morphology.remove(.infinitive)
        words[i].morphology.formUnion([.imperative, .finite, .secondPerson])
    }

    /// Number and person of the subject, that of the main verb for an auxiliary.
    private func markAgreement(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        guard words[i].morphology.isDisjoint(with: [.firstPerson, .secondPerson, .thirdPerson]) else { return }
        var verb = i
        switch words[i].relation {
        case .aux, .auxPass, .cop, .conj: if !words[i].head.isNone { verb = Int(words[i].head.value) }
        default: break
        }
        var subject = subjects[i - begin]
        if subject < 0 { subject = subjects[verb - begin] }
        guard subject >= 0 else { return }
        let marks = words[Int(subject)].morphology
        let persons: Morphology = [.firstPerson, .secondPerson]
        words[i].morphology.formUnion(marks.isDisjoint(with: persons) ? .thirdPerson : marks.intersection(persons))
        if words[i].morphology.isDisjoint(with: [.singular, .plural]) {
            words[i].morphology.formUnion(marks.intersection([.singular, .plural]))
        }
    }
}
