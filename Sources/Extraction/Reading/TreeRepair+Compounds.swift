import Annotation

/// Participles joined by a hyphen to the word before them: "Iran-backed Houthis attacked" read as "Iran backed".
extension TreeRepair {
    /// A participle behind a hyphen modifies the noun behind it and is no verb of a clause; where the parser made it one,
    /// what hangs on it goes to the noun or to the clause that the noun begins.
    mutating func lowerCompoundParticiples(_ sentence: Sentence) {
        for verb in sentence.words where isBehindHyphen(verb, in: sentence) {
            switch word(verb).relation {
            case .amod, .compound: continue
            default: break
            }
            guard let noun = nounBehind(verb, in: sentence), word(noun).head.value >= 0 else { continue }
            let governor = Int(word(noun).head.value)
            if Int(word(verb).head.value) == noun {
                analysis.words[verb].relation = .amod
            } else if governor == verb {
                hand(verb, to: noun, in: sentence)
                attach(verb, to: noun, as: .amod)
                raiseClause(behind: noun, in: sentence)
            } else if governor > noun, Int(word(governor).head.value) == verb {
                hand(verb, to: governor, in: sentence)
                attach(verb, to: noun, as: .amod)
            }
        }
    }

    /// Whether a word is a participle that a hyphen joins to a name or noun: "U.S.-led", "government-held".
    func isBehindHyphen(_ verb: Int, in sentence: Sentence) -> Bool {
        guard verb >= sentence.words.lowerBound + 2, isPast(verb), isHyphen(verb - 1),
            !word(verb - 1).shape.contains(.spaceAfter), !word(verb - 2).shape.contains(.spaceAfter),
            word(verb).shape.contains(.spaceAfter)
        else { return false }
        let first = word(verb - 2)
        switch first.tag {
        case .propn: return true
        // "re-elected", "co-hosted" are verbs.
        case .noun, .adj: return first.range.bytes.count > 3
        default: return false
        }
    }

    private func isHyphen(_ index: Int) -> Bool {
        let bytes = word(index).range.bytes
        return bytes.count == 1 && text.bytes[bytes.lowerBound] == UInt8(ascii: "-")
    }

    /// The head of the run of nouns right behind a participle.
    private func nounBehind(_ verb: Int, in sentence: Sentence) -> Int? {
        var last: Int?
        for index in (verb + 1)..<max(verb + 1, min(verb + 7, sentence.words.upperBound)) {
            switch word(index).tag {
            case .noun, .propn: last = index
            case .adj, .num: continue
            default: return last
            }
        }
        return last
    }

    /// Puts `heir` in the place of a participle, with all that hangs on it but the word before its hyphen.
    private mutating func hand(_ verb: Int, to heir: Int, in sentence: Sentence) {
        let (head, relation) = (word(verb).head, word(verb).relation)
        for child in children(of: verb, in: sentence) where child != heir {
            if child < verb, isUnder(verb - 1, child) || isUnder(verb - 2, child) {
                attach(child, to: verb, as: .compound)
            } else {
                attach(child, to: heir, as: word(child).relation)
            }
        }
        analysis.words[heir].head = head
        analysis.words[heir].relation = relation
    }

    /// "The ISIL-led opposition protested in Beirut": without the participle, the past form behind the noun is the verb of
    /// the sentence.
    private mutating func raiseClause(behind noun: Int, in sentence: Sentence) {
        guard word(noun).head.isNone,
            let verb = children(of: noun, in: sentence).first(where: {
                $0 == noun + 1 && word($0).relation == .acl && isPast($0)
            }),
            sentence.words.allSatisfy({
                $0 == verb || isBehindHyphen($0, in: sentence) || !isMainFinite($0, in: sentence)
            })
        else { return }
        raise(verb, overSubject: noun, in: sentence)
    }
}
