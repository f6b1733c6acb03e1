import Annotation

/// Mends what a parser trained on whole sentences does to shapes of news: the dateline before a sentence, a clause whose
/// only verb it took for a modifier, participles behind hyphens, titles hung on verbs, objects hung on nouns.
///
/// A repair needs a tree that cannot be right as it is, so that right trees are left alone: a clause of news without any
/// finite verb, a noun with an object, a verb with two.
struct TreeRepair {
    var analysis: Analysis
    let text: WorkingText

    private init(_ analysis: Analysis, _ text: WorkingText) {
        self.analysis = analysis
        self.text = text
    }

    /// The analysis with its trees mended. A pass or two over the words of each sentence, and O(words²) where one is mended;
    /// copies only where it mends.
    static func mended(_ analysis: Analysis, of text: WorkingText) -> Analysis {
        var repair = TreeRepair(analysis, text)
        for sentence in analysis.sentences where sentence.isParsed {
            let signs = repair.signs(of: sentence)
            repair.detachDateline(sentence)
            if signs.hasNominalRoot { repair.raiseVerbBehindPhrase(sentence) }
            if signs.hasGoverningAuxiliary { repair.raiseParticiple(sentence) }
            if signs.objects > 0 { repair.raiseObjects(sentence) }
            if signs.objects > 1 { repair.joinObjects(sentence) }
            if signs.hasMarkedOwner { repair.raiseMarkers(sentence) }
            if signs.hasPossessive { repair.lowerPossessors(sentence) }
            if signs.hasNeighbor { repair.lowerNeighbors(sentence) }
            if signs.hasCompoundParticiple { repair.lowerCompoundParticiples(sentence) }
            if signs.hasNominalRoot { repair.raiseVerb(sentence) }
            if signs.hasTitleOnVerb { repair.seatSubject(sentence) }
            if signs.hasApposition { repair.seatSubjectBehindPhrase(sentence) }
            if signs.hasBut { repair.openContrast(sentence) }
            if signs.hasSince { repair.seatSubjectBehindTime(sentence) }
            if signs.subjects > 1 || signs.hasTitleOnVerb || signs.hasBut { repair.joinSubjects(sentence) }
            if signs.hasBetween { repair.joinPartners(sentence) }
            if signs.hasSay {
                repair.openQuotedClause(sentence)
                repair.seatQuotedSpeaker(sentence)
            }
        }
        return repair.analysis
    }

    /// What the words of a sentence and their arcs allow: what they do not is not tried.
    private struct Signs {
        var hasNominalRoot = false
        var objects = 0
        var subjects = 0
        var hasGoverningAuxiliary = false
        var hasMarkedOwner = false
        var hasTitleOnVerb = false
        var hasApposition = false
        var hasCompoundParticiple = false
        var hasBetween = false
        var hasSay = false
        var hasBut = false
        var hasSince = false
        var hasPossessive = false
        var hasNeighbor = false
    }

    private func signs(of sentence: Sentence) -> Signs {
        var signs = Signs()
        analysis.words.withUnsafeBufferPointer { words in
            for index in sentence.words {
                readArc(of: index, words, into: &signs)
                readForm(of: index, words[index], in: sentence, into: &signs)
            }
        }
        return signs
    }

    @inline(__always)
    private func readArc(of index: Int, _ words: UnsafeBufferPointer<Word>, into signs: inout Signs) {
        switch words[index].relation {
        case .root: signs.hasNominalRoot = words[index].tag == .noun || words[index].tag == .propn
        case .obj: signs.objects += 1
        case .nsubj: signs.subjects += 1
        case .appos: signs.hasApposition = true
        case .case:
            let head = Int(words[index].head.value)
            if head > index, words[head].relation == .nmodPoss { signs.hasMarkedOwner = true }
        case .nmodDesc, .flat, .compound:
            let head = Int(words[index].head.value)
            if head > index, words[head].tag == .verb { signs.hasTitleOnVerb = true }
        default: break
        }
        if words[index].tag == .aux, governs(index) { signs.hasGoverningAuxiliary = true }
    }

