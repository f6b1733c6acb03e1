import Annotation

/// The features of a gap between two words by which `SentenceModel` tells whether a sentence ends there.
///
/// All of them are hashed into one table. They look at kinds and forms of the words around, at how the sentence has run so
/// far, and at the paragraph.
package struct SentenceFeatures {
    package static let count = 23

    /// What is known about the sentence in hand.
    package struct State {
        /// Words since it began, the last before the gap included.
        package var length = 0
        /// Straight quotes seen, modulo 2.
        package var quotes = 0
        package var brackets = 0
        package var first = WordOutline.edge

        package init() {}

        /// Takes a word in.
        @inline(__always)
        package mutating func take(_ word: WordOutline) {
            if length == 0 { first = word }
            length += 1
            switch word.kind {
            case .quote: quotes ^= 1
            case .openBracket: brackets = min(brackets + 1, 3)
            case .closeBracket: brackets = max(brackets - 1, 0)
            default: break
            }
        }
    }

    /// What is known about the paragraph of the gap.
    package struct Paragraph {
        package var end = 0
        /// Bit 0: a full stop or question mark before its last word; bit 1: it begins in lower case; bit 2: it is short.
        package var style: UInt32 = 0

        package init() {}
    }

    /// Calls `body` with each feature's row for the gap after word `i`. `words` has three edges before and after.
    @inline(__always)
    package static func forEach(
        _ words: UnsafePointer<WordOutline>, _ state: State, _ paragraph: Paragraph, _ rest: Int, isSpaced: Bool,
        mask: UInt32, _ body: (Int) -> Void
    ) {
        let k0 = UInt32(words[0].kind.rawValue)
        let k1 = UInt32(words[1].kind.rawValue)
        let k2 = UInt32(words[2].kind.rawValue)
        let b1 = UInt32(words[-1].kind.rawValue)
        let b2 = UInt32(words[-2].kind.rawValue)
        let h0 = words[0].hash
        let h1 = words[1].hash
        let h2 = words[2].hash
        let g1 = words[-1].hash
        let pair = k0 << 5 | k1
        let length = bucket(state.length)
        @inline(__always)
        func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0) {
            var h = (a ^ template &* 0x9E37_79B9) &* 0x85EB_CA6B
            h = (h ^ h >> 15 ^ b) &* 0xC2B2_AE35
            body(Int((h ^ h >> 13) & mask))
        }
        add(1, isSpaced ? 1 : 0)
        add(2, k0)
        add(3, k1)
        add(4, pair)
        add(5, pair, b1)
        add(6, pair, k2)
        add(7, h0)
        add(8, h1)
        add(9, h0, k1)
        add(10, k0, h1)
        add(11, h0, h1)
        add(12, pair, g1)
        add(13, pair, h2)
        add(14, h1 &+ k0, h2)
        add(15, g1 &+ k1, h0)
        add(16, pair, length)
        add(17, pair, bucket(rest))
        add(18, pair, UInt32(state.quotes) << 2 | UInt32(state.brackets))
        add(19, pair, paragraph.style)
        add(20, b2 << 5 | b1, pair << 5 | k2)
        add(21, h1 &+ k0, length)
        add(22, pair << 5 | UInt32(state.first.kind.rawValue), length)
        add(23, pair, UInt32(words[3].kind.rawValue) << 5 | k2)
    }

    @inline(__always)
    static func bucket(_ count: Int) -> UInt32 {
        if count <= 3 { return UInt32(count) }
        if count <= 5 { return 4 }
        if count <= 10 { return 5 }
        if count <= 20 { return 6 }
        return count <= 40 ? 7 : 8
    }
}
