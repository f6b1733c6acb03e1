import Annotation
import Lexicon

/// "the Russian president", "NATO's Secretary General": who held the post on the day of the document.
extension Reading {
    /// Heads of states and organizations only: lesser posts say the body rather than the person.
    private static let offices: Set<OfficeTitle> = [
        .president, .monarch, .primeMinister, .secretaryGeneral, .supremeLeader,
    ]

    /// Finds titles without a name and puts their holders among the entities. Needs trees and the mentions of names.
    mutating func findOfficeHolders(lexicon: Lexicon, ledger: MergeLedger) {
        var next = 0
        let sentences = analysis.sentences.filter { $0.isParsed && namesRole($0) }
        for start in lexicon.officeStarts(of: analysis, sentences, in: document.text) where Int(start.value) >= next {
            let first = Int(start.value)
            guard let term = lexicon.longestTerm(at: start, of: analysis, in: document.text),
                let office = term.terms.first(where: { $0.office != nil })?.office
            else { continue }
            let noun = Int(term.end.value) - 1
            next = noun + 1
            guard mentionAt[noun] < 0, !bearsName(noun) else { continue }
            if let body = body(of: noun, first) {
                if Self.offices.contains(office), let day = document.date,
                    let holder = lexicon.holder(of: office, of: body, on: day)
                {
                    officeHolders[noun] = entity(of: holder, lexicon: lexicon, ledger: ledger)
                }
            } else if let holder = namedHolder(of: office, noun, lexicon) {
                officeHolders[noun] = holder
            }
        }
    }

    /// Whether a sentence has a noun for somebody by his office, as all titles do.
    private func namesRole(_ sentence: Sentence) -> Bool {
        sentence.words.contains { word in
            (tag(word) == .noun || tag(word) == .propn) && verbs.actorNoun(lemma(word)).contains(.role)
        }
    }

    /// Whether a name stands with the title: "Russian President Vladimir Putin", "the president, Joe Biden".
    private func bearsName(_ noun: Int) -> Bool {
        if analysis.words[noun].morphology.contains(.plural) || analysis.words[noun].treebankTag == .nns { return true }
        let isPart = relation(noun) == .compound || relation(noun) == .flat || relation(noun) == .nmodDesc
        if isPart || relation(noun) == .appos { return true }
        return children(noun).contains { child in
            (relation(child) == .appos || relation(child) == .flat) && mentionAt[child] >= 0
        }
    }

    /// "the Foreign Secretary", where the document names one person who has been it: a title that one state alone gives
    /// needs no "British". That he bears another title in the document speaks against it.
    private func namedHolder(of office: OfficeTitle, _ noun: Int, _ lexicon: Lexicon) -> Int32? {
        guard Self.britishPosts.contains(office), shortWord(noun) == "secretary", noun > 0,
            analysis.words[noun].tag == .propn, children(noun).contains(where: { lemma($0) == FunctionWord.the })
        else { return nil }
        var found: Int32?
        for index in entities.indices where entities[index].type == .person && !entities[index].entry.isNone {
            guard let country = lexicon.country(of: entities[index].entry),
                lexicon.id(of: country).value == "place:gb",
                lexicon.offices(office, of: country).contains(where: { held in
                    held.person == entities[index].entry && document.date.map { held.holds(on: $0) } ?? true
                })
            else { continue }
            if found != nil { return nil }
            found = Int32(index)
        }
        return found
    }

    /// Posts that are secretaries' where others have ministers.
    private static let britishPosts: Set<OfficeTitle> = [.foreignMinister, .defenceMinister, .interiorMinister]

    private func body(of noun: Int, _ first: Int) -> EntryIndex? {
        for host in [first, noun] {
            for child in children(host) {
                switch relation(child) {
                case .amod, .compound, .nmodPoss, .nmod:
                    if relation(child) == .nmod && !has(preposition: .of, child) { continue }
                    guard let mention = mentionHeaded(by: child) else { continue }
                    let entity = entities[Int(mentions[mention].entity)]
                    if !entity.entry.isNone, entity.type != .person { return entity.entry }
                default: continue
                }
            }
        }
        return nil
    }

    mutating func entity(of entry: EntryIndex, lexicon: Lexicon, ledger: MergeLedger) -> Int32 {
        if let known = entities.firstIndex(where: { $0.entry == entry }) { return Int32(known) }
        entities.append(
            LocalEntity(
                id: ledger.resolve(lexicon.id(of: entry)), label: lexicon.name(of: entry), type: lexicon[entry].type,
                traits: EntityFinding.traits(of: lexicon[entry]).union(.known), entry: entry))
        return Int32(entities.count - 1)
    }

    func officeHolder(_ word: Int) -> Int32? { officeHolders[word] }
}
