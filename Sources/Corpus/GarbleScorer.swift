import Annotation

/// Scores how far a sentence resists reading: what was repaired in it, what could not be, and runs of symbols.
///
/// Stretches end at line breaks and behind `.`, `?`, `!` before white space; close enough to sentences to lower the
/// confidence of what is read there. Only stretches with a sign are scored, the rest is clean.
extension RepairedText {
    /// `symbols` are the offsets of symbols that follow symbols.
    mutating func scoreGarble(symbols: [Int]) {
        if repairs.isEmpty && symbols.isEmpty { return }
        var penalties = repairs.compactMap { repair in
            Self.penalty(of: repair.kind).map { (at: Int(repair.working.begin), points: $0) }
        }
        penalties += symbols.map { (at: $0, points: 10) }
        penalties.sort { $0.at < $1.at }
        text.bytes.withUnsafeBufferPointer { bytes in
            var i = 0
            var done = 0
            while i < penalties.count {
                let found = Self.stretch(around: penalties[i].at, bytes)
                let stretch = max(found.lowerBound, done)..<max(found.upperBound, done)
                var points = 0
                repeat {
                    points += penalties[i].points
                    i += 1
                } while i < penalties.count
                    && (penalties[i].at < stretch.upperBound || stretch.upperBound == bytes.count)
                done = stretch.upperBound
                let score = Self.score(points, words: Self.words(in: stretch, bytes))
                if score > 0, !stretch.isEmpty {
                    garbled.append(
                        GarbledStretch(range: TextRange(stretch.lowerBound, stretch.upperBound), score: score))
                }
            }
        }
    }

    /// What a repair says about the reading of its sentence: a lost word or number more than a lost space.
    private static func penalty(of kind: Repair.Kind) -> Int? {
        switch kind {
        case .censored: 25
        case .gluedNumber: 25
        case .brokenEncoding: 15
        case .gluedWords: 12
        case .missingSpace: 3
        case .control, .quotation, .characterReference, .lineBreak, .markup: nil
        }
    }

    private static func stretch(around i: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        func isEnd(_ k: Int) -> Bool {
            if bytes[k] == 0x0A || bytes[k] == 0x0D { return true }
            guard [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[k]) else { return false }
            return k + 1 == bytes.count || isSpace(bytes[k + 1])
        }
        let farthest = 4096
        var begin = i
        while begin > 0, i - begin < farthest, !isEnd(begin - 1) { begin -= 1 }
        var end = i
        while end < bytes.count, end - i < farthest {
            end += 1
            if isEnd(end - 1) { break }
        }
        // A cut at the limit must not fall into a sequence.
        while begin < i, bytes[begin] & 0xC0 == 0x80 { begin += 1 }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        while begin < i, isSpace(bytes[begin]) { begin += 1 }
        return begin..<max(end, begin)
    }

    private static func words(in stretch: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 1
        for i in stretch where bytes[i] == 0x20 { count += 1 }
        return count
    }

    /// Points weigh more in a short sentence; 20 words are the measure.
    private static func score(_ points: Int, words: Int) -> UInt8 {
        UInt8(min(100, points * 20 / max(10, min(40, words))))
    }
}
