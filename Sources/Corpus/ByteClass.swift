/// What a byte can be to the repairer. Five bits: pairs of classes index a table of 1024.
enum ByteClass: UInt8 {
    case other, lower, upper, digit, space, newline
    /// `. , ; : ? !`
    case stop
    /// `) ]`
    case closing
    case quote, star, ampersand, percent, hyphen, control
    /// Leads of sequences in which spaces, invisible marks and broken encodings hide.
    case leadC2, leadC3, leadE2, leadE3, leadEF
    /// Any other byte beyond ASCII.
    case high
    /// Characters that prose has little of: `# $ ^ _ | ~ \ = < > { }`.
    case symbol

    var isLetter: Bool { self == .lower || self == .upper }

    @inline(__always)
    static func of(_ byte: UInt8) -> ByteClass { classes[Int(byte)] }

    static let classes: [ByteClass] = (0...255).map { classify(UInt8($0)) }

    private static func classify(_ byte: UInt8) -> ByteClass {
        switch byte {
        case 0x61...0x7A: .lower
        case 0x41...0x5A: .upper
        case 0x30...0x39: .digit
        case 0x20, 0x09: .space
        case 0x0A, 0x0D: .newline
        case 0x00...0x1F, 0x7F: .control
        case 0xC2: .leadC2
        case 0xC3: .leadC3
        case 0xE2: .leadE2
        case 0xE3: .leadE3
        case 0xEF: .leadEF
        case 0x80...0xFF: .high
        default: punctuation(byte)
        }
    }

    private static func punctuation(_ byte: UInt8) -> ByteClass {
        switch UnicodeScalar(byte) {
        case ".", ",", ";", ":", "?", "!": .stop
        case ")", "]": .closing
        case "\"": .quote
        case "*": .star
        case "&": .ampersand
        case "%": .percent
        case "-": .hyphen
        case "#", "$", "^", "_", "|", "~", "\\", "=", "<", ">", "{", "}": .symbol
        default: .other
        }
    }
}

/// Finds the places of a text that may need repair: pairs of neighbouring bytes that clean prose seldom has.
///
/// One table look-up a byte and no dependence between them, so clean text goes through at memory speed, nearly.
enum NoiseScanner {
    /// For every byte, its class times 32.
    private static let rows: [UInt16] = ByteClass.classes.map { UInt16($0.rawValue) << 5 }

    private static let isSuspicious: [Bool] = {
        var table = Array(repeating: false, count: 1024)
        for (first, seconds) in suspiciousPairs {
            for second in seconds { table[Int(first.rawValue) << 5 | Int(second.rawValue)] = true }
        }
        for first in 0..<32 { table[first << 5 | Int(ByteClass.control.rawValue)] = true }
        return table
    }()

    private static let suspiciousPairs: [(ByteClass, [ByteClass])] = [
        (.lower, [.upper]), (.high, [.upper]), (.digit, [.upper, .lower, .percent]),
        (.stop, [.lower, .upper]), (.closing, [.lower, .upper]), (.quote, [.quote]), (.star, [.star]),
        (.ampersand, [.lower, .upper, .symbol]), (.hyphen, [.newline]), (.symbol, [.symbol]),
        (.leadC2, [.high]), (.leadE2, [.high]), (.leadE3, [.high]), (.leadEF, [.high]),
        (.leadC3, [.high]),
    ]

    /// Offsets of the second byte of every suspicious pair, ascending; the first byte counts as behind a line break.
    static func candidates(_ text: UnsafeBufferPointer<UInt8>, from begin: Int) -> [Int32] {
        var found: [Int32] = []
        rows.withUnsafeBufferPointer { rows in
            isSuspicious.withUnsafeBufferPointer { isSuspicious in
                var row = rows[0x0A]
                for i in begin..<text.count {
                    let next = rows[Int(text[i])]
                    if isSuspicious[Int(row | next >> 5)], deserves(text, i) { found.append(Int32(i)) }
                    row = next
                }
            }
        }
        return found
    }

    /// Sorts out at once the pairs beyond ASCII that are frequent and harmless: letters, quotation marks and dashes.
    @inline(__always)
    private static func deserves(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        guard i > 0 else { return true }
        let byte = text[i]
        switch text[i - 1] {
        case 0xC2: return byte <= 0xA0 || byte == 0xAD
        case 0xC3: return byte == 0x82 || byte == 0x83 || byte == 0xA2
        case 0xE2:
            guard byte <= 0x81, i + 1 < text.count else { return false }
            let third = text[i + 1]
            return byte == 0x81 || third <= 0x8F || third >= 0xA8 && third <= 0xAF
        case 0xE3: return byte == 0x80
        case 0xEF: return byte == 0xBB
        default: return true
        }
    }
}
