/// Text is assembled as UTF-8 bytes; these are the parts all formats share.
extension [UInt8] {
    @inline(__always)
    mutating func append(utf8 text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    @inline(__always)
    mutating func append(utf8 text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Decimal digits, independent of locale.
    mutating func append(decimal value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let start = count
        repeat {
            append(UInt8(48 + rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }

    /// Thousandths as the shortest decimal: 930 → `0.93`, 1000 → `1`.
    mutating func append(permille value: Int) {
        append(decimal: value / 1000)
        var rest = value % 1000
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        var unit = 100
        while rest > 0 {
            append(UInt8(48 + rest / unit))
            rest %= unit
            unit /= 10
        }
    }
}
