import Learning

/// Headlines and chats: sentences in one case. Only ASCII letters change, so that lengths stay.
enum CaseNoise {
    static func draw(
        _ rates: (lower: Float, upper: Float, title: Float), _ sentence: TrainingSentence,
        _ random: inout RandomSource
    ) -> [UInt8] {
        let draw = random.uniform()
        if draw < rates.lower { return sentence.bytes.map(lower) }
        if draw < rates.lower + rates.upper { return sentence.bytes.map(upper) }
        if draw < rates.lower + rates.upper + rates.title {
            var bytes = sentence.bytes
            for i in 0..<sentence.count {
                let form = sentence.form(i)
                if form.count > 3 || (i == 0 && !form.isEmpty) {
                    bytes[form.lowerBound] = upper(bytes[form.lowerBound])
                }
            }
            return bytes
        }
        return sentence.bytes
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 0x20 : byte }
    private static func upper(_ byte: UInt8) -> UInt8 { byte >= 97 && byte <= 122 ? byte & 0xDF : byte }
}
