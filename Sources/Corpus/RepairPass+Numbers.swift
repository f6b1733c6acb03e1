import Annotation

/// Numbers that were glued to what follows: `20235%`, `2023The`, `70drones`.
///
/// No digit is ever changed: `20235%` becomes `2023 5%`, which keeps the year readable, and counts as garble, for which
/// number was meant is lost.
extension RepairPass {
    /// `i` is at the percent sign.
    mutating func separateYear(_ i: Int) {
        var begin = i
        while begin > done, i - begin < 8, classAt(begin - 1) == .digit { begin -= 1 }
        let isNumberPart =
            [UInt8(ascii: "."), UInt8(ascii: ",")].contains(at(begin - 1)) && classAt(begin - 2) == .digit
        guard (5...6).contains(i - begin), isYear(begin), !isNumberPart else { return }
        insertSpace(begin + 4, .gluedNumber)
    }

    /// `i` is at the letter behind the digits.
    mutating func separateDigits(_ i: Int) {
        var begin = i
        while begin > 0, i - begin < 8, classAt(begin - 1) == .digit { begin -= 1 }
        guard !isLetter(begin - 1), classAt(begin - 1) != .hyphen, let chunk = chunk(around: i), !isCode(chunk) else {
            return
        }
        let word = wordAfter(i)
        guard classAt(word.upperBound) != .digit, isCommon(word) else { return }
        let isYear = i - begin == 4 && isYear(begin)
        if classAt(i) == .upper ? isYear && word.count >= 3 : word.count >= 5 {
            insertSpace(i, .gluedNumber)
        }
    }

    private func isYear(_ i: Int) -> Bool {
        let century = text[i..<i + 2]
        return century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8)
    }
}
