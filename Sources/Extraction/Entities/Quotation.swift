import Annotation
import Lexicon

/// Who speaks as a document goes on: in quotation marks, and after a line that ends in a colon.
struct Quotation {
    /// Inside quotation marks that an earlier sentence opened, or that open this one.
    private(set) var isInside = false
    /// Who speaks in this sentence as far as pronouns go.
    private(set) var speaker: Int32?
    private var last: (speaker: Int32, sentence: Int)?
    private var colon: Int32?
    private var isOpen = false
    /// The state in whose name the text speaks, once it was asked for; -1 for none.
    var author: Int32?

    /// Reads the marks of a sentence and says who speaks in it.
    mutating func enter(sentence index: Int, of reading: inout Reading) {
        let sentence = reading.analysis.sentences[index]
        let startedOpen = isOpen
        var quoted = 0
        var hasMarks = false
        for word in sentence.words {
            let mark = Self.mark(reading, word)
            if mark != nil { hasMarks = true }
            if mark == .opening || (mark == .either && !isOpen) {
                isOpen = true
            } else if mark == .closing || mark == .either {
                isOpen = false
            } else if isOpen {
                quoted += 1
            }
        }
        isInside = startedOpen || quoted * 2 > sentence.words.count
        noteLabel(sentence, reading)
        // Who is quoted tells what others say; he goes on speaking.
        let isQuotedWhole = startedOpen && !hasMarks
        let own = sentence.isParsed && !isQuotedWhole ? Self.attribution(in: sentence, of: reading) : nil
        if let own { last = (own, index) }
        speaker = own
        if own == nil, isInside, let last, index - last.sentence <= 3 { speaker = last.speaker }
        if own == nil, !startedOpen, quoted > 0, !Self.opensWithQuote(sentence, reading) {
            // "Sunak defended the record, promising: …": the subject before the quotation speaks.
            speaker = Self.firstSubject(of: sentence, in: reading)
        }
        if own == nil, let colon { speaker = colon }
        if own == nil, let inherited = speaker, isInside || colon != nil { reading.speakers[index] = inherited }
        if isInside, own == nil, let last, speaker == last.speaker { self.last = (last.speaker, index) }
    }

    /// What the sentence means for those after it.
    mutating func leave(sentence index: Int, of reading: inout Reading) {
        let sentence = reading.analysis.sentences[index]
        let ending = sentence.words.last { reading.analysis.words[$0].tag == .punct }
        if let ending, ending == sentence.words.upperBound - 1,
            reading.document.text.bytes[Int(reading.analysis.words[ending].range.begin)] == 0x3A,
            let own = Self.attribution(in: sentence, of: reading) ?? Self.issuer(in: sentence, of: reading)
        {
            colon = own
            last = (own, index)
        } else if let own = Self.introducer(of: sentence, in: reading) {
            colon = own
        } else if colon != nil, reading.analysis.sentences.count > index + 1, startsQuote(index + 1, reading) {
            colon = nil
        }
    }

    private static func opensWithQuote(_ sentence: Sentence, _ reading: Reading) -> Bool {
        sentence.words.prefix(2).contains { mark(reading, $0) != nil }
    }

    private static func firstSubject(of sentence: Sentence, in reading: Reading) -> Int32? {
        for word in sentence.words {
            if mark(reading, word) != nil { return nil }
            guard reading.relation(word) == .nsubj, let mention = reading.mentionHeaded(by: word) else { continue }
            return reading.mentions[mention].entity
        }
        return nil
    }

    private func startsQuote(_ sentence: Int, _ reading: Reading) -> Bool {
        Self.mark(reading, reading.analysis.sentences[sentence].words.lowerBound) != nil
    }

    /// The country that is the subject of most sentences of the document, by name: whose minister speaks, as a rule.
    func home(of reading: Reading) -> Int32? {
        var counts: [Int32: Int] = [:]
        for mention in reading.mentions where mention.kind == .name && mention.entity >= 0 {
            let relation = reading.relation(Int(mention.head))
            guard relation == .nsubj || relation == .nsubjPass,
                reading.entities[Int(mention.entity)].traits.contains(.country)
            else { continue }
            counts[mention.entity, default: 0] += 1
        }
        let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        guard let first = ranked.first, first.value >= 2 else { return nil }
        return ranked.count > 1 && ranked[1].value == first.value ? nil : first.key
    }

