import Annotation
import Lexicon

/// Facts that no rule makes, found by the ways between words.
extension Reading {
    /// What is less likely than this is no fact.
    static let leastProbable = 0.4
    /// Just below the log-odds of `leastProbable`, −0.405…: nearly all that may be facts fall below it, and need no more.
    private static let leastLogOdds: Float = -0.41

    /// More than what two ends weigh together, by the weights of the model's file: of some 100,000 pairs of news and of all
    /// the model learned from, none weighs over 144. What lacks more than this apart needs no look at the two together.
    private static let mostJoint: Int32 = 160

    /// The links of the rules, each with its likelihood where the model can tell, and the facts that the model finds likely
    /// between entities that they leave unlinked; of two words or directions the likelier.
    func weighed(_ links: [Link], _ scan: PathScan, by model: PathModel) -> [Link] {
        model.withWeights { weighed(links, scan, by: model, $0) }
    }

    private func weighed(
        _ links: [Link], _ scan: PathScan, by model: PathModel, _ weights: PathModel.Weights
    ) -> [Link] {
        var weighed = links
        var found: [(link: Link, logOdds: Float)] = []
        var candidates = PathCandidates(PathFeatures(scan, links: links))
        var sums: [(source: Int32, target: Int32)] = []
        let areAllLinked = candidates.features.areAllLinked
        for trigger in scan.triggers {
            // Where rules link all by other words, this one has nothing to tell.
            let isRuling = links.contains { $0.trigger == trigger.word }
            if areAllLinked && !isRuling { continue }
            candidates.read(trigger, of: self)
            guard hasOpenPair(candidates) || isRuling && candidates.ends.count > 1 else { continue }
            sums.removeAll(keepingCapacity: true)
            for end in candidates.ends { sums.append(candidates.weights(trigger, end, by: weights)) }
            let shared = candidates.sharedWeight(trigger, by: weights)
            for i in candidates.ends.indices {
                for j in candidates.ends.indices where i != j {
                    let isLinked = candidates.features.areLinked(candidates.ends[i].index, candidates.ends[j].index)
                    if isLinked && !isRuling { continue }
                    let (source, target) = (candidates.ends[i], candidates.ends[j])
                    let ruled = isLinked ? links.firstIndex { $0.isFact(of: trigger, source, target) } : nil
                    if isLinked && ruled == nil { continue }
                    let apart = sums[i].source + sums[j].target + shared
                    if ruled == nil, model.logOdds(apart + Self.mostJoint) <= Self.leastLogOdds { continue }
                    let joint = candidates.weight(trigger, source, target, by: weights)
                    let logOdds = model.logOdds(apart + joint)
                    if let ruled {
                        weighed[ruled].probability = PathModel.probability(logOdds)
                        continue
                    }
                    guard logOdds > Self.leastLogOdds else { continue }
                    let probability = PathModel.probability(logOdds)
                    guard probability >= Self.leastProbable else { continue }
                    let link = pathLink(trigger, source, target, probability: probability)
                    guard mayAct(link), !isSetting(source), !leavesDeed(link) else { continue }
                    if let k = found.firstIndex(where: { $0.link.isBetween(source.entity, target.entity) }) {
                        if logOdds > found[k].logOdds { found[k] = (link, logOdds) }
                    } else {
                        found.append((link, logOdds))
                    }
                }
            }
        }
        return weighed + found.map(\.link)
    }

    /// "Kenya asked suppliers to leave Iran": who asks, forces or lets others do something does not do it.
    private func leavesDeed(_ link: Link) -> Bool {
        let target = Int(mentions[Int(link.target.mention)].head)
        if isVerb(link.trigger), reports(link.trigger), let own = ownSubject(of: link.trigger), !own.isPatient,
            own.word > link.trigger, isAncestor(own.word, of: target)
        {
            // "…, said Zhang": who speaks is spoken to by nobody.
            return true
        }
        guard isVerb(link.trigger), let doer = subject(of: link.trigger), doer.source == .controlled,
            let head = head(link.trigger), isVerb(head), self.head(doer.word) == head,
            relation(doer.word) == .obj || relation(doer.word) == .iobj,
            let own = ownSubject(of: head)
        else { return false }
        return isAncestor(own.word, of: Int(mentions[Int(link.source.mention)].head))
    }

    /// Whether rules leave two ends of a trigger unlinked.
    private func hasOpenPair(_ candidates: PathCandidates) -> Bool {
        let ends = candidates.ends
        return ends.indices.contains { i in
            (0..<i).contains { !candidates.features.areLinked(ends[$0].index, ends[i].index) }
        }
    }

    private func pathLink(
        _ trigger: PathScan.Trigger, _ source: PathFeatures.End, _ target: PathFeatures.End, probability: Double
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
    private func referent(_ end: PathFeatures.End) -> Referent {
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

extension Link {
    fileprivate func isFact(
        of trigger: PathScan.Trigger, _ source: PathFeatures.End, _ target: PathFeatures.End
    ) -> Bool {
        self.trigger == trigger.word && self.source.entity == source.entity && self.target.entity == target.entity
    }
}