    @inline(__always)
    private func readForm(of index: Int, _ word: Word, in sentence: Sentence, into signs: inout Signs) {
        // By their lengths, which nearly all words fail.
        switch word.range.count {
        case 1:
            let next = index + 1
            if next < sentence.words.upperBound, isBehindHyphen(next, in: sentence) {
                signs.hasCompoundParticiple = true
            }
        case 2: if word.treebankTag == .pos { signs.hasPossessive = true }
        case 3, 4:
            switch word.tag {
            case .verb: if isSay(index) { signs.hasSay = true }
            case .cconj: if isBut(index) { signs.hasBut = true }
            case .part: if word.treebankTag == .pos { signs.hasPossessive = true }
            default: break
            }
        case 5, 6: if word.relation == .case, isSince(index) { signs.hasSince = true }
        case 7: if isBetween(index) { signs.hasBetween = true }
        case 11, 12: if word.tag == .verb, isNeighboring(index) { signs.hasNeighbor = true }
        default: break
        }
    }

    func word(_ index: Int) -> Word { analysis.words[index] }

    func shortWord(_ index: Int) -> ShortWord { ShortWord(lowercasing: word(index).range, of: text) }

    mutating func attach(_ word: Int, to head: Int, as relation: DependencyRelation) {
        analysis.words[word].head = WordIndex(head)
        analysis.words[word].relation = relation
    }

    func children(of head: Int, in sentence: Sentence) -> [Int] {
        sentence.words.filter { Int(word($0).head.value) == head }
    }

    // MARK: Datelines

    /// "MOSCOW (Reuters) - Russia attacked": the place takes no part in the clause.
    private mutating func detachDateline(_ sentence: Sentence) {
        guard let dash = dateline(of: sentence),
            let root = sentence.words.first(where: { word($0).head.isNone })
        else { return }
        for index in sentence.words.lowerBound..<dash {
            let head = Int(word(index).head.value)
            if head > dash { attach(index, to: root > dash ? root : head, as: .dep) }
        }
    }

    /// The dash after a dateline: capitals or a source in parentheses within a few words of the beginning.
    private func dateline(of sentence: Sentence) -> Int? {
        let begin = sentence.words.lowerBound
        guard word(begin).tag == .propn || isUpper(begin) else { return nil }
        var sawSource = false
        for index in begin..<min(begin + 10, sentence.words.upperBound - 1) {
            if isDash(index) { return index > begin && (sawSource || isUpper(begin)) ? index : nil }
            switch word(index).tag {
            case .propn, .noun, .adj, .det, .x, .num: continue
            case .punct:
                if text.bytes[Int(word(index).range.begin)] == 0x28 { sawSource = true }
            default: return nil
            }
        }
        return nil
    }

    private func isUpper(_ index: Int) -> Bool {
        let bytes = word(index).range.bytes
        return bytes.count > 2 && bytes.allSatisfy { (0x41...0x5A).contains(text.bytes[$0]) }
    }

    /// A dash between spaces.
    private func isDash(_ index: Int) -> Bool {
        guard index > 0, word(index - 1).shape.contains(.spaceAfter), word(index).shape.contains(.spaceAfter) else {
            return false
        }
        let form = word(index).range
        let first = text.bytes[Int(form.begin)]
        switch form.count {
        case 1: return first == UInt8(ascii: "-")
        case 2: return ShortWord(form, of: text.bytes) == "--"
        // U+2013 and U+2014.
        case 3:
            guard first == 0xE2, text.bytes[Int(form.begin) + 1] == 0x80 else { return false }
            return text.bytes[Int(form.end) - 1] == 0x93 || text.bytes[Int(form.end) - 1] == 0x94
        default: return false
        }
    }

    // MARK: Verbs taken for modifiers

    /// "Police in Turkey arrested members of the party" read as one noun phrase, and "Turkey, which shot down a jet,
    /// apologized": the past form is the verb of the clause.
    private mutating func raiseVerb(_ sentence: Sentence) {
        guard let root = sentence.words.first(where: { word($0).head.isNone }), isNoun(root),
            let verb = sentence.words.first(where: {
                isPast($0) && modifies(root, $0) && !isBehindHyphen($0, in: sentence)
            }),
            sentence.words.allSatisfy({
                $0 == verb || isJoined($0, to: root) || isBehindHyphen($0, in: sentence)
                    || !isMainFinite($0, in: sentence)
            }),
            children(of: root, in: sentence).allSatisfy({ word($0).relation != .cop })
        else { return }
        if verb < root {
            raise(verb, overObject: root, in: sentence)
        } else if word(verb).relation == .acl {
            // A participle that modifies has no object: "the drone crossed the river" is a clause.
            let hasObject = children(of: verb, in: sentence).contains { word($0).relation == .obj && $0 > verb }
            if word(verb - 1).tag == .punct ? word(verb).treebankTag == .vbd : hasObject {
                raise(verb, overSubject: root, in: sentence)
            }
        }
    }

