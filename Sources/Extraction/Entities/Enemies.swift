import Annotation
import Lexicon

/// "The enemy", "enemy fighters": whom those fight who act in the sentence.
extension Reading {
    /// Links the word to the only armed group of the last sentences that is on no side of those who act or speak above it;
    /// to none where there are two.
    mutating func resolveEnemy(_ word: Int, in sentence: Int) {
        guard isSomebodysEnemy(word) else { return }
        let friends = friends(above: word, since: analysis.sentences[max(0, sentence - 3)].words.lowerBound)
        let candidates = Salience.candidates(
            before: word, sentence: sentence, reach: 8, in: self, prefersSubject: false
        ) {
            $0.traits.contains(.armedGroup)
        }.filter { !friends.contains($0.entity) }
        guard candidates.count == 1 else { return }
        link(word, to: candidates[0].entity, .nominal, .nominal)
    }

    /// "the enemy" and "enemy positions"; "an enemy of the people" and "their enemies" are anybody's.
    private func isSomebodysEnemy(_ word: Int) -> Bool {
        if relation(word) == .compound || relation(word) == .amod {
            return head(word).map { $0 > word && analysis.words[$0].treebankTag == .nns } ?? false
        }
        guard analysis.words[word].treebankTag == .nn else { return false }
        return hasChild(word, .det)
            && children(word).allSatisfy { child in
                switch relation(child) {
                case .det: has(child, .the)
                case .punct, .case, .cc, .conj: true
                default: false
                }
            }
    }

    /// Who is named in the subjects of the clauses that a word stands in, in the words beside it, and those they belong to.
    private func friends(above word: Int, since nearby: Int) -> Set<Int32> {
        var friends: Set<Int32> = []
        func note(_ phrase: Int) {
            for index in firstWord(phrase)...lastWord(phrase) where mentionAt[index] >= 0 {
                let entity = mentions[Int(mentionAt[index])].entity
                guard entity >= 0 else { continue }
                friends.insert(entity)
                if entities[Int(entity)].owner >= 0 { friends.insert(entities[Int(entity)].owner) }
            }
        }
        var current = word
        for _ in 0..<12 {
            for child in children(current) where child != word && isVerb(child) && relation(child) == .acl {
                // "enemy fighters firing on Iraqi forces"
                for argument in children(child) where relation(argument) == .obj || relation(argument) == .obl {
                    note(argument)
                }
            }
            guard let next = head(current) else { break }
            // "ISIL held the town, and the army cleared it of enemy forces": who acts in another clause is no friend.
            let isAnotherClause = relation(current) == .conj && isVerb(current) && ownSubject(of: current) != nil
            if isVerb(next), !isAnotherClause, let subject = subject(of: next), subject.word != current {
                note(subject.word)
            }
            current = next
        }
        for mention in mentions where Int(mention.begin) < word && mention.kind == .name && mention.entity >= 0 {
            // Those a speaker of the last sentences belongs to are no enemies of his.
            let head = Int(mention.head)
            let owner = entities[Int(mention.entity)].owner
            guard owner >= 0, head >= nearby, relation(head) == .nsubj, let verb = self.head(head), reports(verb) else {
                continue
            }
            friends.insert(owner)
        }
        return friends
    }
}
