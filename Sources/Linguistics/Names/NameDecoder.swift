import Learning

/// The best sequence of name labels that makes whole names. Viterbi over scores per word, with BILOU's rules as the only
/// transitions; words whose best label is `outside` cost one comparison. O(words).
package struct NameDecoder {
    private var best: [Float] = []
    private var back: [UInt8] = []
    /// For each label those that may come before it.
    private let before: [[UInt8]]

    package init() {
        before = (0..<NameLabel.count).map { next in
            (0..<NameLabel.count).filter { label in
                NameLabel(value: UInt8(label)).allows(NameLabel(value: UInt8(next)))
            }.map(UInt8.init)
        }
    }

    /// Writes the best label of each of `count` words. Scores lie `stride` apart.
    package mutating func decode(
        _ scores: UnsafePointer<Float>, stride: Int, count: Int, into labels: UnsafeMutablePointer<UInt8>
    ) {
        if allOutside(scores, stride, count) {
            labels.update(repeating: 0, count: count)
            return
        }
        let n = NameLabel.count
        best = [Float](repeating: -.infinity, count: n)
        if back.count < count * n { back = [UInt8](repeating: 0, count: count * n) }
        for label in 0..<n where NameLabel(value: UInt8(label)).canStart { best[label] = scores[label] }
        var next = best
        for i in 1..<max(count, 1) {
            let row = scores + i * stride
            for label in 0..<n {
                var top = -Float.infinity
                var from: UInt8 = before[label][0]
                for b in before[label] where best[Int(b)] > top {
                    top = best[Int(b)]
                    from = b
                }
                next[label] = top + row[label]
                back[i * n + label] = from
            }
            swap(&best, &next)
        }
        trace(count, into: labels)
    }

    private func allOutside(_ scores: UnsafePointer<Float>, _ stride: Int, _ count: Int) -> Bool {
        for i in 0..<count {
            let row = scores + i * stride
            for label in 1..<NameLabel.count where !(row[label] <= row[0]) { return false }
        }
        return true
    }

    private func trace(_ count: Int, into labels: UnsafeMutablePointer<UInt8>) {
        var label = 0
        for l in 0..<NameLabel.count where NameLabel(value: UInt8(l)).canEnd && best[l] > best[label] { label = l }
        for i in stride(from: count - 1, through: 0, by: -1) {
            labels[i] = UInt8(label)
            if i > 0 { label = Int(back[i * NameLabel.count + label]) }
        }
    }
}
