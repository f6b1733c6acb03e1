import Annotation

/// Sets the `Morphology` of words: from tag and form alone, and then from the tree where there is one.
///
/// Owns scratch memory: make one per thread. Linear time; nothing is allocated per word.
///
/// Source: the guidelines and practice of UD English, https://universaldependencies.org/en/feat/
struct MorphologyMarker {
    /// For each word of the sentence in hand, its subject; -1 for none.
    private var subjects: [Int32] = []
    /// For each, what hangs on it.
    private var dependents: [Dependents] = []

    private struct Dependents: OptionSet {
        let rawValue: UInt8
        /// An auxiliary other than that of the passive.
        static let auxiliary = Dependents(rawValue: 1)
        /// The auxiliary or the subject of a passive.
        static let passive = Dependents(rawValue: 2)
        /// A marker or a copula.
        static let marker = Dependents(rawValue: 4)
        static let activeSubject = Dependents(rawValue: 8)
    }

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
        dependents.removeAll(keepingCapacity: true)
        dependents.append(contentsOf: repeatElement([], count: range.count))
        for i in range where !words[i].head.isNone { collect(i, range.lowerBound, &words) }
        for i in range { mark(i, range.lowerBound, &words) }
    }

    /// Notes at the head of word `i` what `i` says about it.
    private mutating func collect(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        let head = Int(words[i].head.value)
        switch words[i].relation {
        case .auxPass:
            dependents[head - begin].insert(.passive)
        case .nsubjPass, .csubjPass:
            subjects[head - begin] = Int32(i)
            dependents[head - begin].insert(.passive)
        case .nsubj, .csubj, .nsubjOuter, .csubjOuter, .expl:
            if words[i].relation != .expl || subjects[head - begin] < 0 { subjects[head - begin] = Int32(i) }
            dependents[head - begin].insert(.activeSubject)
        case .aux: dependents[head - begin].insert(.auxiliary)
        case .mark, .cop: dependents[head - begin].insert(.marker)
        default: break
        }
    }

    private func mark(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        switch words[i].treebankTag {
        case .vbn: markParticiple(i, begin, &words)
        case .vbg: markGerund(i, begin, &words)
        case .vb: markImperative(i, begin, &words)
        case .vbd, .vbp: markAgreement(i, begin, &words)
        case .prp: markCase(i, &words)
        default: break
        }
    }

    /// A past participle is passive unless `have` or a subject of its own makes it active; one that is joined to another
    /// follows it.
    private func markParticiple(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        let own = dependents[i - begin]
        if own.contains(.passive) {
            words[i].morphology.insert(.passive)
            return
        }
        switch words[i].relation {
        case .aux, .auxPass, .cop: return
        case .conj where own.isEmpty:
            let head = Int(words[i].head.value)
            if head < i, words[head].treebankTag == .vbn {
                words[i].morphology.formUnion(words[head].morphology.intersection(.passive))
                return
            }
        default: break
        }
        if own.isDisjoint(with: [.auxiliary, .activeSubject]) { words[i].morphology.insert(.passive) }
    }

    /// `-ing` is a present participle in a progressive form and where it stands for a clause, else a gerund.
    private func markGerund(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        let own = dependents[i - begin]
        let isParticiple: Bool
        switch words[i].relation {
        case .aux, .auxPass, .cop, .case: isParticiple = true
        case .advcl: isParticiple = !own.contains(.marker)
        case .conj where own.isDisjoint(with: [.auxiliary, .passive, .marker]):
            let head = Int(words[i].head.value)
            isParticiple = head < i && words[head].morphology.contains([.participle, .present])
        default: isParticiple = !own.isDisjoint(with: [.auxiliary, .passive])
        }
        guard isParticiple else { return }
        words[i].morphology.remove(.gerund)
        words[i].morphology.formUnion([.participle, .present])
    }

    /// `it` and `you` look alike as subject and object.
    private func markCase(_ i: Int, _ words: inout [Word]) {
        let isOpen =
            words[i].morphology.isDisjoint(with: [.nominative, .accusative, .reflexive])
            && !words[i].morphology.isDisjoint(with: [.secondPerson, .neuter])
        guard isOpen else { return }
        switch words[i].relation {
        case .nsubj, .nsubjPass, .nsubjOuter, .expl: words[i].morphology.insert(.nominative)
        default: words[i].morphology.insert(.accusative)
        }
    }

    /// A bare verb without subject, auxiliary or `to` at the top of a clause gives an order.
    private func markImperative(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        guard subjects[i - begin] < 0, dependents[i - begin].isEmpty else { return }
        switch words[i].relation {
        case .root, .parataxis: break
        case .conj:
            let head = Int(words[i].head.value)
            guard head < i, words[head].morphology.contains(.imperative) else { return }
        default: return
        }
        words[i].morphology.remove(.infinitive)
        words[i].morphology.formUnion([.imperative, .finite])
    }

    /// Number and person of the subject, that of the main verb for an auxiliary and a verb joined to it.
    private func markAgreement(_ i: Int, _ begin: Int, _ words: inout [Word]) {
        var verb = i
        var steps = 0
        while subjects[verb - begin] < 0, steps < 3, !words[verb].head.isNone {
            switch words[verb].relation {
            case .aux, .auxPass, .cop, .conj: verb = Int(words[verb].head.value)
            default: return
            }
            steps += 1
        }
        let subject = subjects[verb - begin]
        guard subject >= 0 else { return }
        let marks = words[Int(subject)].morphology
        let isThird = marks.isDisjoint(with: [.firstPerson, .secondPerson])
        words[i].morphology.formUnion(
            isThird ? .thirdPerson : marks.intersection([.firstPerson, .secondPerson]))
        if words[i].morphology.contains(.singular) { return }
        if isThird, words[i].treebankTag == .vbp {
            words[i].morphology.insert(.plural)
        } else if marks.contains(.secondPerson) {
            words[i].morphology.insert(.singular)
        } else {
            words[i].morphology.formUnion(marks.intersection([.singular, .plural]))
        }
    }
}
