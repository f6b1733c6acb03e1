import Annotation
import Learning

/// The best sequence of name labels that makes whole names. Viterbi over scores per word, with BILOU's rules as the only
/// transitions. O(words).
///
/// What may come before a label depends on one thing only: whether a name of some type is open. So each word keeps the
/// best label that leaves none open, which outside, beginnings and units continue, and for each type the best that leaves
/// it open, which its insides and lasts continue. Of equal scores the first label wins.
package struct NameDecoder {
    private static let types = NameType.allCases.count
    private var back: [UInt8] = []

    package init() {}

    /// Writes the best label of each of `count` words. Scores lie `stride` apart.
    package mutating func decode(
        _ scores: UnsafePointer<Float>, stride: Int, count: Int, into labels: UnsafeMutablePointer<UInt8>
    ) {
        if Self.allOutside(scores, stride, count) {
            labels.update(repeating: 0, count: count)
            return
        }
        let n = NameLabel.count
        if back.count < count * n { back = [UInt8](repeating: 0, count: count * n) }
        back.withUnsafeMutableBufferPointer { back in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: n) { best in
                let best = best.baseAddress!
                Self.start(scores, best)
                for i in 1..<max(count, 1) {
                    Self.advance(best, scores + i * stride, back.baseAddress! + i * n)
                }
                Self.trace(best, back.baseAddress!, count, into: labels)
            }
        }
    }

    private static func allOutside(_ scores: UnsafePointer<Float>, _ stride: Int, _ count: Int) -> Bool {
        for i in 0..<count {
            let row = scores + i * stride
            for label in 1..<NameLabel.count where !(row[label] <= row[0]) { return false }
        }
        return true
    }

    private static func start(_ row: UnsafePointer<Float>, _ best: UnsafeMutablePointer<Float>) {
        for l in 0..<NameLabel.count {
            best[l] = NameLabel(value: UInt8(l)).canStart ? row[l] : -.infinity
        }
    }

    /// From the best scores of sequences that end at one word to those that end at the next, and where they came from.
    @inline(__always)
    private static func advance(
        _ best: UnsafeMutablePointer<Float>, _ row: UnsafePointer<Float>, _ back: UnsafeMutablePointer<UInt8>
    ) {
        var closed = best[0]
        var closedLabel: UInt8 = 0
        for type in 0..<types {
            for label in 3 + 4 * type...4 + 4 * type where best[label] > closed {
                closed = best[label]
                closedLabel = UInt8(label)
            }
        }
        best[0] = closed + row[0]
        back[0] = closedLabel
        for type in 0..<types {
            let begin = 1 + 4 * type
            let continues = best[begin + 1] > best[begin]
            let open = continues ? best[begin + 1] : best[begin]
            let openLabel = UInt8(continues ? begin + 1 : begin)
            best[begin] = closed + row[begin]
            best[begin + 1] = open + row[begin + 1]
            best[begin + 2] = open + row[begin + 2]
            best[begin + 3] = closed + row[begin + 3]
            back[begin] = closedLabel
            back[begin + 1] = openLabel
            back[begin + 2] = openLabel
            back[begin + 3] = closedLabel
        }
    }

    private static func trace(
        _ best: UnsafePointer<Float>, _ back: UnsafePointer<UInt8>, _ count: Int,
        into labels: UnsafeMutablePointer<UInt8>
    ) {
        var label = 0
        for l in 0..<NameLabel.count where NameLabel(value: UInt8(l)).canEnd && best[l] > best[label] { label = l }
        for i in stride(from: count - 1, through: 0, by: -1) {
            labels[i] = UInt8(label)
            if i > 0 { label = Int(back[i * NameLabel.count + label]) }
        }
    }
}