    /// "Near Tal Afar, three strikes destroyed a building" read as a phrase with an apposition: no clause of news is a mere
    /// phrase with a preposition, and a participle that modifies has no object.
    private mutating func raiseVerbBehindPhrase(_ sentence: Sentence) {
        guard let root = sentence.words.first(where: { word($0).head.isNone }), isNoun(root),
            let marker = sentence.words.first(where: { Int(word($0).head.value) == root }),
            word(marker).relation == .case, marker < root,
            let verb = sentence.words.first(where: {
                $0 > root + 1 && isPast($0) && word($0).relation == .acl && !isBehindHyphen($0, in: sentence)
            }),
            children(of: verb, in: sentence).contains(where: { word($0).relation == .obj && $0 > verb }),
            let subject = children(of: root, in: sentence).first(where: {
                word($0).relation == .appos && $0 < verb && isNoun($0) && isUnder(verb, $0)
            }),
            word(firstWord(of: subject, in: sentence) - 1).tag == .punct
                || word(firstWord(of: subject, in: sentence)).tag == .punct,
            sentence.words.allSatisfy({ $0 == verb || !isMainFinite($0, in: sentence) })
        else { return }
        attach(verb, to: -1, as: .root)
        attach(subject, to: verb, as: .nsubj)
        attach(root, to: verb, as: .obl)
        for child in children(of: root, in: sentence) where child > verb && word(child).tag == .punct {
            attach(child, to: verb, as: .punct)
        }
    }

    /// A second verb that the parser joined to the noun: "the drone crossed the river and violated".
    private func isJoined(_ verb: Int, to root: Int) -> Bool {
        word(verb).relation == .conj && word(verb).tag == .verb && Int(word(verb).head.value) == root
    }

    func isNoun(_ index: Int) -> Bool { word(index).tag == .noun || word(index).tag == .propn }

    func isPast(_ index: Int) -> Bool {
        word(index).tag == .verb && (word(index).treebankTag == .vbd || word(index).treebankTag == .vbn)
    }

    private func modifies(_ root: Int, _ verb: Int) -> Bool {
        guard Int(word(verb).head.value) == root else { return false }
        switch word(verb).relation {
        case .amod, .compound: return verb < root
        case .acl: return verb > root
        default: return false
        }
    }

    /// Whether a word is a finite verb outside relative clauses and complements.
    func isMainFinite(_ index: Int, in sentence: Sentence) -> Bool {
        switch word(index).treebankTag {
        case .vbd, .vbz, .vbp, .md: break
        default: return false
        }
        var current = index
        while !word(current).head.isNone {
            switch word(current).relation {
            case .acl, .aclRelcl, .ccomp, .advcl, .parataxis, .csubj: return false
            default: current = Int(word(current).head.value)
            }
        }
        return true
    }

    /// The root becomes the object; what stands before the verb its subject.
    private mutating func raise(_ verb: Int, overObject root: Int, in sentence: Sentence) {
        let before = (children(of: root, in: sentence) + children(of: verb, in: sentence))
            .filter { $0 < verb && word($0).tag != .punct }
        // The nearest nominal that ends right before the verb: its phrase is the subject.
        guard
            let subject = before.filter({
                (isNoun($0) || word($0).tag == .intj) && lastWord(of: $0, in: sentence) == verb - 1
            }).max(),
            before.allSatisfy({ $0 <= subject })
        else { return }
        attach(root, to: verb, as: .obj)
        attach(verb, to: -1, as: .root)
        attach(subject, to: verb, as: .nsubj)
        for child in before where child != subject { attach(child, to: subject, as: word(child).relation) }
        for child in children(of: root, in: sentence) where word(child).tag == .punct {
            attach(child, to: verb, as: .punct)
        }
    }

    /// The root becomes the subject of the clause behind it.
    mutating func raise(_ verb: Int, overSubject root: Int, in sentence: Sentence) {
        attach(verb, to: -1, as: .root)
        attach(root, to: verb, as: .nsubj)
        for child in children(of: root, in: sentence)
        where child > verb && (word(child).tag == .punct || (word(child).relation == .conj && word(child).tag == .verb))
        {
            attach(child, to: verb, as: word(child).relation)
        }
    }

