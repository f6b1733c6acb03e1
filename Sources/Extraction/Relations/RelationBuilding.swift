import Annotation
import Lexicon

/// From links in words to relations in the offsets of the original text.
extension Reading {
    /// `features` has one place for each of the model's; those of the link are left there.
    func relation(
        of link: Link, in index: Int, confidence model: ConfidenceModel, features: inout [Double]
    ) -> Relation {
        let sentence = analysis.sentences[index]
        var status = status(of: link.clause)
        let speaker = speaker(status, of: index, besides: link)
        if speaker != nil { status.weaken(to: .reported) }
        writeFeatures(of: link, status: status, sentence: sentence, to: &features)
        let share = link.confidence(ruled: model.probability(features))
        let time = eventTime(of: link.clause, in: sentence)
        return Relation(
            source: entities[Int(link.source.entity)].id, target: entities[Int(link.target.entity)].id,
            verb: verbName(of: link), eventClass: link.eventClass,
            polarity: status.isNegated ? .negated : .affirmed, modality: status.modality,
            speaker: speaker.map { entities[Int($0)].id },
            trigger: document.text.original(analysis.words[link.trigger].range),
            sourceMention: range(of: spelledOut(link.source, in: sentence)),
            targetMention: range(of: spelledOut(link.target, in: sentence)),
            confidence: Confidence(share), isSymmetric: link.isSymmetric, sentence: index, rule: link.rule.rawValue,
            time: time, place: eventPlace(of: link).map { entities[Int($0)].id })
    }

    /// The mention that shows the reader who is meant: for a pronoun the nearest name before it in the sentence, if any.
    /// Those who say "we" may be named there in another part: who commands is not all who fight.
    private func spelledOut(_ end: Referent, in sentence: Sentence) -> Int32 {
        let own = mentions[Int(end.mention)]
        guard own.kind == .pronoun, own.reason != .speaker else { return end.mention }
        var index = Int(end.mention) - 1
        while index >= 0, Int(mentions[index].begin) >= sentence.words.lowerBound {
            let mention = mentions[index]
            if mention.entity == end.entity, mention.kind == .name || mention.kind == .demonym { return Int32(index) }
            index -= 1
        }
        return end.mention
    }

    func range(of mention: Int32) -> CharacterRange { document.text.original(workingRange(of: mention)) }

    func workingRange(of mention: Int32) -> TextRange {
        let mention = mentions[Int(mention)]
        return TextRange(
            analysis.words[Int(mention.begin)].range.begin, analysis.words[Int(mention.end) - 1].range.end)
    }

    /// Lemma, particle and preposition, `break_free_from`.
    private func verbName(of link: Link) -> String {
        var name = link.verb.isUnknown ? analysis.lemma(WordIndex(link.trigger)).lowercased() : verbs.string(link.verb)
        if !link.particle.isUnknown { name += "_" + verbs.string(link.particle) }
        if !link.preposition.isUnknown {
            let suffix = "_" + verbs.string(link.preposition)
            if !name.hasSuffix(suffix) { name += suffix }
        }
        return name
    }

    /// Who says so: the subject of the verb of saying, or who is quoted. Nobody reports a deed of saying by himself.
    private func speaker(_ status: ClauseStatus, of sentence: Int, besides link: Link) -> Int32? {
        if let word = status.speaker, let first = referents(of: word, asAgent: true).first { return first.entity }
        return speakers[sentence] >= 0 ? speakers[sentence] : nil
    }

    /// The place a clause names for its deed, unless it is an end of the link.
    private func eventPlace(of link: Link) -> Int32? {
        for host in [link.trigger, link.clause, head(link.trigger) ?? link.trigger] {
            for child in children(host) where relation(child) == .obl || relation(child) == .nmod {
                guard Self.isLocative(preposition(child)) else { continue }
                for referent in referents(of: child) where entities[Int(referent.entity)].type == .place {
                    if referent.entity != link.source.entity && referent.entity != link.target.entity {
                        return referent.entity
                    }
                }
            }
        }
        return nil
    }
}
