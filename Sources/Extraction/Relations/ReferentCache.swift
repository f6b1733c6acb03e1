/// What nominals of one document stand for, so that those many rules ask for are looked for once.
///
/// Valid while mentions and trees stay as they are; of one thread.
final class ReferentCache {
    /// By twice the word, plus one as an agent: the place among `found`; -1 for what was not asked for yet.
    private var places: [Int32]
    private var found: [[Referent]] = []

    init(words: Int) { places = Array(repeating: -1, count: 2 * words) }

    /// What a word stands for; nil where nobody asked yet.
    @inline(__always)
    func known(_ word: Int, _ asAgent: Bool) -> [Referent]? {
        let place = places[2 * word + (asAgent ? 1 : 0)]
        return place >= 0 ? found[Int(place)] : nil
    }

    func note(_ referents: [Referent], _ word: Int, _ asAgent: Bool) {
        places[2 * word + (asAgent ? 1 : 0)] = Int32(found.count)
        found.append(referents)
    }
}
