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
        where test: (LocalEntity) -> Bool
    ) -> [Candidate] {
        var best: [Int32: Candidate] = [:]
        let firstSentence = max(0, sentence - reach)
        let firstWord = reading.analysis.sentences[firstSentence].words.lowerBound
        for index in reading.mentions.indices.reversed() {
            let mention = reading.mentions[index]
            guard Int(mention.begin) < word else { continue }
            guard Int(mention.begin) >= firstWord else { break }
            guard mention.entity >= 0, test(reading.entities[Int(mention.entity)]) else { continue }
            let place = Int(reading.analysis.sentence(of: WordIndex(Int(mention.head))).value)
            var score = -1.2 * Double(sentence - place)
            score += reading.prominence(of: Int(mention.head), prefersSubject: prefersSubject)
            if mention.kind == .demonym { score -= 1.2 }
            if (best[mention.entity]?.score ?? -100) < score {
                best[mention.entity] = Candidate(entity: mention.entity, mention: Int32(index), score: score)
            }
        }
        return best.values.sorted {
            $0.score != $1.score ? $0.score > $1.score : $0.mention > $1.mention
        }
    }
}

extension Reading {
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
