/// What a first reading of a document called each word, so that a second reading can hear what its other occurrences say.
///
/// Only words that begin with a capital or lie beyond ASCII vote and are told.
package struct DocumentVotes {
    private var index: [UInt64: Int32] = [:]
    /// For each known word, how often it got each label.
    private var counts: [UInt16] = []

    package init() {}

    package mutating func removeAll() {
        index.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
    }

    /// What counts as the same word: its letters without regard to case. Nil for words that have no vote.
    package static func key(_ form: UnsafeBufferPointer<UInt8>) -> UInt64? {
        guard let first = form.first, first >= 0x80 || (first >= 65 && first <= 90) else { return nil }
        var hash = FeatureHash(seed: 78)
        for byte in form.prefix(64) { hash.add(byte >= 65 && byte <= 90 ? byte | 0x20 : byte) }
        return hash.value
    }

    package mutating func add(_ key: UInt64, _ label: NameLabel) {
        let base: Int
        if let known = index[key] {
            base = Int(known)
        } else {
            base = counts.count
            index[key] = Int32(base)
            counts.append(contentsOf: repeatElement(0, count: NameLabel.count))
        }
        if counts[base + Int(label.value)] < .max { counts[base + Int(label.value)] += 1 }
    }

    /// The label that most other occurrences of the word got; nil when there are none. Of equals the first label wins.
    package func hint(_ key: UInt64, own: NameLabel) -> NameLabel? {
        guard let base = index[key].map(Int.init) else { return nil }
        var best = 0
        var top = 0
        for label in 0..<NameLabel.count {
            let count = Int(counts[base + label]) - (label == Int(own.value) ? 1 : 0)
            if count > top {
                top = count
                best = label
            }
        }
        return top > 0 ? NameLabel(value: UInt8(best)) : nil
    }
}
