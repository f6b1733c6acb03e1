import Annotation
import Lexicon

/// A stretch of words that names something, before it is known what.
struct NameCandidate {
    /// The words that name it, title and article left out.
    var begin: Int
    var end: Int
    /// The words a mention shows: with the title the finder counts to the name, without the common noun the dictionary
    /// knows it by ("Kunar" of "Kunar province").
    var shown: Range<Int>
    /// What the name finder says, when it found it.
    var type: NameType?
    var score: UInt8
    /// What the dictionary says, likeliest first.
    var names: [EntryName]
    var isUncertain: Bool
    /// The dictionary spells it another way.
    var isVariant = false
    /// The dictionary's words are shown, more than the finder saw: what ends in a common noun then describes.
    var isWider = false
    /// "Court", "North": names something only where the document tells what.
    var isGeneric = false
    /// A body named for the person before it: "Bush administration", where "Bush" is a candidate of its own.
    var isNamedForHead = false
    /// Its words as they are compared, once `EntityFinding` has folded them.
    var key = NameNumber.none

    init(
        begin: Int, end: Int, type: NameType? = nil, score: UInt8 = 0, names: [EntryName] = [],
        isUncertain: Bool = false
    ) {
        self.begin = begin
        self.end = end
        self.type = type
        self.score = score
        self.names = names
        self.isUncertain = isUncertain
        shown = begin..<end
    }

    var words: Range<WordIndex> { WordIndex(begin)..<WordIndex(end) }
    var count: Int { end - begin }
}
