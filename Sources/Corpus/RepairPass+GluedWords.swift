import Annotation

/// Words that lost the space between them: `RussiaMilitaryThreat`, `inMilitaryThey`, `Russia'sMilitary`.
///
/// Names are written with inner capitals too, so each joint needs evidence: a function word that begins a sentence, a
/// genitive before it, a frequent word in small letters before it, three frequent words in a row, or a word that the
/// same text has elsewhere or has glued elsewhere. McDonald, YouTube, eBay, GmbH have none.
extension RepairPass {
    mutating func separateWords(_ i: Int) {
        guard let chunk = chunk(around: i), !isCode(chunk), let word = GluedWord(around: i, in: self) else {
            skipChunk(i)
            return
        }
        done = max(done, i + 1)
        guard word.parts.count > 1, !isDottedName(word.range), !KnownSpellings.contains(text[word.range]) else {
            done = max(done, word.range.upperBound)
            return
        }
        separate(word)
        done = max(done, word.range.upperBound)
    }

    /// Whether the word is part of an internet address or of code: `GlobalSecurity.org`, `object.readValue`.
    private func isDottedName(_ word: Range<Int>) -> Bool {
        let dot = UInt8(ascii: ".")
        return at(word.upperBound) == dot && classAt(word.upperBound + 1) == .lower
            || at(word.lowerBound - 1) == dot && classAt(word.lowerBound - 2) == .lower
    }

    private mutating func skipChunk(_ i: Int) {
        var end = i
        while end < text.count, !isSpace(text[end]), end - i < 200 { end += 1 }
        done = max(done, end)
    }

    private mutating func separate(_ word: GluedWord) {
        var judge = JointJudge(word, &self)
        let joints = judge.joints(&self)
        guard joints.contains(true) else { return }
        for (k, part) in word.parts.enumerated() {
            let isFreedBefore = k > 0 && joints[k - 1]
            let isFreedAfter = k < joints.count && joints[k]
            if isFreedBefore { insertFreed(part.begin) }
            guard isFreedBefore || isFreedAfter else { continue }
            if let joint = smallJoint(part.letters) {
                remember(part.begin..<joint)
                insertFreed(joint)
            } else {
                remember(part.letters)
            }
        }
    }

    private mutating func insertFreed(_ offset: Int) {
        // Inside the word, `done` already stands behind the candidate that led here.
        done = min(done, max(offset, edits.end))
        insertSpace(offset, .gluedWords)
    }

    private mutating func remember(_ word: Range<Int>) {
        if word.count >= 4, classAt(word.lowerBound) == .upper {
            separated.insert(WordHash.of(text[word], isFolded: true))
        }
    }

    // MARK: - A small letter after the joint

    /// Where a word like `Militaryand` or `Militaryresources` falls apart, beside a joint that is sure.
    ///
    /// English has compounds of its own (Stockpile, Counteroffensive), so the second half must be a function word, or
    /// the first half a word that this text glues elsewhere.
    mutating func smallJoint(_ word: Range<Int>) -> Int? {
        // Once may be the word itself, behind a comma.
        guard word.count >= 7, classAt(word.lowerBound) == .upper, !isCommon(word), seen(word) < 2 else { return nil }
        for cut in stride(from: word.upperBound - 2, through: word.lowerBound + 4, by: -1) {
            let first = word.lowerBound..<cut
            let second = cut..<word.upperBound
            guard isCommon(first), isCommon(second), second.allSatisfy({ classAt($0) == .lower }) else { continue }
            let isGluedElsewhere = separated.contains(WordHash.of(text[first], isFolded: true))
            let isFunction = FunctionWords.endings.contains(WordHash.of(text[second], isFolded: false))
            if isGluedElsewhere && (second.count > 2 || isFunction) { return cut }
            if isFunction && first.count >= 5 && second.count >= 3 { return cut }
            if first.count >= 7 && second.count >= 7 && !isPrefix(first) { return cut }
        }
        return nil
    }

    private func isPrefix(_ word: Range<Int>) -> Bool {
        FunctionWords.prefixes.contains(WordHash.of(text[word], isFolded: true))
    }
}

/// Decides which joints of one glued word are real.
private struct JointJudge {
    private let word: GluedWord
    private let isCommon: [Bool]
    private let isKnown: [Bool]