    /// "SECRETARY KERRY: We talked …": in the minutes of a talk, whose words follow.
    private mutating func noteLabel(_ sentence: Sentence, _ reading: Reading) {
        guard let mark = sentence.words.prefix(6).first(where: { Self.isColon(reading, $0) }),
            mark > sentence.words.lowerBound,
            (sentence.words.lowerBound..<mark).allSatisfy({ Self.isInCapitals(reading, $0) })
        else { return }
        // "KABUL: Officials met" begins a report, "UPDATE 2:" nothing.
        guard let mention = reading.mentionHeaded(by: mark - 1) else { return }
        let entity = reading.mentions[mention].entity
        if reading.entities[Int(entity)].type != .place { colon = entity }
    }

    private static func isInCapitals(_ reading: Reading, _ word: Int) -> Bool {
        reading.document.text.bytes[reading.analysis.words[word].range.bytes].allSatisfy { !(0x61...0x7A).contains($0) }
    }

    private static func isColon(_ reading: Reading, _ word: Int) -> Bool {
        let range = reading.analysis.words[word].range
        return range.count == 1 && reading.document.text.bytes[Int(range.begin)] == 0x3A
    }

    /// "Philip Hammond said: The UK has worked …", without marks: whose statement begins.
    private static func introducer(of sentence: Sentence, in reading: Reading) -> Int32? {
        guard sentence.isParsed, let mark = sentence.words.dropFirst().first(where: { isColon(reading, $0) }),
            mark + 1 < sentence.words.upperBound, reading.isVerb(mark - 1), reading.reports(mark - 1),
            !sentence.words.contains(where: { Self.mark(reading, $0) != nil }),
            let subject = reading.ownSubject(of: mark - 1), subject.word < mark
        else { return nil }
        return reading.referents(of: subject.word, asAgent: true).first?.entity
    }

    /// "Gen. Votel released the following statement:": whose statement follows.
    private static func issuer(in sentence: Sentence, of reading: Reading) -> Int32? {
        guard sentence.isParsed else { return nil }
        for word in sentence.words where reading.relation(word) == .obj && statements.contains(reading.shortLemma(word))
        {
            guard let verb = reading.head(word), let subject = reading.subject(of: verb), !subject.isPatient else {
                continue
            }
            if let first = reading.referents(of: subject.word, asAgent: true).first { return first.entity }
        }
        return nil
    }

    private static let statements: [ShortWord] = ["statement", "remark", "message", "comment", "announcement"]

    enum Mark { case opening, closing, either }

    static func mark(_ reading: Reading, _ word: Int) -> Mark? {
        let range = reading.analysis.words[word].range
        guard range.count <= 3 else { return nil }
        func byte(_ offset: Int) -> UInt8 { reading.document.text.bytes[Int(range.begin) + offset] }
        switch range.count {
        case 1: return byte(0) == 0x22 ? .either : nil
        case 2: return byte(0) == 0x60 ? .opening : byte(0) == 0x27 && byte(1) == 0x27 ? .closing : nil
        case 3:
            guard byte(0) == 0xE2, byte(1) == 0x80 else { return nil }
            return byte(2) == 0x9C ? .opening : byte(2) == 0x9D ? .closing : nil
        default: return nil
        }
    }

    /// The person or body that a sentence says speaks.
    private static func attribution(in sentence: Sentence, of reading: Reading) -> Int32? {
        for word in sentence.words where reading.isVerb(word) && reading.reports(word) {
            let hasSpeech =
                reading.children(word).contains {
                    reading.relation($0) == .ccomp || reading.relation($0) == .parataxis
                } || reading.relation(word) == .parataxis || reading.relation(word) == .root
            guard hasSpeech, let subject = reading.subject(of: word), !subject.isPatient else { continue }
            if let first = reading.referents(of: subject.word, asAgent: true).first { return first.entity }
        }
        return nil
    }
}
