/// Lower case on UTF-8 bytes in place: ASCII, Latin, Greek and Cyrillic letters, whose small forms take as many bytes.
///
/// Source: the Unicode Character Database, simple case mappings.
enum LetterCase {
    /// Lower-cases `bytes[0..<count]`, valid UTF-8.
    static func lower(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) {
        var i = 0
        while i < count {
            let byte = bytes[i]
            if byte < 0x80 {
                if byte &- 0x41 < 26 { bytes[i] = byte | 0x20 }
                i += 1
            } else if byte < 0xE0, i + 1 < count {
                let scalar = lower(UInt32(byte & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F))
                bytes[i] = UInt8(0xC0 | scalar >> 6)
                bytes[i + 1] = UInt8(0x80 | scalar & 0x3F)
                i += 2
            } else {
                i += byte < 0xF0 ? 3 : 4
            }
        }
    }

    private static func lower(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
        case 0x130, 0x138, 0x149, 0x178, 0x17F: scalar
        case 0x139...0x148, 0x179...0x17E: scalar + scalar % 2
        case 0x100...0x177: scalar | 1
        case 0x391...0x3A1, 0x3A3...0x3A9: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x410...0x42F: scalar + 0x20
        default: scalar
        }
    }
}
