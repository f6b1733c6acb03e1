/// Names without case, diacritics and punctuation, to find them however they are typed.
public enum NameFolding {
    /// `Șor Party` → `sor party`, `São Tomé` → `sao tome`, `vladimir-putin` → `vladimir putin`. O(length).
    public static func fold(_ name: some StringProtocol) -> String {
        var result = ""
        var isPending = false
        for scalar in name.unicodeScalars {
            guard let folded = fold(scalar) else {
                isPending = true
                continue
            }
            if isPending && !result.isEmpty && !folded.isEmpty { result += " " }
            if !folded.isEmpty { isPending = false }
            result += folded
        }
        return result
    }

    /// Lower case and base letter; empty for what is dropped without a trace, `nil` for what separates words.
    private static func fold(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return String(Character(scalar))
        case 0x41...0x5A: return String(Character(Unicode.Scalar(UInt8(scalar.value) | 0x20)))
        case 0x27, 0x2E, 0x2019: return ""  // U.S., O'Neill
        case 0..<0x80: return nil
        default: break
        }
        if let special = special[scalar.value] { return special }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .format: return ""
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .spacingMark, .letterNumber, .otherNumber:
            return baseLetter(scalar) ?? scalar.properties.lowercaseMapping
        default: return nil
        }
    }

    /// Unicode names letters by their base: LATIN SMALL LETTER A WITH CIRCUMFLEX AND ACUTE.
    private static func baseLetter(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.value < 0x2000, let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
        let words = name.split(separator: " ")
        guard words.count >= 5, words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH" else { return nil }
        return words[3].lowercased()
    }

    private static let special: [UInt32: String] = [
        0xC6: "ae", 0xE6: "ae", 0x152: "oe", 0x153: "oe", 0xDF: "ss", 0xDE: "th", 0xFE: "th", 0xD0: "d", 0xF0: "d",
        0x131: "i",
    ]

    /// Insertions, deletions, substitutions and swaps of neighbours that turn one name into another, or `nil` when they
    /// are more than `limit`. Optimal string alignment (Damerau 1964; Wagner and Fischer 1974), O(length · length).
    public static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var row = last
        for i in 0..<a.count {
            row[0] = i + 1
            var least = row[0]
            for j in 0..<b.count {
                row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                    row[j + 1] = min(row[j + 1], before[j - 1] + 1)
                }
                least = min(least, row[j + 1])
            }
            if least > limit { return nil }
            (before, last, row) = (last, row, before)
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }
}
