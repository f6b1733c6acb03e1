/// How near names are to what was typed: names that hold all its words, names that begin with it, names a few typing errors
/// away. Compares folded names; see `NameFolding`.
package struct NameQuery {
    private let bytes: [UInt8]
    private let words: [ArraySlice<UInt8>]
    /// Errors allowed.
    private let limit: Int
    private let letters: UInt64

    /// Fails for what holds no letter or digit.
    package init?(_ text: String) {
        bytes = Array(NameFolding.fold(text).utf8)
        if bytes.isEmpty { return nil }
        words = bytes.split(separator: UInt8(ascii: " "))
        limit = min(3, max(1, bytes.count / 4))
        letters = bytes.withUnsafeBufferPointer { Self.letters($0) }
    }

    /// The less, the nearer; `nil` for what is too far away. O(length · length) for names of nearly the same letters.
    package func cost(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        if words.allSatisfy({ Self.contains(name, $0) }) { return 1 }
        if bytes.count >= 3 && name.count >= bytes.count && name[..<bytes.count].elementsEqual(bytes) { return 2 }
        // Every letter that the name lacks altogether is an error, so that most names need no closer look.
        let missing = letters & ~Self.letters(name)
        guard missing.nonzeroBitCount <= limit else { return nil }
        var best = distance(name)
        // A slip in one word of a longer name, `Stoltenburg`.
        if words.count == 1 && bytes.count >= 5 {
            Self.forEachWord(name) { word in
                if let distance = distance(word) { best = min(best ?? .max, distance + 1) }
            }
        }
        return best.map { $0 + 2 }
    }

    private func distance(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        guard abs(bytes.count - name.count) <= limit else { return nil }
        return NameFolding.distance(bytes, Array(name), limit: limit)
    }

    /// A bit for each byte that occurs, several bytes to a bit.
    private static func letters(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var result: UInt64 = 0
        for byte in name { result |= 1 << UInt64(byte & 63) }
        return result
    }

    private static func contains(_ name: UnsafeBufferPointer<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
        guard name.count >= word.count else { return false }
        var isFound = false
        forEachWord(name) { part in
            if part.count == word.count && part.elementsEqual(word) { isFound = true }
        }
        return isFound
    }

    @inline(__always)
    private static func forEachWord(_ name: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var begin = 0
        for end in 0...name.count where end == name.count || name[end] == UInt8(ascii: " ") {
            if end > begin { body(UnsafeBufferPointer(rebasing: name[begin..<end])) }
            begin = end + 1
        }
    }
}
