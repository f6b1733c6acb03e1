import Annotation
import Lexicon

extension Reading {
    /// Notes for whom each person speaks: the country or organization of a title beside the name, or what the
    /// dictionary says.
    mutating func findOwners(_ lexicon: Lexicon, _ roles: RoleVerbs, ledger: MergeLedger) {
        for mention in mentions.indices where mentions[mention].kind == .name {
            let entity = Int(mentions[mention].entity)
            guard entities[entity].type == .person, entities[entity].owner < 0 else { continue }
            var links: [Link] = []
            roleLinks(of: mention, roles, into: &links)
            if let link = links.first(where: { Int($0.source.entity) == entity }) {
                entities[entity].owner = link.target.entity
            } else if !entities[entity].entry.isNone, let country = lexicon.country(of: entities[entity].entry) {
                // Who has held an office says "we" for the state, whether or not the document names it.
                if let local = entities.firstIndex(where: { $0.entry == country }) {
                    entities[entity].owner = Int32(local)
                } else if lexicon.offices(of: entities[entity].entry).contains(where: { $0.body == country }) {
                    entities[entity].owner = self.entity(of: country, lexicon: lexicon, ledger: ledger)
                } else {
                    abroad.insert(Int32(entity))
                }
            }
        }
    }
}
