import Annotation
import Lexicon

/// Acronyms and what they stand for.
extension EntityFinding {
    /// "the World Monuments Fund (WMF)", "NAVCENT (Naval Forces Central Command)": what brackets bring in names the
    /// same, when its letters begin the words before.
    mutating func readAcronyms(_ candidates: [NameCandidate], _ isDone: inout [Bool]) {
        for i in candidates.indices where i > 0 && !isDone[i] {
            let short = candidates[i]
            let long = candidates[i - 1]
            guard short.begin > 0, long.end == short.begin - 1 || long.end == short.begin - 2,
                document.text.bytes[Int(analysis.words[short.begin - 1].range.begin)] == 0x28,
                let entity = mentions.last(where: { Int($0.begin) == long.begin })?.entity
            else { continue }
            let letters = document.text.string(analysis.words[short.begin].range)
            guard short.end - short.begin == 1, Self.isAcronym(letters, of: label(long)) else { continue }
            uses.rename(short.key, to: entity)
            add(short, entity, .name, .acronym)
            isDone[i] = true
        }
    }

    /// Whether the letters appear in order among the words' initials and capitals.
    static func isAcronym(_ short: String, of long: String) -> Bool {
        let letters = short.unicodeScalars.filter { $0.properties.isAlphabetic }.map { $0.properties.lowercaseMapping }
        guard letters.count >= 2, letters.count <= 10, short == short.uppercased() else { return false }
        var initials: [String] = []
        var startsWord = true
        for scalar in long.unicodeScalars {
            if !scalar.properties.isAlphabetic {
                startsWord = true
                continue
            }
            if startsWord || scalar.properties.isUppercase { initials.append(scalar.properties.lowercaseMapping) }
            startsWord = false
        }
        var next = 0
        for initial in initials where next < letters.count && initial == letters[next] { next += 1 }
        return next >= letters.count - (letters.count > 3 ? 1 : 0) && initials.first == letters.first
    }
}
