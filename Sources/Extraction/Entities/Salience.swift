import Annotation
import Lexicon

/// Which entities a reader has in mind at a word, best first: recent ones, subjects before the rest.
struct Salience {
    struct Candidate {
        var entity: Int32
        var mention: Int32
        var score: Double
    }

    /// Entities mentioned before `word` in this sentence and up to `reach` sentences back that pass a test; one
    /// candidate each, best first, ties to the later mention. O(mentions of those sentences).
    static func candidates(
        before word: Int, sentence: Int, reach: Int, in reading: Reading, prefersSubject: Bool,
        isPlural: Bool = false, where test: (LocalEntity) -> Bool
    ) -> [Candidate] {
        // Few entities stand in a few sentences: they are looked for one by one.
        var best: [Candidate] = []
        let firstSentence = max(0, sentence - reach)
        let firstWord = reading.analysis.sentences[firstSentence].words.lowerBound
        for index in (0..<reading.mentionCount(before: word)).reversed() {
            let mention = reading.mentions[index]
            guard Int(mention.begin) >= firstWord else { break }
            // Who says "we" is not whom "it" means.
            guard mention.entity >= 0, mention.reason != .speaker, test(reading.entities[Int(mention.entity)]) else {
                continue
            }
            let place = Int(reading.analysis.sentence(of: WordIndex(Int(mention.head))).value)
            var score = -1.2 * Double(sentence - place)
            let carrier = reading.carrier(of: Int(mention.head))
            score += reading.prominence(of: carrier, prefersSubject: prefersSubject)
            if carrier == Int(mention.head) {
                if mention.kind == .demonym && !isPlural { score -= 1.2 }
                if isPlural { score += reading.pluralFit(mention) }
            } else if isPlural {
                score += reading.analysis.words[carrier].treebankTag == .nns ? 1.6 : 0
            } else {
                score -= 0.8
            }
            let candidate = Candidate(entity: mention.entity, mention: Int32(index), score: score)
            if let known = best.firstIndex(where: { $0.entity == mention.entity }) {
                if best[known].score < score { best[known] = candidate }
            } else {
                best.append(candidate)
            }
        }
        best.sort { $0.score != $1.score ? $0.score > $1.score : $0.mention > $1.mention }
        return best
    }
}

extension Reading {
    /// How many mentions begin before a word. O(log mentions), for they are sorted.
    func mentionCount(before word: Int) -> Int {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if Int(mentions[middle].begin) < word { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How much a place in the tree puts a nominal before the reader.
    func prominence(of word: Int, prefersSubject: Bool) -> Double {
        var current = word
        for _ in 0..<3 {
            switch relation(current) {
            case .nsubj, .nsubjPass, .nsubjOuter: return prefersSubject ? 2.5 : 2
            case .obj, .iobj: return 1
            case .root, .oblAgent: return 1
            case .nmodPoss: return 0.8
            case .appos, .conj, .flat, .compound:
                guard let head = head(current) else { return 0 }
                current = head
            case .obl: return 0.5
            default: return 0
            }
        }
        return 0.3
    }
}

extension Reading {
    /// The noun of people or of a body that a mention stands before or behind: "people" in "the Iraqi people".
    func carrier(of word: Int) -> Int {
        guard let head = head(word), mentionAt[head] < 0 else { return word }
        switch relation(word) {
        case .amod, .compound, .nmodPoss, .nmod:
            if relation(word) == .nmod && !has(preposition: .of, word) { return word }
            let noun = verbs.actorNoun(lemma(head))
            if !noun.isDisjoint(with: [.body, .people]) {
                let above =
                    self.head(head).map { relation(head) == .nmod && has(preposition: .of, head) && tag($0) == .noun }
                    ?? false
                return above ? self.head(head) ?? head : head
            }
            guard relation(head) == .compound, let outer = self.head(head), mentionAt[outer] < 0 else { return word }
            return verbs.actorNoun(lemma(outer)).isDisjoint(with: [.body, .people]) ? word : outer
        case .conj: return carrier(of: head) == head ? word : carrier(of: head)
        default: return word
        }
    }

    /// How well a name goes with "they".
    func pluralFit(_ mention: LocalMention) -> Double {
        let traits = entities[Int(mention.entity)].traits
        if traits.contains(.plural) || traits.contains(.armedGroup) { return 0.8 }
        let noun = verbs.actorNoun(lemma(Int(mention.head)))
        if mention.kind == .nominal, !noun.isDisjoint(with: [.body, .people]),
            !NominalFit.test(for: analysis.lemma(WordIndex(Int(mention.head)))).traits.contains(.country)
        {
            return 0.3
        }
        if analysis.words[Int(mention.end) - 1].treebankTag == .nnps && mention.kind == .demonym { return 1 }
        return traits.contains(.country) || traits.contains(.city) ? -1 : 0
    }
}
