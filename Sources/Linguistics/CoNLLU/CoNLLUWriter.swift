import Annotation

/// Writes analyses as CoNLL-U.
///
/// What it writes is valid whatever the text: forms hold no tab and no line break, `# text` is made of the forms and
/// their `SpaceAfter`, an empty document gives nothing. A sentence that was not parsed gets a flat tree of `dep` arcs, for
/// the format demands one. Names stand in `Entity=` by the notation of CorefUD: `# global.Entity = eid-etype`,
/// then `(e1-person` on the first word of a name and `e1)` on its last.
///
/// Standard: https://universaldependencies.org/format.html
public struct CoNLLUWriter: Sendable {
    /// Whether lines that depend on names, `# global.Entity` and `Entity=`, are written.
    public var writesEntities = true

    public init(writesEntities: Bool = true) {
        self.writesEntities = writesEntities
    }

    /// Appends a document. Linear time.
    public func write(_ analysis: Analysis, of text: WorkingText, id: String, to output: inout [UInt8]) {
        text.bytes.withUnsafeBufferPointer { bytes in
            write(analysis, of: bytes, id: id, to: &output)
        }
    }

    func write(
        _ analysis: Analysis, of bytes: UnsafeBufferPointer<UInt8>, id: String, to output: inout [UInt8]
    ) {
        var name = 0
        for (number, sentence) in analysis.sentences.enumerated() {
            if number == 0 {
                comment("newdoc id", id, to: &output)
                if writesEntities { comment("global.Entity", EntityNotation.declaration, to: &output) }
            } else if startsParagraph(sentence, after: analysis.sentences[number - 1], bytes) {
                output += "# newpar\n".utf8
            }
            comment("sent_id", (id.isEmpty ? "" : id + "-") + String(number + 1), to: &output)
            output += "# text = ".utf8
            for i in sentence.words {
                output += bytes[analysis.words[i].range.bytes]
                if analysis.words[i].shape.contains(.spaceAfter), i + 1 < sentence.words.upperBound {
                    output.append(32)
                }
            }
            output.append(10)
            for i in sentence.words {
                writeWord(i, of: sentence, analysis, bytes, &name, to: &output)
            }
            output.append(10)
        }
    }

    /// The one place where text becomes a comment: no line break, no control character.
    private func comment(_ name: String, _ value: String, to output: inout [UInt8]) {
        output += "# ".utf8
        output += name.utf8
        output += " = ".utf8
        output += value.utf8.lazy.map { $0 < 32 ? 32 : $0 }
        output.append(10)
    }

    private func startsParagraph(
        _ sentence: Sentence, after previous: Sentence, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        bytes[Int(previous.range.end)..<Int(sentence.range.begin)].count { $0 == 10 } > 1
    }

    private func writeWord(
        _ i: Int, of sentence: Sentence, _ analysis: Analysis, _ bytes: UnsafeBufferPointer<UInt8>,
        _ name: inout Int, to output: inout [UInt8]
    ) {
        let word = analysis.words[i]
        let number = i - Int(sentence.begin.value) + 1
        if word.shape.contains(.multiwordContinues), !word.shape.contains(.multiwordPart) {
            writeMultiword(i, number, analysis, bytes, to: &output)
        }
        output += String(number).utf8
        output.append(9)
        output += bytes[word.range.bytes]
        output.append(9)
        if word.lemma.isEmpty {
            output.append(UInt8(ascii: "_"))
        } else {
            output += analysis.lemmaBytes[word.lemma.bytes]
        }
        output.append(9)
        output += word.tag.name.utf8
        output.append(9)
        output += word.treebankTag.name.utf8
        output.append(9)
        FeatureColumn.append(word, bytes, to: &output)
        output.append(9)
        writeArc(i, word, sentence, to: &output)
        output += "\t_\t".utf8
        writeMiscellaneous(i, word, analysis, &name, to: &output)
        output.append(10)
    }

    private func writeMultiword(
        _ i: Int, _ number: Int, _ analysis: Analysis, _ bytes: UnsafeBufferPointer<UInt8>,
        to output: inout [UInt8]
    ) {
        var last = i
        while analysis.words[last].shape.contains(.multiwordContinues) { last += 1 }
        output += "\(number)-\(number + last - i)\t".utf8
        output += bytes[Int(analysis.words[i].range.begin)..<Int(analysis.words[last].range.end)]
        output += "\t_\t_\t_\t_\t_\t_\t_\t".utf8
        output += (analysis.words[last].shape.contains(.spaceAfter) ? "_\n" : "SpaceAfter=No\n").utf8
    }

    private func writeArc(_ i: Int, _ word: Word, _ sentence: Sentence, to output: inout [UInt8]) {
        let begin = Int(sentence.begin.value)
        if sentence.isParsed {
            output += String(word.head.isNone ? 0 : Int(word.head.value) - begin + 1).utf8
            output.append(9)
            output += word.relation.name.utf8
        } else {
            output += (i == begin ? "0\troot" : "1\tdep").utf8
        }
    }

    /// The attributes in alphabetical order, `_` when there is none. `name` is the next name to begin or to end.
    private func writeMiscellaneous(
        _ i: Int, _ word: Word, _ analysis: Analysis, _ name: inout Int, to output: inout [UInt8]
    ) {
        var isEmpty = true
        while name < analysis.names.count, Int(analysis.names[name].end.value) <= i { name += 1 }
        if writesEntities, name < analysis.names.count, Int(analysis.names[name].begin.value) <= i {
            let span = analysis.names[name]
            let begins = Int(span.begin.value) == i
            let ends = Int(span.end.value) == i + 1
            if begins || ends {
                output += "Entity=".utf8
                output += begins ? "(e\(name + 1)-\(EntityNotation.name(of: span.type))".utf8 : "e\(name + 1)".utf8
                if ends { output.append(UInt8(ascii: ")")) }
                isEmpty = false
            }
        }
        let isInside = word.shape.contains(.multiwordContinues) || word.shape.contains(.multiwordPart)
        if !isInside, !word.shape.contains(.spaceAfter) {
            output += (isEmpty ? "SpaceAfter=No" : "|SpaceAfter=No").utf8
            isEmpty = false
        }
        if isEmpty { output.append(UInt8(ascii: "_")) }
    }
}
