import Annotation

extension NameSpan {
    /// Appends the names that well-formed labels of the given words spell.
    package static func append(_ labels: UnsafePointer<UInt8>, _ words: Range<Int>, to names: inout [NameSpan]) {
        var begin = 0
        for i in 0..<words.count {
            let label = NameLabel(value: labels[i])
            guard let place = label.place, let type = label.type else { continue }
            if place == .begin || place == .unit { begin = i }
            if place == .last || place == .unit {
                names.append(
                    NameSpan(
                        begin: WordIndex(words.lowerBound + begin), end: WordIndex(words.lowerBound + i + 1),
                        type: type))
            }
        }
    }
}
