import Annotation
import Lexicon

/// Facts that no rule makes, found by the ways between words.
extension Reading {
    /// What is less likely than this is no fact.
    static let leastProbable = 0.4

    /// The links of the rules, each with its likelihood where the model can tell, and the facts that the model finds likely
    /// between entities that they leave unlinked; of two words or directions the likelier.
    func weighed(_ links: [Link], _ scan: PathScan, by model: PathModel) -> [Link] {
        var weighed = links
        var found: [(link: Link, logOdds: Float)] = []
        var candidates = PathCandidates(PathFeatures(reading: self, scan: scan, links: links))
        for trigger in scan.triggers {
            candidates.read(trigger)
            let ends = candidates.ends
            let sums = ends.map { end in
                candidates.buffer[end.features].reduce(into: (source: Int32(0), target: Int32(0))) { sums, feature in
                    sums.source += model.weight(feature ^ PathCandidates.source)
                    sums.target += model.weight(feature ^ PathCandidates.target)
                }
            }
            for (i, source) in ends.enumerated() {
                for (j, target) in ends.enumerated() where target.entity != source.entity {
                    let ruled = links.firstIndex { isSame($0, trigger, source, target) }
                    if ruled == nil, links.contains(where: { isBetween($0, source.entity, target.entity) }) { continue }
                    var sum = sums[i].source + sums[j].target
                    for feature in candidates.jointFeatures(trigger, source, target) { sum += model.weight(feature) }
                    let logOdds = model.logOdds(sum)
                    let probability = PathModel.probability(logOdds)
                    if let ruled {
                        weighed[ruled].probability = probability
                        continue
                    }
                    guard probability >= Self.leastProbable else { continue }
                    let link = pathLink(trigger, source, target, probability: probability)
                    guard mayAct(link) else { continue }
                    if let k = found.firstIndex(where: { isBetween($0.link, source.entity, target.entity) }) {
                        if logOdds > found[k].logOdds { found[k] = (link, logOdds) }
                    } else {
                        found.append((link, logOdds))
                    }
                }
            }
        }
        return weighed + found.map(\.link)
    }

    private func isSame(
        _ link: Link, _ trigger: PathScan.Trigger, _ source: PathCandidates.End, _ target: PathCandidates.End
    ) -> Bool {
        link.trigger == trigger.word && link.source.entity == source.entity && link.target.entity == target.entity
    }

    private func isBetween(_ link: Link, _ a: Int32, _ b: Int32) -> Bool {
        (link.source.entity == a && link.target.entity == b) || (link.source.entity == b && link.target.entity == a)
    }

    private func pathLink(
        _ trigger: PathScan.Trigger, _ source: PathCandidates.End, _ target: PathCandidates.End, probability: Double
    ) -> Link {
        let word = trigger.word
        var link = Link(
            source: referent(source), target: referent(target),
            trigger: word, clause: word, verb: lemma(word), eventClass: trigger.eventClass, weight: 100, rule: .path)
        link.probability = probability
        if trigger.kind == .noun, let event = verbs.eventNoun(lemma(word)) {
            link.verb = event.verb
            link.isNominal = true
            link.isSymmetric = event.effects.contains(.symmetric)
            let preposition = preposition(Int(mentions[Int(target.mention)].head))
            if verbs.takes(preposition, after: event.verb) { link.preposition = preposition }
        } else {
            link.particle = particle(word)
            let object = firstChild(word, .obj).map { lemma($0) } ?? .unknown
            let preposition = argumentPreposition(of: word, above: Int(mentions[Int(target.mention)].head))
            if let sense = verbs.sense(of: link.verb, particle: link.particle, object: object, preposition: preposition)
            {
                link.eventClass = sense.eventClass
                link.isSymmetric = sense.effects.contains(.symmetric)
                if sense.preposition == preposition { link.preposition = preposition }
            }
        }
        link.eventClass = classInContext(of: link)
        return link
    }

    /// How the nominal that a mention stands in leads to it.
    private func referent(_ end: PathCandidates.End) -> Referent {
        let way: Referent.Way =
            switch relation(Int(mentions[Int(end.mention)].head)) {
            case .amod, .compound: .modifier
            case .nmodPoss: .owner
            default: .itself
            }
        return Referent(entity: end.entity, mention: end.mention, way: way, hops: way == .itself ? 0 : 1)
    }

    /// What brings in the argument of a verb that a word lies in; unknown for an object.
    private func argumentPreposition(of verb: Int, above word: Int) -> LemmaNumber {
        var current = word
        for _ in 0..<12 {
            guard let next = head(current) else { return .unknown }
            if next == verb { return preposition(current) }
            current = next
        }
        return .unknown
    }
}
