import Annotation

/// Spaces missing behind stops and brackets: `war?Russia`, `end.The`, `economy,Russia`, `(DGAP)said`.
extension RepairPass {
    mutating func separateStop(_ i: Int) {
        guard let chunk = chunk(around: i), !isCode(chunk) else { return }
        let left = wordBefore(i - 1)
        let right = wordAfter(i)
        let isCapital = classAt(i) == .upper
        let mayBegin: Bool
        switch text[i - 1] {
        case UInt8(ascii: "?"), UInt8(ascii: "!"):
            mayBegin = left.count >= 2 && (isCapital || right.count >= 3 && isKnown(right))
        case UInt8(ascii: "."):
            mayBegin = isSentenceEnd(left, right, chunk)
        case UInt8(ascii: ","), UInt8(ascii: ";"):
            mayBegin = left.count >= 2 && right.count >= 2 && isProse(chunk)
        default:
            mayBegin = left.count >= 3 && right.count >= 3 && isKnown(left) && isCommon(right) && isProse(chunk)
        }
        guard mayBegin else { return }
        insertSpace(i, .missingSpace)
        if let joint = smallJoint(right) { insertSpace(joint, .gluedWords) }
        done = max(done, i)
    }

    /// Whether the full stop between two words ends a sentence rather than belonging to an address or abbreviation.
    private mutating func isSentenceEnd(_ left: Range<Int>, _ right: Range<Int>, _ chunk: Range<Int>) -> Bool {
        guard left.count >= 2, right.count >= 2, left.allSatisfy({ classAt($0) != .upper || $0 == left.lowerBound }),
            !isDomain(right), isProse(chunk), at(left.lowerBound - 1) != UInt8(ascii: "."),
            at(right.upperBound) != UInt8(ascii: ".") || isBlank(right.upperBound + 1)
        else {
            return false
        }
        if classAt(right.lowerBound) == .upper {
            guard right.count == 2 || classAt(right.lowerBound + 1) != .upper || isKnown(right) else { return false }
            return isCommon(left) && left.count >= 3 || isKnown(left) && isKnown(right)
        }
        return right.count >= 3 && left.count >= 3 && isCommon(left) && isCommon(right)
    }

    /// Whether nothing in a chunk but letters, digits and the marks of prose stands: `foo.bar-baz`, `a,b,c` are data.
    private func isProse(_ chunk: Range<Int>) -> Bool {
        var stops = 0
        for i in chunk where classAt(i) == .stop && i + 1 < chunk.upperBound && isLetter(i + 1) { stops += 1 }
        return stops <= 2
    }

    private func isDomain(_ word: Range<Int>) -> Bool {
        Self.domains.contains(WordHash.of(text[word], isFolded: true))
    }

    /// Ends of internet addresses and of file names.
    private static let domains = WordSet(
        """
        com org net edu gov mil int info biz name pro tv io ai co uk us ru ua de fr eu ca au jp cn in it es ch at be nl
        no se fi dk pl ro cz hu gr tr il ir iq sa ae eg za br mx ar cl news site online app dev blog shop world today
        live media html htm php asp aspx jsp js py swift java txt pdf doc docx xls xlsx ppt csv xml json zip exe dll
        jpg jpeg png gif mp3 mp4 css
        """)

    mutating func separateClosing(_ i: Int) {
        guard let chunk = chunk(around: i), !isCode(chunk), text[i - 1] == UInt8(ascii: ")") else { return }
        let right = wordAfter(i)
        guard right.count >= 2, isKnown(right) else { return }
        // `(un)known`, `(wo)men`: a bracket that opens inside the same run of letters belongs to the word.
        if let open = text[chunk].lastIndex(of: UInt8(ascii: "(")), open < i {
            let inside = open + 1..<i - 1
            guard inside.count >= 2, inside.allSatisfy({ classAt($0) == .upper || classAt($0) == .digit }) else {
                return
            }
        }
        insertSpace(i, .missingSpace)
    }
}
