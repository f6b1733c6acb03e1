import Annotation

/// Words, their hyphens, full stops and apostrophes.
extension TokenScanner {
    /// The word that begins at `i`, with what hangs on it.
    mutating func word(_ i: Int) -> Int {
        var j = runEnd(i)
        while j < chunkEnd {
            if let end = joined(i, j) {
                j = end
                continue
            }
            if base[j] == UInt8(ascii: ".") { return dotted(i, j) }
            let width = apostropheWidth(j)
            if width > 0 {
                switch apostrophe(i, j, width) {
                case .done(let end): return end
                case .joined(let end):
                    j = end
                    continue
                case .separate: break
                }
            }
            break
        }
        plainWord(i, j)
        return j
    }

    /// A word without signs, cut in two when it is a contraction without apostrophe: `cannot`, `gonna`, `dont`.
    @inline(__always)
    mutating func plainWord(_ i: Int, _ j: Int) {
        let length = j - i
        if length >= 2, length <= 8, mayBeContraction(j) {
            let split = vocabulary.split(base, i, j)
            if split > 0, split < length, !isUpper(i + 1) || length > 2 {
                emit(i, i + split, j)
                return
            }
            if length == 3, isBareIts(i, j) {
                emit(i, i + 2, j)
                return
            }
        }
        emit(i, j)
    }

    /// By its last two letters: a quick look before the table is asked.
    @inline(__always)
    private func mayBeContraction(_ j: Int) -> Bool {
        let last = lower(j - 1)
        let before = lower(j - 2)
        switch last {
        case UInt8(ascii: "t"): return before == UInt8(ascii: "n") || before == UInt8(ascii: "o")
        case UInt8(ascii: "a"): return before == UInt8(ascii: "n") || before == UInt8(ascii: "t")
        case UInt8(ascii: "s"): return before == UInt8(ascii: "t") || before == UInt8(ascii: "e")
        case UInt8(ascii: "e"):
            return before == UInt8(ascii: "v") || before == UInt8(ascii: "r") || before == UInt8(ascii: "m")
        case UInt8(ascii: "m"): return before == UInt8(ascii: "i")
        case UInt8(ascii: "l"): return before == UInt8(ascii: "l")
        default: return false
        }
    }

    /// `its` for `it's`: before a determiner, `not`, and the like.
    private func isBareIts(_ i: Int, _ j: Int) -> Bool {
        guard lower(i) == UInt8(ascii: "i"), lower(i + 1) == UInt8(ascii: "t"), base[i + 1] >= 0x60 else {
            return false
        }
        var next = j
        while next < count, base[next] == 32 { next += 1 }
        var end = next
        while end < count, has(end, .letter) { end += 1 }
        return next > j && vocabulary.traits(base, next, end).contains(.afterIts)
    }

    /// The end of the word when the sign at `j` belongs to it: `e-mail`, `AT&T`, `file_name`, `f**k`.
    private func joined(_ i: Int, _ j: Int) -> Int? {
        switch base[j] {
        case UInt8(ascii: "-"):
            guard isAlphanumeric(j + 1) else {
                // A word broken off in speech: `th-`
                return j + 1 == chunkEnd && j - i <= 2 && i == chunkBegin && has(j - 1, .letter) ? chunkEnd : nil
            }
            let end = runEnd(j + 1)
            if vocabulary.traits(base, i, j).contains(.prefix) { return end }
            return vocabulary.traits(base, j + 1, end).contains(.suffix) ? end : nil
        case UInt8(ascii: "_"):
            return isAlphanumeric(j + 1) ? runEnd(j + 1) : nil
        case UInt8(ascii: "&"):
            let end = runEnd(j + 1)
            guard end > j + 1, end - j <= 4, j - i <= 5 else { return nil }
            return has(j - 1, .upper) == has(j + 1, .upper) && (has(j - 1, .upper) || end - i == 3) ? end : nil
        case UInt8(ascii: "*"):
            var k = repeatEnd(j)
            if k - j > 4 || !isAlphanumeric(k) { return nil }
            k = runEnd(k)
            return k
        case UInt8(ascii: "/"):
            let end = runEnd(j + 1)
            return end > j + 1 && isSlashWord(i, j, end) ? end : nil
        default:
            return nil
        }
    }

    /// `w/o`, `w/out`, `s/he`, `b/t`, `I/C`: the few words that are written with a slash.
    private func isSlashWord(_ i: Int, _ j: Int, _ end: Int) -> Bool {
        guard j - i == 1 else { return false }
        let first = base[i]
        let rest = end - j - 1
        let second = base[j + 1]
        if first == UInt8(ascii: "w") || first == UInt8(ascii: "W") {
            return lower(j + 1) == UInt8(ascii: "o") && (rest == 1 || rest == 3)
        }
        if lower(i) == UInt8(ascii: "s") { return rest == 2 && lower(j + 1) == UInt8(ascii: "h") }
        if first == UInt8(ascii: "b") {
            return rest == 1 && (second == UInt8(ascii: "t") || second == UInt8(ascii: "c"))
        }
        if first == UInt8(ascii: "l") { return rest == 1 && second == UInt8(ascii: "c") }
        if first == UInt8(ascii: "n") { return rest == 1 && second == UInt8(ascii: "a") }
        return rest == 1 && has(i, .upper) && has(j + 1, .upper) && first != UInt8(ascii: "A")
    }

    // MARK: Full stops

