import Annotation
import Lexicon

extension Extractor {
    /// As `annotate`, with all that was seen on the way. O(mentions²) a sentence.
    public func explain(_ document: Document, _ analysis: Analysis) -> Explanation {
        let reading = read(document, analysis)
        let all = relations(of: reading)
        let annotation = annotate(document, analysis)
        let sentences = analysis.sentences.indices.map { index in
            reading.explained(sentence: index, all.filter { $0.sentence == index })
        }
        return Explanation(sentences: sentences, annotation: annotation)
    }
}

extension Reading {
    func explained(sentence index: Int, _ relations: [Relation]) -> Explanation.SentenceReading {
        let sentence = analysis.sentences[index]
        let inside = mentions.indices.filter { sentence.words.contains(Int(mentions[$0].begin)) }
        var pairs: [Explanation.PairReading] = []
        for (i, first) in inside.enumerated() {
            for j in inside.indices where j > i {
                let outcome = outcome(first, inside[j], sentence, relations)
                pairs.append(Explanation.PairReading(first: i, second: j, outcome: outcome))
            }
        }
        return Explanation.SentenceReading(
            range: document.text.original(sentence.range), tokens: sentence.words.map { token($0, of: sentence) },
            mentions: inside.map(mentionReading), pairs: pairs)
    }

    private func token(_ word: Int, of sentence: Sentence) -> Explanation.Token {
        Explanation.Token(
            form: document.text.string(analysis.words[word].range), lemma: analysis.lemma(WordIndex(word)),
            tag: tag(word), head: sentence.isParsed ? head(word).map { $0 - sentence.words.lowerBound } : nil,
            relation: relation(word))
    }

    private func mentionReading(_ index: Int) -> Explanation.MentionReading {
        let mention = mentions[index]
        let entity = entities[Int(mention.entity)]
        let range = workingRange(of: Int32(index))
        return Explanation.MentionReading(
            range: document.text.original(range), text: document.text.originalString(range), kind: mention.kind,
            entity: entity.id, label: entity.label, type: entity.type, reason: mention.reason.rawValue)
    }

    private func outcome(
        _ first: Int, _ second: Int, _ sentence: Sentence, _ relations: [Relation]
    ) -> Explanation.Outcome {
        let a = range(of: Int32(first))
        let b = range(of: Int32(second))
        let linking = relations.filter {
            ($0.sourceMention == a && $0.targetMention == b) || ($0.sourceMention == b && $0.targetMention == a)
        }
        if !linking.isEmpty { return .linked(linking) }
        if mentions[first].entity == mentions[second].entity { return .unlinked(.sameEntity) }
        guard sentence.isParsed else { return .unlinked(.notParsed) }
        return .unlinked(reason(Int(mentions[first].head), Int(mentions[second].head)))
    }

    /// Looks at the path between two words up to where they meet.
    private func reason(_ a: Int, _ b: Int) -> Explanation.Unlinked {
        let up = ancestors(a)
        let other = ancestors(b)
        guard let meeting = up.first(where: { other.contains($0) }) else { return .noPredicate }
        let path = up.prefix { $0 != meeting } + other.prefix { $0 != meeting } + [meeting]
        let predicates = path.filter { isVerb($0) || verbs.eventNoun(lemma($0)) != nil }
        if predicates.isEmpty {
            return path.contains { relation($0) == .conj } ? .sameSide : .samePhrase
        }
        let side = { (word: Int, chain: [Int]) in chain.last { $0 != meeting && !chain.isEmpty && chain.contains(word) }
        }
        if let x = side(a, Array(up.prefix { $0 != meeting })), let y = side(b, Array(other.prefix { $0 != meeting })),
            x == y
        {
            return .sameSide
        }
        return .idlePredicate
    }

    private func ancestors(_ word: Int) -> [Int] {
        var chain = [word]
        while let next = head(chain[chain.count - 1]), chain.count < 200 { chain.append(next) }
        return chain
    }
}
