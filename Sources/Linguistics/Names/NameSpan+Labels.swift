import Annotation

extension NameSpan {
    /// Appends the names that well-formed labels of the given words spell, each as sure as its least sure word.
    package static func append(
        _ labels: UnsafePointer<UInt8>, certainties: UnsafePointer<UInt8>? = nil, _ words: Range<Int>,
        to names: inout [NameSpan]
    ) {
        var begin = 0
        var score: UInt8 = 255
        for i in 0..<words.count {
            let label = NameLabel(value: labels[i])
            guard let place = label.place, let type = label.type else { continue }
            if place == .begin || place == .unit {
                begin = i
                score = 255
            }
            if let certainties { score = min(score, certainties[i]) }
            if place == .last || place == .unit {
                names.append(
                    NameSpan(
                        begin: WordIndex(words.lowerBound + begin), end: WordIndex(words.lowerBound + i + 1),
                        type: type, score: score))
            }
        }
    }
}
