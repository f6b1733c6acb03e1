import Annotation

/// The trees of a document to walk down: by word its first child and its next sibling, in text order; -1 for none.
///
/// Two arrays that never change once made. A class that owns its memory, and not Swift's arrays, because rules ask for
/// children many times a word, and an array handed out is retained and released each time.
final class TreeLinks {
    let count: Int
    private let links: UnsafeMutablePointer<Int32>

    var firstChild: UnsafePointer<Int32> { UnsafePointer(links) }
    var nextSibling: UnsafePointer<Int32> { UnsafePointer(links + count) }

    init(_ analysis: Analysis) {
        count = analysis.words.count
        links = .allocate(capacity: 2 * count)
        links.initialize(repeating: -1, count: 2 * count)
        for sentence in analysis.sentences where sentence.isParsed {
            for word in sentence.words.reversed() {
                let head = Int(analysis.words[word].head.value)
                guard head >= 0 else { continue }
                precondition(head < count, "the head of a word is a word")
                links[count + word] = links[head]
                links[head] = Int32(word)
            }
        }
    }

    deinit { links.deallocate() }
}