    /// A word `i..<j` with a full stop at `j`: an acronym, an abbreviation, an initial, or a word that ends there.
    private mutating func dotted(_ i: Int, _ j: Int) -> Int {
        let after = j + 1
        let isSingle = j - i == 1 || (base[i] >= 0x80 && scalar(i).1 == j - i)
        if isAlphanumeric(after) {
            var end = isSingle ? acronymEnd(i, after) : after
            if !isSingle, j - i == 2, isUpper(i), isUpper(after), after + 1 < chunkEnd, base[after + 1] == base[j] {
                end = after + 2  // Ph.D.
            }
            if end > after {
                let width = apostropheWidth(end)
                if width > 0, case .done(let clitic) = apostrophe(i, end, width) { return clitic }
                emit(i, end)
                return end
            }
            if isSingle ? has(i, .upper) : keepsStop(i, j) {
                emit(i, after)
                return after
            }
        } else if !(after < chunkEnd && base[after] == base[j]), isSingle ? keepsInitial(i) : keepsStop(i, j) {
            emit(i, after)
            return after
        }
        plainWord(i, j)
        return j
    }

    /// The end of `U.S.`, `a.m.`, `U.S` that goes on at `start` behind its first full stop; `start` when it is none.
    private func acronymEnd(_ i: Int, _ start: Int) -> Int {
        var end = start
        var k = start
        while k < chunkEnd, has(k, .letter), !isAlphanumeric(k + 1) {
            k += 1
            end = k
            guard k < chunkEnd, base[k] == UInt8(ascii: ".") else { break }
            // `p.m...`: the ellipsis is no part of it
            if k + 2 < chunkEnd, base[k + 1] == base[k], base[k + 2] == base[k] { break }
            k += 1
            end = k
        }
        return end
    }

    /// Whether a single letter keeps its full stop: an initial, `p. 5`, `c. 1900`.
    private func keepsInitial(_ i: Int) -> Bool {
        guard chunkEnd - i <= 3 else { return true }
        let next = nextChunkByte()
        if next == 0 { return false }
        let bits = ByteClass(rawValue: classes[Int(next)])
        if has(i, .upper) || base[i] >= 0x80 {
            return base[i] != UInt8(ascii: "I") && !bits.isDisjoint(with: [.letter, .digit, .wide])
        }
        return bits.contains(.digit)
    }

    private func keepsStop(_ i: Int, _ j: Int) -> Bool {
        let traits = vocabulary.traits(base, i, j)
        if traits.contains(.abbreviation) {
            // `etc` parts from the full stop that ends its sentence
            guard traits.contains(.clipped), j + 1 == chunkEnd else { return true }
            let next = nextChunkByte()
            return next != 0 && !ByteClass(rawValue: classes[Int(next)]).contains(.upper)
        }
        if traits.contains(.capitalizedAbbreviation) { return has(i, .upper) }
        if traits.contains(.beforeNumber) {
            let next = j + 1 < chunkEnd ? base[j + 1] : nextChunkByte()
            return ByteClass(rawValue: classes[Int(next)]).contains(.digit) || next == UInt8(ascii: "#")
        }
        return false
    }

    // MARK: Apostrophes

    enum ApostropheResult {
        /// Everything up to here has been written.
        case done(Int)
        /// The word goes on to here: `O'Brien`.
        case joined(Int)
        /// The sign is a quotation mark.
        case separate
    }

    /// The word `i..<j` with an apostrophe of `width` bytes at `j`.
    mutating func apostrophe(_ i: Int, _ j: Int, _ width: Int) -> ApostropheResult {
        let after = j + width
        guard isAlphanumeric(after) else { return finalApostrophe(i, j, after) }
        let end = runEnd(after)
        if end - after == 1, lower(after) == UInt8(ascii: "t"), lower(j - 1) == UInt8(ascii: "n") {
            if j - 1 == i { return .joined(end) }
            emit(i, j - 1, end)
        } else if isClitic(after, end) {
            emit(i, j, end)
        } else if j - i == 1, lower(i) == UInt8(ascii: "y"), end - after >= 3 {
            emit(i, after, end)  // y'all
        } else {
            return .joined(end)
        }
        return .done(moreClitics(end))
    }

    /// `'ve` of `shouldn't've`.
    private mutating func moreClitics(_ start: Int) -> Int {
        var i = start
        while true {
            let width = apostropheWidth(i)
            guard width > 0, isAlphanumeric(i + width) else { return i }
            let end = runEnd(i + width)
            guard isClitic(i + width, end) else { return i }
            emitPart(i, end)
            i = end
        }
    }

    /// `s`, `m`, `d`, `re`, `ve`, `ll`.
    func isClitic(_ i: Int, _ end: Int) -> Bool {
        let first = lower(i)
        if end - i == 1 {
            return first == UInt8(ascii: "s") || first == UInt8(ascii: "m") || first == UInt8(ascii: "d")
        }
        guard end - i == 2 else { return false }
        let second = lower(i + 1)
        return (first == UInt8(ascii: "r") || first == UInt8(ascii: "v")) && second == UInt8(ascii: "e")
            || first == UInt8(ascii: "l") && second == UInt8(ascii: "l")
    }

    /// `partners'`, `goin'`, or a closing quotation mark.
    private mutating func finalApostrophe(_ i: Int, _ j: Int, _ after: Int) -> ApostropheResult {
        if openQuote >= 0, i - openQuote < 400 || base[j] != UInt8(ascii: "'") { return .separate }
        if base[j] == UInt8(ascii: "`") { return .separate }
        // Two apostrophes are a quotation mark
        if apostropheWidth(after) > 0 { return .separate }
        if lower(j - 1) == UInt8(ascii: "s") {
            emit(i, j, after)
            return .done(after)
        }
        if j - i >= 4, base[j - 1] == UInt8(ascii: "n"), base[j - 2] == UInt8(ascii: "i") {
            emit(i, after)
            return .done(after)
        }
        return .separate
    }
}
