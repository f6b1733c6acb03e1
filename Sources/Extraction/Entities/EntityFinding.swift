import Annotation
import Lexicon

/// Names of one document to its entities: dictionary first, then full names, then the short forms that lean on them.
///
/// Never merges transitively: a short name goes to the one full name it is a part of, or stands alone.
struct EntityFinding {
    let options: ExtractionOptions
    let merging: NameSpanMerging

    var entities: [LocalEntity] = []
    var mentions: [LocalMention] = []
    /// The spellings of names, and what the document does with them.
    var names = NameTable()
    var uses = NameUses()
    var byEntry: [EntryIndex: Int32] = [:]
    /// Entries that a name in the document is one of, weak names that only describe left out.
    var fullNames: [EntryIndex] = []
    /// Entries that a name of several words in the document is one of.
    var spelledOut: [EntryIndex] = []
    /// Coalitions against the armed groups that the document names, and the names of those groups.
    var opponents: [EntryIndex] = []
    var opposed: [NameNumber] = []

    init(lexicon: Lexicon, options: ExtractionOptions, document: Document, analysis: Analysis) {
        self.options = options
        merging = NameSpanMerging(lexicon: lexicon, document: document, analysis: analysis)
    }

    var lexicon: Lexicon { merging.lexicon }
    var document: Document { merging.document }
    var analysis: Analysis { merging.analysis }

    mutating func run(_ found: [NameCandidate]) {
        var candidates = found
        mentions.reserveCapacity(found.count)
        entities.reserveCapacity(found.count)
        byEntry.reserveCapacity(min(found.count, 32))
        merging.prefetchEntries(of: found)
        for i in candidates.indices { candidates[i].key = number(candidates[i].begin..<candidates[i].end) }
        merging.prefetchLabels(of: found)
        // By their places, for a candidate is not copied without need.
        for i in candidates.indices where !candidates[i].isGeneric { vote(candidates[i]) }
        var isDone = Array(repeating: false, count: candidates.count)
        for i in candidates.indices where !candidates[i].names.isEmpty { isDone[i] = resolveKnown(candidates[i]) }
        for i in candidates.indices where !isDone[i] && candidates[i].count > 1 {
            isDone[i] = resolveLong(candidates[i])
        }
        readAcronyms(candidates, &isDone)
        for i in candidates.indices where !isDone[i] { resolveShort(candidates[i]) }
        sortMentions()
        repeatNames()
        findNamesInContext()
    }

    /// Into text order; of two that begin together the longer one comes last, so that words within both are its own.
    mutating func sortMentions() { mentions.sort { ($0.begin, $0.end) < ($1.begin, $1.end) } }
}
