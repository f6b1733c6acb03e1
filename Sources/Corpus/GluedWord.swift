/// The parts of a piece of text that has capitals inside words, as `RussiaMilitaryThreat`.
struct GluedWord {
    /// Letters without the ending `'s`, and where the part ends with it.
    struct Part {
        var letters: Range<Int>
        var end: Int

        var begin: Int { letters.lowerBound }
        var count: Int { letters.count }
        var isPossessive: Bool { end > letters.upperBound }
    }

    var range: Range<Int>
    var parts: [Part] = []

    /// The longest run of letters and apostrophes around `i`, cut before every capital that follows a small letter and
    /// before the last of several capitals that a small letter follows. Nil when it is too long or touches digits.
    init?(around i: Int, in pass: RepairPass) {
        var begin = i
        while begin > 0, i - begin < 100, pass.isLetter(begin - 1) || Self.apostrophe(pass, endingAt: begin) != nil {
            begin -= Self.apostrophe(pass, endingAt: begin) ?? 1
        }
        var end = i
        while end < pass.text.count, end - i < 100 {
            if pass.isLetter(end) {
                end += 1
            } else if let length = Self.apostrophe(pass, at: end), pass.isLetter(end + length) {
                end += length
            } else {
                break
            }
        }
        range = begin..<end
        if i - begin >= 100 || end - i >= 100 { return nil }
        if pass.classAt(begin - 1) == .digit || pass.classAt(end) == .digit { return nil }
        cut(pass)
    }

    private mutating func cut(_ pass: RepairPass) {
        var begin = range.lowerBound
        for i in range.dropFirst() where pass.classAt(i) == .upper {
            let before = pass.classAt(i - 1)
            let endsAcronym = before == .upper && pass.classAt(i + 1) == .lower && i + 1 < range.upperBound
            let isAcronymLong = i - begin >= 2 && (begin..<i).allSatisfy { pass.classAt($0) == .upper }
            guard
                before == .lower || before.rawValue >= ByteClass.leadC2.rawValue && before != .symbol
                    || endsAcronym && isAcronymLong
            else {
                continue
            }
            guard pass.isLetter(i - 1) else { continue }
            parts.append(Self.part(begin..<i, pass))
            begin = i
        }
        parts.append(Self.part(begin..<range.upperBound, pass))
    }

    private static func part(_ range: Range<Int>, _ pass: RepairPass) -> Part {
        var end = range.upperBound
        if pass.at(end - 1) == UInt8(ascii: "s"), let length = apostrophe(pass, endingAt: end - 1) {
            end -= 1 + length
        }
        return Part(letters: range.lowerBound..<max(end, range.lowerBound), end: range.upperBound)
    }

    /// The length of the apostrophe at an offset, ' or ’.
    private static func apostrophe(_ pass: RepairPass, at i: Int) -> Int? {
        if pass.at(i) == UInt8(ascii: "'") { return 1 }
        return pass.at(i) == 0xE2 && pass.at(i + 1) == 0x80 && pass.at(i + 2) == 0x99 ? 3 : nil
    }

    private static func apostrophe(_ pass: RepairPass, endingAt end: Int) -> Int? {
        guard end > 0 else { return nil }
        if let length = apostrophe(pass, at: end - 1), length == 1 { return 1 }
        return end >= 3 && apostrophe(pass, at: end - 3) == 3 ? 3 : nil
    }
}
