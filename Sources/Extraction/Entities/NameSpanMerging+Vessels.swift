import Annotation
import Lexicon

/// Ships of navies, which their prefixes tell: "USS Hopper", "HMS Daring", "FS Charles de Gaulle".
extension NameSpanMerging {
    /// Prefixes of commissioned ships, by common use of the navies of the United States, Britain, Australia, Canada, New
    /// Zealand, France, the Netherlands, Denmark, Norway, Spain, Germany, Poland, Turkey, South Korea, Pakistan, the
    /// Philippines, Indonesia and Thailand. Those that mean more often something else, such as INS and RSS, are left out.
    private static let prefixes: [ShortWord] = [
        "USS", "USNS", "USCGC", "HMS", "HMAS", "HMCS", "HMNZS", "FS", "HNLMS", "HDMS", "HNoMS", "ESPS", "FGS",
        "ORP", "TCG", "ROKS", "PNS", "BRP", "KRI", "HTMS",
    ]
    /// What comes after a ship's name when a group of ships is called after it.
    private static let groups: [ShortWord] = ["Carrier", "Strike", "Amphibious", "Expeditionary", "Battle", "Group"]
    private static let particles: [ShortWord] = ["de", "of", "la", "von", "van"]

    /// The ships of the document, as spans of organizations in text order.
    func vessels() -> [NameSpan] {
        var found: [NameSpan] = []
        var word = 0
        while word + 1 < analysis.words.count {
            let end = isPrefix(word) ? endOfVessel(word) : word
            if end > word + 1 {
                found.append(NameSpan(begin: WordIndex(word), end: WordIndex(end), type: .organization))
            }
            word = max(end, word + 1)
        }
        return found
    }

    /// Whether a word is the prefix of a ship's name.
    func isPrefix(_ word: Int) -> Bool {
        // By their tags, which nearly all short words fail.
        switch analysis.words[word].tag {
        case .propn, .noun, .x, .sym, .adj, .intj: break
        default: return false
        }
        let range = analysis.words[word].range
        guard (2...5).contains(range.count), Reading.isCapital(document.text.bytes[Int(range.begin) + 1]) else {
            return false
        }
        return Self.prefixes.contains(ShortWord(range, of: document.text.bytes))
    }

    /// The word behind the name that begins after a prefix.
    private func endOfVessel(_ prefix: Int) -> Int {
        let limit = min(sentence(of: prefix).upperBound, prefix + 6)
        var end = prefix + 1
        // "FS Secretary Smith"
        if end < limit, longestTerm(at: end, before: limit) != nil, isTitle(end, end + 1) { return prefix }
        var word = end
        while word < limit, analysis.words[word - 1].shape.contains(.spaceAfter) {
            let written = ShortWord(analysis.words[word].range, of: document.text.bytes)
            if isCapitalized(word), analysis.words[word].range.count > 1, !Self.groups.contains(written) {
                end = word + 1
            } else if word == prefix + 1 || !Self.particles.contains(written) {
                break
            }
            word += 1
        }
        return end
    }
}
