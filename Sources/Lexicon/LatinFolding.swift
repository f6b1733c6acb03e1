/// Latin letters with marks to plain small letters, after their Unicode decompositions (NFKD without marks), and for
/// letters without one (`ø`, `ł`, `đ`, `ı`, `ə`) after the usual English spelling.
enum LatinFolding {
    struct Folded {
        var letters: Letters
        var isUpper: Bool
    }

    /// One or two letters.
    struct Letters: Sequence {
        var first: UInt8
        var second: UInt8 = 0

        struct Iterator: IteratorProtocol {
            var rest: (UInt8, UInt8)
            mutating func next() -> UInt8? {
                guard rest.0 != 0 else { return nil }
                defer { rest = (rest.1, 0) }
                return rest.0
            }
        }

        func makeIterator() -> Iterator { Iterator(rest: (first, second)) }
    }

    /// `nil` for what is no Latin letter.
    static func fold(_ scalar: UInt32) -> Folded? {
        switch scalar {
        case 0xDF: return Folded(letters: Letters(first: 0x73, second: 0x73), isUpper: false)
        case 0xC6, 0xE6: return Folded(letters: Letters(first: 0x61, second: 0x65), isUpper: scalar == 0xC6)
        case 0xDE, 0xFE: return Folded(letters: Letters(first: 0x74, second: 0x68), isUpper: scalar == 0xDE)
        case 0x132, 0x133: return Folded(letters: Letters(first: 0x69, second: 0x6A), isUpper: scalar == 0x132)
        case 0x152, 0x153: return Folded(letters: Letters(first: 0x6F, second: 0x65), isUpper: scalar == 0x152)
        case 0x18F, 0x259: return Folded(letters: Letters(first: 0x61), isUpper: scalar == 0x18F)
        case 0xC0..<0x250: return look(scalar - 0xC0, in: latin)
        case 0x1E00..<0x1F00: return look(scalar - 0x1E00, in: additional)
        default: return nil
        }
    }

    private static func look(_ offset: UInt32, in table: StaticString) -> Folded? {
        let letter = table.utf8Start[Int(offset)]
        switch letter {
        case 0x61...0x7A: return Folded(letters: Letters(first: letter), isUpper: false)
        case 0x41...0x5A: return Folded(letters: Letters(first: letter | 0x20), isUpper: true)
        default: return nil
        }
    }

    /// By scalar from U+00C0 to U+024F: the base letter in its case; `*` is two letters, `.` none.
    private static let latin: StaticString =
        """
        AAAAAA*CEEEEIIIIDNOOOOO.OUUUUY**aaaaaa*ceeeeiiiidnooooo.ouuuuy*yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg\
        GgGgHhHhIiIiIiIiIi**JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
        ...............A..f.............Oo.............Uu...................*********AaIiOoUuUuUuUuUu.Aa\
        Aa....GgKkOoOo..j***Gg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............\
        ................
        """

    /// The same from U+1E00 to U+1EFF.
    private static let additional: StaticString =
        """
        AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr\
        SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy.s....AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
        EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......
        """
}
