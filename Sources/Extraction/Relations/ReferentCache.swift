/// What nominals of one document stand for, so that those many rules ask for are looked for once.
///
/// Valid while mentions and trees stay as they are; of one thread.
final class ReferentCache {
    /// By twice the word, plus one as an agent: the place among `found`; -1 for what was not asked for yet.
    private var places: [Int32]
    private var found: [[Referent]] = []

    init(words: Int) { places = Array(repeating: -1, count: 2 * words) }

    @inline(__always)
    func referents(of word: Int, asAgent: Bool, orFind find: () -> [Referent]) -> [Referent] {
        let key = 2 * word + (asAgent ? 1 : 0)
        if places[key] >= 0 { return found[Int(places[key])] }
        let referents = find()
        places[key] = Int32(found.count)
        found.append(referents)
        return referents
    }
}