    /// "had struck Ukrainian ports" with the auxiliary for the verb and the participle for a modifier of the object: an
    /// auxiliary governs nothing.
    private mutating func raiseParticiple(_ sentence: Sentence) {
        for auxiliary in sentence.words where word(auxiliary).tag == .aux && governs(auxiliary) {
            guard let object = children(of: auxiliary, in: sentence).first(where: { word($0).relation == .obj }),
                let verb = ((auxiliary + 1)..<max(object, auxiliary + 1)).first(where: {
                    word($0).tag == .verb && word($0).treebankTag == .vbn && Int(word($0).head.value) == object
                }),
                ((auxiliary + 1)..<verb).allSatisfy({ word($0).tag == .adv || word($0).tag == .part })
            else { continue }
            let head = word(auxiliary).head
            let relation = word(auxiliary).relation
            for child in children(of: auxiliary, in: sentence) { attach(child, to: verb, as: word(child).relation) }
            analysis.words[verb].head = head
            analysis.words[verb].relation = relation
            attach(auxiliary, to: verb, as: .aux)
        }
    }

    private func governs(_ auxiliary: Int) -> Bool {
        switch word(auxiliary).relation {
        case .aux, .auxPass, .cop: false
        default: true
        }
    }

    /// "condemns in the strongest terms the attack", with the object under the noun before it: nouns have no objects, the
    /// verb above has it.
    private mutating func raiseObjects(_ sentence: Sentence) {
        for object in sentence.words where word(object).relation == .obj && isNoun(object) {
            let noun = Int(word(object).head.value)
            guard noun >= 0, noun < object, isNoun(noun) else { continue }
            if word(noun).relation == .obj, firstWord(of: object, in: sentence) == noun + 1 {
                // "urge Presidents Poroshenko and Putin"
                attach(object, to: noun, as: .appos)
                continue
            }
            guard word(noun).relation == .obl else { continue }
            let verb = Int(word(noun).head.value)
            guard verb >= 0, verb < noun, word(verb).tag == .verb,
                children(of: verb, in: sentence).allSatisfy({ word($0).relation != .obj })
            else { continue }
            attach(object, to: verb, as: .obj)
        }
    }

    /// "joins U.S. ships USS Hopper": of two objects side by side the name tells which ones the noun means. "deliver ISIL a
    /// lasting defeat": the first of two that are no such pair receives the second.
    private mutating func joinObjects(_ sentence: Sentence) {
        var first: Int?
        for index in sentence.words where word(index).relation == .obj {
            if let first, word(index).head == word(first).head, Int(word(index).head.value) < first,
                firstWord(of: index, in: sentence) == lastWord(of: first, in: sentence) + 1
            {
                if word(index).tag != .propn {
                    analysis.words[first].relation = .iobj
                } else if word(first).tag == .noun {
                    attach(index, to: first, as: .appos)
                }
            }
            first = isNoun(index) ? index : nil
        }
    }

    func firstWord(of head: Int, in sentence: Sentence) -> Int {
        sentence.words.first { $0 == head || isUnder($0, head) } ?? head
    }

    // MARK: What is said

    /// "says aircraft fired at the town": a noun that seems said, with a past form right behind it, begins what is said.
    private mutating func openQuotedClause(_ sentence: Sentence) {
        for verb in sentence.words where word(verb).tag == .verb && isSay(verb) {
            guard
                let object = children(of: verb, in: sentence).first(where: { word($0).relation == .obj && isNoun($0) }),
                object > verb,
                let clause = children(of: object, in: sentence).first(where: {
                    $0 == object + 1 && word($0).relation == .acl && isPast($0)
                }), clause + 1 < sentence.words.upperBound, word(clause + 1).tag != .punct
            else { continue }
            attach(clause, to: verb, as: .ccomp)
            attach(object, to: clause, as: .nsubj)
        }
    }

    func isSay(_ index: Int) -> Bool {
        switch shortWord(index) {
        case "say", "says", "said": true
        default: false
        }
    }

    func isJoint(_ index: Int) -> Bool {
        if word(index).tag == .cconj { return ShortWord(lowercasing: word(index).range, of: text) == "and" }
        return ShortWord(word(index).range, of: text.bytes) == ","
    }

    func isUnder(_ index: Int, _ head: Int) -> Bool {
        var current = index
        while !word(current).head.isNone, current != head { current = Int(word(current).head.value) }
        return current == head
    }

    func lastWord(of head: Int, in sentence: Sentence) -> Int {
        var last = head
        for index in sentence.words where index > last {
            var current = index
            while !word(current).head.isNone, current != head { current = Int(word(current).head.value) }
            if current == head { last = index }
        }
        return last
    }
}
