import Annotation

/// Puts sentences of CoNLL-U one after another into a text and its analysis.
struct AnnotatedTextBuilder {
    private let file: String
    private var id = ""
    private var bytes: [UInt8] = []
    private var analysis = Analysis()
    private var sentences: [CoNLLUSentence] = []
    private var entities = EntityNotation.Reader()

    init(file: String) {
        self.file = file
    }

    var isEmpty: Bool { sentences.isEmpty }

    mutating func append(_ sentence: CoNLLUSentence) throws(CoNLLUError) {
        if sentences.isEmpty {
            id = sentence.comment("newdoc id") ?? ""
        } else {
            bytes += sentence.beginsParagraph ? [10, 10] : [32]
        }
        entities.declare(sentence.comment("global.Entity"))
        let begin = WordIndex(analysis.words.count)
        for (i, word) in sentence.words.enumerated() {
            append(word, in: sentence, at: i, from: begin)
            do {
                try entities.read(word.misc, at: begin.advanced(by: i), into: &analysis.names)
            } catch {
                throw CoNLLUError(
                    file: file, line: sentence.line + i, expected: .entity, got: error.got)
            }
        }
        let end = WordIndex(analysis.words.count)
        if bytes.last == 32 { bytes.removeLast() }
        let range = TextRange(analysis[begin].range.begin, analysis.words[Int(end.value) - 1].range.end)
        let isParsed = sentence.words.allSatisfy { $0.head != nil }
        analysis.sentences.append(Sentence(begin: begin, end: end, range: range, isParsed: isParsed))
        analysis.words[Int(end.value) - 1].shape.insert(.spaceAfter)
        sentences.append(sentence)
    }

    private mutating func append(_ word: CoNLLUWord, in sentence: CoNLLUSentence, at i: Int, from begin: WordIndex) {
        if word.surface != nil {
            appendMultiword(sentence, at: i)
        } else if !word.shape.contains(.multiwordPart) {
            analysis.words.append(Word(range: TextRange(bytes.count, bytes.count + word.form.utf8.count)))
            bytes += word.form.utf8
        }
        let at = Int(begin.value) + i
        let lemmaBegin = analysis.lemmaBytes.count
        analysis.lemmaBytes += word.lemma.utf8
        analysis.words[at].lemma = TextRange(lemmaBegin, analysis.lemmaBytes.count)
        analysis.words[at].tag = word.tag
        analysis.words[at].treebankTag = word.treebankTag
        analysis.words[at].relation = word.relation
        analysis.words[at].morphology = Morphology(features: word.features)
        analysis.words[at].shape = word.shape
        if let head = word.head, head > 0 {
            analysis.words[at].head = begin.advanced(by: head - 1)
        }
        if word.shape.contains(.spaceAfter) { bytes.append(32) }
    }

    /// Appends the bytes of a multiword token and words that divide them: by their forms where these make up the token,
    /// else each takes as many code points as its form has while one is left for every word to come.
    private mutating func appendMultiword(_ sentence: CoNLLUSentence, at first: Int) {
        let surface = sentence.words[first].surface ?? ""
        var last = first
        while sentence.words[last].shape.contains(.multiwordContinues) { last += 1 }
        let base = bytes.count
        bytes += surface.utf8
        var scalars = surface.unicodeScalars[...]
        var at = base
        for i in first...last {
            let wanted = sentence.words[i].form.unicodeScalars.count
            let most = max(0, scalars.count - (last - i))
            let taken = i == last ? scalars.count : min(wanted, most)
            let end = at + scalars.prefix(taken).reduce(0) { $0 + UTF8.width($1) }
            scalars = scalars.dropFirst(taken)
            analysis.words.append(Word(range: TextRange(at, end)))
            at = end
        }
    }

    mutating func finish() throws(CoNLLUError) -> AnnotatedText {
        AnnotatedText(
            id: id, text: WorkingText(String(decoding: bytes, as: UTF8.self)), analysis: analysis,
            sentences: sentences)
    }
}
