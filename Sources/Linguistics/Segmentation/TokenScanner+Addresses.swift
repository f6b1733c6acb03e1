/// Web addresses, e-mail addresses, domains and file names.
extension TokenScanner {
    /// Whether a chunk without `@`, `:` and `_` is worth a look: a full stop inside.
    func mayBeBareAddress(_ begin: Int, _ end: Int) -> Bool {
        var i = begin + 1
        while i + 1 < end {
            if base[i] == UInt8(ascii: "."), has(i + 1, .letter) { return true }
            i += 1
        }
        return false
    }

    /// The end of the address that begins at `i`. Amortized linear: a stretch without one is not looked at again.
    mutating func addressEnd(_ i: Int) -> Int? {
        guard has(i, .alphanumeric) else { return nil }
        if let end = schemeEnd(i) { return urlEnd(i, from: end) }
        var stop = i
        var dots = 0
        while stop < chunkEnd, isAddressByte(base[stop]) {
            if base[stop] == UInt8(ascii: ".") { dots += 1 }
            stop += 1
        }
        searchedForAddress = stop
        if stop + 1 < chunkEnd, base[stop] == UInt8(ascii: "@"), has(stop + 1, .alphanumeric) {
            return mailEnd(stop + 1)
        }
        return dots > 0 ? domainEnd(i, stop) : nil
    }

    private func isAddressByte(_ byte: UInt8) -> Bool {
        if ByteClass(rawValue: classes[Int(byte)]).isDisjoint(with: .alphanumeric) {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "%"),
                UInt8(ascii: "+"), UInt8(ascii: "~"):
                return true
            default: return false
            }
        }
        return true
    }

    /// Behind `http://`, `mailto:`, `www.`
    private func schemeEnd(_ i: Int) -> Int? {
        var j = i
        while j < chunkEnd, has(j, .letter), j - i < 8 { j += 1 }
        guard j < chunkEnd else { return nil }
        if base[j] == UInt8(ascii: ":") {
            guard vocabulary.traits(base, i, j).contains(.scheme), j + 1 < chunkEnd else { return nil }
            let slashes = j + 2 < chunkEnd && base[j + 1] == UInt8(ascii: "/") && base[j + 2] == UInt8(ascii: "/")
            if slashes { return j + 3 }
            return lower(i) == UInt8(ascii: "m") && has(j + 1, .alphanumeric) ? j + 1 : nil
        }
        let isWeb =
            j - i == 3 && base[j] == UInt8(ascii: ".") && lower(i) == UInt8(ascii: "w")
            && lower(i + 1) == UInt8(ascii: "w") && lower(i + 2) == UInt8(ascii: "w")
        return isWeb && j + 1 < chunkEnd && has(j + 1, .alphanumeric) ? j + 1 : nil
    }

    /// The end of a web address whose path may go on from `start`: up to a bracket or quotation mark, closing
    /// punctuation left out.
    private func urlEnd(_ i: Int, from start: Int) -> Int {
        var end = start
        var opened = false
        while end < chunkEnd {
            switch base[end] {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return trimmed(i, start, end, opened)
            case UInt8(ascii: "("): opened = true
            case 0xE2:
                // Dashes and curly quotes end an address
                if base[end + 1] == 0x80 { return trimmed(i, start, end, opened) }
            default: break
            }
            end += 1
        }
        return trimmed(i, start, end, opened)
    }

    private func trimmed(_ i: Int, _ start: Int, _ stop: Int, _ opened: Bool) -> Int {
        var end = stop
        while end > start {
            switch base[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
                UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "*"):
                end -= 1
            case UInt8(ascii: ")") where !opened: end -= 1
            default: return end
            }
        }
        return end
    }

    /// The end of the host behind the `@`.
    private func mailEnd(_ start: Int) -> Int {
        var end = start
        while end < chunkEnd, isAddressByte(base[end]) { end += 1 }
        while !has(end - 1, .alphanumeric) { end -= 1 }
        return end
    }

    /// The end of a domain or file name in `i..<stop`: its last part is a known one, or it is a row of lower-case parts.
    private func domainEnd(_ i: Int, _ stop: Int) -> Int? {
        var found: Int?
        var segment = i
        var segments = 0
        var allLower = true
        var j = i
        while j <= stop {
            if j == stop || base[j] == UInt8(ascii: ".") {
                if j == segment { break }
                segments += 1
                if segments > 1, let end = extensionEnd(segment, j) { found = end }
                segment = j + 1
                if segments == 1, j - i == 1 { allLower = false }
            } else if !has(j, .letter) || has(j, .upper) {
                allLower = false
            }
            j += 1
        }
        if let found {
            return found < chunkEnd && base[found] == UInt8(ascii: "/") ? urlEnd(i, from: found) : found
        }
        // Three parts and more: a newsgroup, a host
        return segments > 2 && allLower && segment == stop + 1 && stop - i > 8 ? stop : nil
    }

    /// The end of the known last part `begin..<end`, which a hyphen may cut off from what follows.
    private func extensionEnd(_ begin: Int, _ end: Int) -> Int? {
        var j = begin
        while j < end, has(j, .alphanumeric) { j += 1 }
        guard j > begin, j == end || base[j] == UInt8(ascii: "-") else { return nil }
        guard vocabulary.traits(base, begin, j).contains(.fileExtension) else { return nil }
        // `end.It` is a sentence that lacks its space
        return has(begin, .upper) == has(j - 1, .upper) ? j : nil
    }
}
