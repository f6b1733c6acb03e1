import Annotation

/// Numbers, dates, times, telephone numbers, and the units that stick to them.
extension TokenScanner {
    mutating func number(_ i: Int) -> Int {
        var j = digitsEnd(i)
        while j + 1 < chunkEnd, has(j + 1, .digit) {
            let next = digitsEnd(j + 1)
            switch base[j] {
            case UInt8(ascii: "."), UInt8(ascii: ":"):
                j = next
                continue
            case UInt8(ascii: ",") where next - j == 4:
                j = next
                continue
            case UInt8(ascii: "-"), UInt8(ascii: "/"):
                if let end = groupsEnd(i, j) {
                    j = end
                    continue
                }
            default: break
            }
            break
        }
        return numberTail(i, j)
    }

    @inline(__always)
    private func digitsEnd(_ start: Int) -> Int {
        var i = start
        while i < chunkEnd, has(i, .digit) { i += 1 }
        return i
    }

    /// The end of a date or telephone number whose groups are parted by the sign at `j`; `nil` for a range or a ratio.
    private func groupsEnd(_ i: Int, _ j: Int) -> Int? {
        let sign = base[j]
        var groups = 1
        var end = j
        var last = 0
        while end + 1 < chunkEnd, base[end] == sign, has(end + 1, .digit) {
            let next = digitsEnd(end + 1)
            last = next - end - 1
            end = next
            groups += 1
        }
        if groups >= 3 { return end }
        var first = j
        while first > i, has(first - 1, .digit) { first -= 1 }
        first = j - first
        if sign == UInt8(ascii: "-") { return last == 4 && (first == 3 || first == 1) ? end : nil }
        if first <= 2, last <= 2 { return end }
        // 713/871-5119
        let isTelephone =
            first == 3 && last == 3 && end + 4 < chunkEnd && base[end] == UInt8(ascii: "-")
            && digitsEnd(end + 1) - end == 5
        return isTelephone ? digitsEnd(end + 1) : nil
    }

    /// What follows the digits `i..<j`: nothing, `th`, `s`, a unit, `'s`.
    private mutating func numberTail(_ i: Int, _ j: Int) -> Int {
        let end = runEnd(j)
        if end > j {
            if splitsUnit(i, j, end) {
                emit(i, j)
                return word(j)
            }
            let width = apostropheWidth(end)
            if width > 0, case .done(let clitic) = apostrophe(i, end, width) { return clitic }
            var k = end
            while k < chunkEnd, base[k] == UInt8(ascii: "_"), isAlphanumeric(k + 1) { k = runEnd(k + 1) }
            emit(i, k)
            return k
        }
        // 60's
        let width = apostropheWidth(j)
        if width > 0, j + width < chunkEnd, lower(j + width) == UInt8(ascii: "s"), !isAlphanumeric(j + width + 1) {
            emit(i, j + width + 1)
            return j + width + 1
        }
        emit(i, j)
        return j
    }

    /// Whether the letters `j..<end` behind a number are a word of their own.
    private func splitsUnit(_ i: Int, _ j: Int, _ end: Int) -> Bool {
        guard base[j] < 0x80 else { return false }
        let isMoney = i > chunkBegin && base[i - 1] == UInt8(ascii: "$")
        if end - j == 1 {
            switch base[j] {
            case UInt8(ascii: "k"), UInt8(ascii: "m"), UInt8(ascii: "b"), UInt8(ascii: "g"), UInt8(ascii: "K"):
                return true
            case UInt8(ascii: "M"), UInt8(ascii: "B"), UInt8(ascii: "T"): return isMoney
            default: return false
            }
        }
        return vocabulary.traits(base, j, end).contains(.unit)
    }
}