    init(_ word: GluedWord, _ pass: inout RepairPass) {
        self.word = word
        var isCommon: [Bool] = []
        var isKnown: [Bool] = []
        for part in word.parts {
            let common = part.count >= 2 && pass.isCommon(part.letters)
            isCommon.append(common)
            // Asking the whole text is dear, so only for what could be a word.
            let mayBeWord = part.count >= 3 && !KnownSpellings.isNamePrefix(pass.text[part.letters])
            isKnown.append(common || mayBeWord && pass.seen(part.letters) > 0)
        }
        self.isCommon = isCommon
        self.isKnown = isKnown
    }

    /// Whether a space belongs between part k and part k + 1, for every k.
    mutating func joints(_ pass: inout RepairPass) -> [Bool] {
        let count = word.parts.count - 1
        var joints = (0..<count).map { isSure($0, pass) || isSmallBeforeKnown($0, &pass) }
        if isChain() { joints = Array(repeating: true, count: count) }
        if count == 1, !joints[0] { joints[0] = isPair(&pass) }
        guard joints.contains(true) else { return joints }
        // Beside a sure joint, two plain words are enough for the next.
        for k in 0..<count where !joints[k] {
            joints[k] = isWord(k, &pass) && isWord(k + 1, &pass)
        }
        return joints
    }

    private func isWord(_ k: Int, _ pass: inout RepairPass) -> Bool {
        isKnown[k] && word.parts[k].count >= 3 || pass.smallJoint(word.parts[k].letters) != nil
    }

    /// A genitive before the joint, or a word behind it that only begins sentences and clauses.
    private func isSure(_ k: Int, _ pass: RepairPass) -> Bool {
        let left = word.parts[k]
        let right = word.parts[k + 1]
        if left.isPossessive { return left.count >= 3 && right.count >= 3 }
        let opening = WordHash.of(pass.text[right.letters], isFolded: false)
        if FunctionWords.shortOpenings.contains(opening) {
            let hash = WordHash.of(pass.text[left.letters], isFolded: false)
            return left.count >= 4 && WordSet.common.contains(hash) && !FunctionWords.brandPrefixes.contains(hash)
        }
        guard FunctionWords.openings.contains(opening) else { return false }
        return left.count >= 4 || left.count >= 2 && isKnown[k]
    }

    /// `inMilitary…`, `rightTaliban…`: a frequent word in small letters and a word that stands elsewhere.
    private func isSmallBeforeKnown(_ k: Int, _ pass: inout RepairPass) -> Bool {
        let left = word.parts[k]
        let right = word.parts[k + 1]
        guard k == 0, pass.classAt(left.begin) == .lower, isCommon[k] else { return false }
        guard !FunctionWords.brandPrefixes.contains(WordHash.of(pass.text[left.letters], isFolded: false)) else {
            return false
        }
        if right.letters.allSatisfy({ pass.classAt($0) == .upper }) { return right.count >= 2 && isKnown[k + 1] }
        return right.count >= 4 && isKnown[k + 1] || pass.smallJoint(right.letters) != nil
    }

    /// Three or more plain words in a row, of which two are long.
    private func isChain() -> Bool {
        guard word.parts.count >= 3, !isKnown.contains(false) else { return false }
        return word.parts.allSatisfy { $0.count >= 3 } && word.parts.filter { $0.count >= 5 }.count >= 2
    }

    /// Two capitalized words: the form of trade names, so the text itself must speak for it.
    private func isPair(_ pass: inout RepairPass) -> Bool {
        let parts = word.parts
        guard pass.classAt(parts[0].begin) == .upper, isKnown[0], isKnown[1] else { return false }
        let isGluedElsewhere = parts.contains { part in
            part.count >= 5 && pass.separated.contains(WordHash.of(pass.text[part.letters], isFolded: true))
        }
        if isGluedElsewhere { return parts.allSatisfy { $0.count >= 3 } }
        // Trade names are used again; an accident of typing seldom happens twice.
        guard parts.allSatisfy({ $0.count >= 5 }), pass.seen(word.range) <= 1 else { return false }
        let isNamed = pass.isName(parts[0].letters) && isCommon[1]
        return isNamed || parts.allSatisfy { pass.seen($0.letters) > 0 }
    }
}
