/// Takes regular English inflection off a lower-case word that lies in a buffer, by its spelling alone.
///
/// Spelling rules after Quirk, Greenbaum, Leech, Svartvik 1985, "A Comprehensive Grammar of the English Language", §§ 3.5-3.9,
/// 5.79-5.81, 7.80; what they get wrong stands in `LemmaTable`. Every function takes the length of the word and returns
/// that of its base; the buffer has room for one more byte.
struct Inflection {
    let buffer: UnsafeMutablePointer<UInt8>

    private subscript(_ i: Int) -> UInt8 { buffer[i] }

    private func ends(_ n: Int, _ suffix: StaticString) -> Bool {
        let count = suffix.utf8CodeUnitCount
        guard n >= count else { return false }
        for i in 0..<count where buffer[n - count + i] != suffix.utf8Start[i] { return false }
        return true
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    private func hasVowel(_ n: Int) -> Bool {
        for i in 0..<n where Self.isVowel(self[i]) || self[i] == UInt8(ascii: "y") { return true }
        return false
    }

    /// Runs of vowels.
    private func syllables(_ n: Int) -> Int {
        var count = 0
        for i in 0..<n where Self.isVowel(self[i]) && (i == 0 || !Self.isVowel(self[i - 1])) { count += 1 }
        return count
    }

    private func append(_ byte: StaticString, _ n: Int) -> Int {
        buffer[n] = byte.utf8Start[0]
        return n + 1
    }

    /// `going` → `go`, `making` → `make`, `running` → `run`.
    func baseOfGerund(_ n: Int) -> Int {
        if ends(n, "in'") { return restored(n - 3) }
        guard ends(n, "ing"), n > 4, hasVowel(n - 3) else { return n }
        return restored(n - 3)
    }

    /// `worked` → `work`, `tried` → `try`, `agreed` → `agree`.
    func baseOfPast(_ n: Int) -> Int {
        if ends(n, "eed") { return n - 1 }
        if ends(n, "ied"), n > 4 { return append("y", n - 3) }
        if ends(n, "'d"), n > 3 { return n - 2 }
        guard ends(n, "ed"), n > 3, hasVowel(n - 2) else { return n }
        return restored(n - 2)
    }

    /// `goes` → `go`, `tries` → `try`, `boxes` → `box`: the third person of verbs and the plural of nouns.
    func baseOfS(_ n: Int) -> Int {
        if ends(n, "'s") {
            if n > 2, self[n - 3] &- 0x30 < 10 {
                buffer[n - 2] = UInt8(ascii: "s")
                return n - 1
            }
            return n - 2
        }
        if ends(n, "\u{2019}s") { return n - 4 }
        guard n > 2, ends(n, "s"), !ends(n, "ss") else { return n }
        // The '90s and 1960s are called that
        if self[n - 2] &- 0x30 < 10 { return n }
        if ends(n, "ies") { return n > 4 ? append("y", n - 3) : n - 1 }
        if ends(n, "sses") || ends(n, "shes") || ends(n, "ches") || ends(n, "xes") || ends(n, "zzes") { return n - 2 }
        if ends(n, "oes"), n > 3 { return n - 2 }
        return n - 1
    }

    /// The plural of nouns: also `policemen` → `policeman`.
    func baseOfPlural(_ n: Int) -> Int {
        if ends(n, "men"), n >= 3 {
            buffer[n - 2] = UInt8(ascii: "a")
            return n
        }
        return baseOfS(n)
    }

    /// `bigger` → `big`, `easiest` → `easy`.
    func baseOfComparison(_ n: Int) -> Int {
        let cut = ends(n, "est") ? 3 : ends(n, "er") ? 2 : 0
        guard cut > 0, n - cut >= 2 else { return n }
        let stem = n - cut
        if self[stem - 1] == UInt8(ascii: "i"), stem > 2 { return append("y", stem - 1) }
        return restored(stem)
    }

    // MARK: Doubled consonants and mute e

    /// Gives a stem back the `e` it lost, or takes the doubled consonant away.
    private func restored(_ n: Int) -> Int {
        guard n >= 3 else { return n }
        let last = self[n - 1]
        let before = self[n - 2]
        if last == before {
            switch last {
            case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "z"), UInt8(ascii: "e"),
                UInt8(ascii: "o"):
                return n
            default: return n - 1
            }
        }
        return needsE(n, last, before, self[n - 3]) ? append("e", n) : n
    }

    private func needsE(_ n: Int, _ last: UInt8, _ before: UInt8, _ third: UInt8) -> Bool {
        let vowelPair =
            Self.isVowel(third) && !(third == UInt8(ascii: "u") && n > 3 && self[n - 4] == UInt8(ascii: "q"))
        let short = Self.isVowel(before) && !vowelPair
        switch last {
        case UInt8(ascii: "v"), UInt8(ascii: "u"), UInt8(ascii: "c"): return true
        case UInt8(ascii: "z"): return before != UInt8(ascii: "t") && before != UInt8(ascii: "l")
        case UInt8(ascii: "s"): return before != UInt8(ascii: "k")
        case UInt8(ascii: "g"): return needsEAfterG(n, before, third)
        case UInt8(ascii: "t"): return needsEAfterT(before, third)
        case UInt8(ascii: "r"): return short && before != UInt8(ascii: "e")
        case UInt8(ascii: "n"):
            if before == UInt8(ascii: "o") { return short && syllables(n) == 1 }
            return short && (before == UInt8(ascii: "i") || before == UInt8(ascii: "u"))
        case UInt8(ascii: "l"):
            if before == UInt8(ascii: "a") { return short && syllables(n) == 1 }
            if Self.isVowel(before) { return short && before != UInt8(ascii: "e") }
            return before != UInt8(ascii: "r") && before != UInt8(ascii: "w") && before != UInt8(ascii: "y")
        case UInt8(ascii: "p"):
            if before == UInt8(ascii: "y") { return true }
            if before == UInt8(ascii: "o") { return short && syllables(n) == 1 }
            return short && before != UInt8(ascii: "e")
        case UInt8(ascii: "k"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "b"):
            return short && before != UInt8(ascii: "e")
        default: return false
        }
    }

    private func needsEAfterG(_ n: Int, _ before: UInt8, _ third: UInt8) -> Bool {
        guard before == UInt8(ascii: "n") else { return true }
        switch third {
        case UInt8(ascii: "a"): return n > 4
        case UInt8(ascii: "e"), UInt8(ascii: "u"): return true
        default: return false
        }
    }

    private func needsEAfterT(_ before: UInt8, _ third: UInt8) -> Bool {
        switch before {
        case UInt8(ascii: "a"): return third != UInt8(ascii: "e") && third != UInt8(ascii: "o")
        case UInt8(ascii: "u"), UInt8(ascii: "o"): return !Self.isVowel(third)
        default: return false
        }
    }
}
