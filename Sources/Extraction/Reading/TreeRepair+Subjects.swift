import Annotation

/// Finds verbs their subjects, and joins subjects that stand side by side.
extension TreeRepair {
    /// "Secretary of State Blinken spoke with", with the title hung on the verb as if on a name: a finite verb without a
    /// subject has it in the nominal before it that no preposition brings in.
    mutating func seatSubject(_ sentence: Sentence) {
        for subject in sentence.words {
            switch word(subject).relation {
            case .nmodDesc, .flat, .compound: break
            default: continue
            }
            let verb = Int(word(subject).head.value)
            guard verb > subject, word(verb).tag == .verb, isFinite(verb), headsClause(verb), isNoun(subject),
                lastWord(of: subject, in: sentence) == verb - 1, !hasSubject(verb, in: sentence)
            else { continue }
            attach(subject, to: verb, as: .nsubj)
        }
    }

    /// "ISIL threatens Iraq, but Iraq and its partners are fighting", where the second subject was joined to a noun of the
    /// first clause and its verb has none.
    mutating func openContrast(_ sentence: Sentence) {
        for marker in sentence.words where word(marker).relation == .cc && isBut(marker) {
            let subject = Int(word(marker).head.value)
            guard subject > marker, isNoun(subject), word(subject).relation == .conj,
                marker > sentence.words.lowerBound, word(marker - 1).tag == .punct
            else { continue }
            let last = lastWord(of: subject, in: sentence)
            guard
                let verb = ((last + 1)..<max(last + 1, min(last + 16, sentence.words.upperBound))).first(where: {
                    word($0).tag == .verb || word($0).relation == .nsubj
                }), word(verb).tag == .verb, isFinite(verb) || isAuxiliated(verb, after: last, in: sentence),
                children(of: verb, in: sentence).allSatisfy({ child in
                    switch word(child).relation {
                    case .nsubj, .nsubjPass, .csubj, .expl: false
                    default: true
                    }
                }), !isUnder(verb, subject)
            else { continue }
            let noun = Int(word(subject).head.value)
            for other in children(of: noun, in: sentence)
            where other > subject && other < verb && word(other).relation == .conj {
                attach(other, to: subject, as: .conj)
            }
            attach(subject, to: verb, as: .nsubj)
        }
    }

    /// Whether a verb has an auxiliary of its own behind a word.
    private func isAuxiliated(_ verb: Int, after word: Int, in sentence: Sentence) -> Bool {
        children(of: verb, in: sentence).contains {
            $0 > word && (self.word($0).relation == .aux || self.word($0).relation == .auxPass)
        }
    }

    func isBut(_ index: Int) -> Bool { shortWord(index) == "but" }

    /// "12 months since Mosul was taken", with the months for the subject of what happened since: it is what stands
    /// between the conjunction and the verb.
    mutating func seatSubjectBehindTime(_ sentence: Sentence) {
        for marker in sentence.words where word(marker).relation == .case && isSince(marker) {
            let subject = Int(word(marker).head.value)
            guard subject > marker, isNoun(subject), word(subject).relation == .nmod else { continue }
            let time = Int(word(subject).head.value)
            guard time >= 0, time < marker, Self.times.contains(shortWord(time)),
                word(time).relation == .nsubj || word(time).relation == .nsubjPass
            else { continue }
            let verb = Int(word(time).head.value)
            guard verb > subject, word(verb).tag == .verb, word(verb).relation == .advcl else { continue }
            attach(subject, to: verb, as: word(time).relation)
            attach(marker, to: verb, as: .mark)
            attach(time, to: verb, as: .oblUnmarked)
        }
    }

    /// "…, said Zhang Shuili", with the speaker for an object: behind a comma or a quotation a verb of saying without a
    /// subject has it right behind.
    mutating func seatQuotedSpeaker(_ sentence: Sentence) {
        for verb in sentence.words where word(verb).tag == .verb && isSay(verb) && verb > sentence.words.lowerBound {
            guard word(verb - 1).tag == .punct, !hasSubject(verb, in: sentence),
                let speaker = children(of: verb, in: sentence).first(where: {
                    (word($0).relation == .obj || word($0).relation == .iobj) && isNoun($0)
                        && firstWord(of: $0, in: sentence) == verb + 1
                })
            else { continue }
            attach(speaker, to: verb, as: .nsubj)
        }
    }

    private static let times: [ShortWord] = [
        "hours", "days", "weeks", "months", "years", "decades", "hour", "day", "week", "month", "year", "decade",
    ]

    func isSince(_ index: Int) -> Bool {
        switch shortWord(index) {
        case "since", "after", "before": true
        default: false
        }
    }

