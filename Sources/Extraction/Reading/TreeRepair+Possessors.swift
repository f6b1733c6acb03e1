import Annotation

/// Words that the parser hung on a possessor and that belong to the noun behind it, and possessors it took for conjuncts.
extension TreeRepair {
    /// "by Nicolas Maduro's government" with "by" under the name: what a preposition brings in is the noun, not its owner.
    /// One look at each word.
    mutating func raiseMarkers(_ sentence: Sentence) {
        for marker in sentence.words where word(marker).relation == .case && word(marker).tag == .adp {
            let owner = Int(word(marker).head.value)
            guard owner > marker, word(owner).relation == .nmodPoss else { continue }
            let noun = Int(word(owner).head.value)
            guard noun > owner,
                children(of: noun, in: sentence).allSatisfy({ word($0).relation != .case || word($0).tag != .adp })
            else { continue }
            attach(marker, to: noun, as: .case)
        }
    }

    /// "Kosovo's Kurti and Serbia's Vucic" with Serbia for a third: a conjunct with "'s" and a conjunct right behind it
    /// owns that one.
    mutating func lowerPossessors(_ sentence: Sentence) {
        for sign in sentence.words where word(sign).treebankTag == .pos {
            let owner = Int(word(sign).head.value)
            guard owner >= 0, owner < sign, word(owner).relation == .conj, sign + 1 < sentence.words.upperBound,
                word(sign + 1).tag != .punct, word(sign + 1).tag != .cconj
            else { continue }
            let first = Int(word(owner).head.value)
            guard
                let owned = children(of: first, in: sentence).first(where: {
                    $0 > sign && word($0).relation == .conj && firstWord(of: $0, in: sentence) == sign + 1
                }), isNoun(owned)
            else { continue }
            attach(owner, to: owned, as: .nmodPoss)
            for joint in children(of: owner, in: sentence) where word(joint).relation == .cc && joint < owner {
                attach(joint, to: owned, as: .cc)
            }
        }
    }

    /// "accused neighbouring Rwanda" read as a verb with an object: what is near only describes.
    mutating func lowerNeighbors(_ sentence: Sentence) {
        for verb in sentence.words where word(verb).tag == .verb && isNeighboring(verb) {
            let head = Int(word(verb).head.value)
            guard head >= 0, head < verb, word(head).tag == .verb, word(verb).relation == .xcomp,
                let object = children(of: verb, in: sentence).first(where: {
                    word($0).relation == .obj && firstWord(of: $0, in: sentence) == verb + 1
                }), children(of: head, in: sentence).allSatisfy({ word($0).relation != .obj })
            else { continue }
            for child in children(of: verb, in: sentence) where child > object {
                attach(child, to: head, as: word(child).relation)
            }
            attach(object, to: head, as: .obj)
            attach(verb, to: object, as: .amod)
        }
    }

    func isNeighboring(_ index: Int) -> Bool {
        switch shortWord(index) {
        case "neighboring", "neighbouring": true
        default: false
        }
    }
}
