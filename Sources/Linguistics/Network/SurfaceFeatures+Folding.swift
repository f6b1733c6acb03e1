extension SurfaceFeatures {
    /// Folds a form into a lower-cased and a cased copy of equal length, at most 64 bytes. Gives the length.
    static func fold(
        _ form: UnsafeBufferPointer<UInt8>, lower: UnsafeMutablePointer<UInt8>, exact: UnsafeMutablePointer<UInt8>
    ) -> Int {
        guard form.count > 64 else { return fold(form, from: 0, to: form.count, lower, exact, 0) }
        let head = fold(form, from: 0, to: 32, lower, exact, 0)
        return fold(form, from: form.count - 32, to: form.count, lower, exact, head)
    }

    private static func fold(
        _ form: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ lower: UnsafeMutablePointer<UInt8>,
        _ exact: UnsafeMutablePointer<UInt8>, _ written: Int
    ) -> Int {
        var n = written
        var i = start
        while i < end {
            let byte = form[i]
            switch byte {
            case 65...90:
                exact[n] = byte
                lower[n] = byte | 0x20
            case 48...57:
                exact[n] = 48
                lower[n] = 48
            case 0xC3 where i + 1 < end && (0x80...0x9E).contains(form[i + 1]) && form[i + 1] != 0x97:
                exact[n] = byte
                lower[n] = byte
                n += 1
                i += 1
                exact[n] = form[i]
                lower[n] = form[i] | 0x20
            case 0xE2 where i + 2 < end && form[i + 1] == 0x80 && plainSign(form[i + 2]) != 0:
                let sign = plainSign(form[i + 2])
                exact[n] = sign
                lower[n] = sign
                i += 2
            default:
                exact[n] = byte
                lower[n] = byte
            }
            n += 1
            i += 1
        }
        return n
    }

    /// What E2 80 xx is in ASCII: quotes U+2018 to U+201F, hyphens and dashes U+2010 to U+2015; 0 for others.
    private static func plainSign(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x98...0x9B: 39
        case 0x9C...0x9F: 34
        case 0x90...0x95: 45
        default: 0
        }
    }

    /// Counts letters to tell how a sentence is cased.
    package struct CasingCounter {
        private var words = 0
        private var capitalized = 0
        private var allUpper = 0
        private var anyUpper = 0
        private var longWords = 0
        private var longCapitalized = 0

        package init() {}

        package mutating func add(_ form: UnsafeBufferPointer<UInt8>) {
            var upper = 0
            var lower = 0
            for byte in form.prefix(32) {
                if byte >= 65 && byte <= 90 { upper += 1 } else if byte >= 97 && byte <= 122 { lower += 1 }
            }
            guard upper + lower > 0 else { return }
            words += 1
            if upper > 0 { anyUpper += 1 }
            if upper > 0 && lower == 0 { allUpper += 1 }
            if upper + lower > 3 {
                longWords += 1
                if form[0] >= 65 && form[0] <= 90 { longCapitalized += 1 }
            }
        }

        package var casing: Casing {
            if words >= 3 && allUpper * 10 >= words * 8 { return .upper }
            if words >= 4 && anyUpper == 0 { return .lower }
            if longWords >= 4 && longCapitalized * 10 >= longWords * 9 { return .title }
            return .mixed
        }
    }
}