    /// "In recognition of peace, Aliyev and Pashinyan nominated Trump", with the two apposed to the peace: a finite verb
    /// without a subject has it in the nominal behind a comma that ends right before it.
    mutating func seatSubjectBehindPhrase(_ sentence: Sentence) {
        for subject in sentence.words where word(subject).relation == .appos && isNoun(subject) {
            // Cheap to tell, and hardly any passes.
            guard let host = frontedHost(of: subject) else { continue }
            let first = firstWord(of: subject, in: sentence)
            // The comma may hang on the apposition.
            guard Int(word(subject).head.value) < first, word(first).tag == .punct || word(first - 1).tag == .punct
            else {
                continue
            }
            let last = lastWord(of: subject, in: sentence)
            guard
                let verb = ((last + 1)..<max(last + 1, min(last + 5, sentence.words.upperBound))).first(where: {
                    word($0).tag != .adv
                }), verb == host, isFinite(verb), headsClause(verb), !hasSubject(verb, in: sentence)
            else { continue }
            attach(subject, to: verb, as: .nsubj)
            return
        }
    }

    /// The verb of the clause whose circumstances a word before it stands in.
    private func frontedHost(of index: Int) -> Int? {
        var current = Int(word(index).head.value)
        while current >= 0, current < index {
            let next = Int(word(current).head.value)
            guard next >= 0 else { return nil }
            if next > index, word(next).tag == .verb {
                switch word(current).relation {
                case .obl, .oblUnmarked, .advcl: return next
                default: return nil
                }
            }
            current = next
        }
        return nil
    }

    private func hasSubject(_ verb: Int, in sentence: Sentence) -> Bool {
        children(of: verb, in: sentence).contains { child in
            switch word(child).relation {
            case .nsubj, .nsubjPass, .csubj, .expl, .aux, .auxPass, .cop: true
            default: false
            }
        }
    }

    private func isFinite(_ verb: Int) -> Bool {
        word(verb).treebankTag == .vbd || word(verb).treebankTag == .vbz || word(verb).treebankTag == .vbp
    }

    private func headsClause(_ verb: Int) -> Bool {
        switch word(verb).relation {
        case .root, .ccomp, .parataxis, .conj: true
        default: false
        }
    }

    /// "President Bush and Chinese President Hu discussed": two subjects of one verb with only "and" or a comma between
    /// them are one, joined.
    mutating func joinSubjects(_ sentence: Sentence) {
        var subjects: [(verb: Int, first: Int)] = []
        for index in sentence.words where word(index).relation == .nsubj && isNoun(index) {
            let verb = Int(word(index).head.value)
            guard verb > index else { continue }
            guard let earlier = subjects.first(where: { $0.verb == verb })?.first else {
                subjects.append((verb, index))
                continue
            }
            let between = (lastWord(of: earlier, in: sentence) + 1)..<index
            if between.isEmpty, word(index - 1).tag == .noun, word(index - 1).relation == .conj,
                isUnder(index - 1, earlier)
            {
                // "Bush and his wife Laura arrived"
                attach(index, to: index - 1, as: .appos)
                continue
            }
            let joins = between.lowerBound < index && isJoint(between.lowerBound)
            if joins, between.allSatisfy({ isUnder($0, index) || isJoint($0) || isUnder($0, earlier) }) {
                attach(index, to: earlier, as: .conj)
            }
        }
    }

    /// "an agreement between Iraq, led by Abadi, and Kurdistan", where the second partner was joined to a name in the
    /// clause about the first.
    mutating func joinPartners(_ sentence: Sentence) {
        for marker in sentence.words where word(marker).relation == .case && isBetween(marker) {
            let first = Int(word(marker).head.value)
            guard first > marker, children(of: first, in: sentence).allSatisfy({ word($0).relation != .conj }) else {
                continue
            }
            for second in (first + 1)..<max(first + 1, min(first + 24, sentence.words.upperBound)) {
                guard word(second).relation == .conj, isNoun(second), !isUnder(first, second) else { continue }
                let joins = firstWord(of: second, in: sentence) - 1
                if joins > first, isAnd(joins), lastWord(of: first, in: sentence) == joins - 1 {
                    // "signed between Congo and the FDLR", with the second joined to what was signed.
                    attach(second, to: first, as: .conj)
                    attach(joins, to: second, as: .cc)
                    break
                }
                guard let joins = children(of: second, in: sentence).first(where: { word($0).relation == .cc }),
                    isJoint(joins), word(joins - 1).tag == .punct, isInClause(second, of: first)
                else { continue }
                attach(second, to: first, as: .conj)
                break
            }
        }
    }

    private func isAnd(_ index: Int) -> Bool {
        word(index).tag == .cconj && shortWord(index) == "and"
    }

    func isBetween(_ index: Int) -> Bool { shortWord(index) == "between" }

    /// Whether a word lies in a clause behind a comma that describes a nominal before it, wherever the parser hung the
    /// clause.
    private func isInClause(_ index: Int, of nominal: Int) -> Bool {
        var current = index
        while !word(current).head.isNone, current > nominal {
            if word(current).relation == .acl || word(current).relation == .aclRelcl {
                return word(current - 1).tag == .punct
            }
            current = Int(word(current).head.value)
        }
        return false
    }
}
