import Annotation
import Lexicon

/// The words of a document to the numbers that the tables of deeds give their lemmas.
///
/// Those that share the bytes of their lemma, as words of one form and tag do, are looked up once, and all of a document
/// together: a document repeats most of its words, and the table is not in the cache when it is asked.
enum LemmaNumbering {
    /// By word; `unread` outside parsed sentences.
    static func lemmas(of analysis: Analysis, _ verbs: Verbs, unread: LemmaNumber) -> [LemmaNumber] {
        analysis.lemmaBytes.withUnsafeBufferPointer { bytes in
            let (distinct, places) = distinctLemmas(of: analysis)
            let numbers = numbers(of: distinct, analysis.words, bytes, verbs)
            verbs.prefetch(numbers)
            return places.map { $0 < 0 ? unread : numbers[Int($0)] }
        }
    }

    /// One word of each lemma and tag in parsed sentences; by word its place among those, -1 outside.
    private static func distinctLemmas(of analysis: Analysis) -> (words: [Int32], places: [Int32]) {
        var distinct: [Int32] = []
        distinct.reserveCapacity(analysis.words.count)
        var places = [Int32](repeating: -1, count: analysis.words.count)
        // By where a lemma begins: the place of the last one; -1 for none.
        var known = [Int32](repeating: -1, count: analysis.lemmaBytes.count + 1)
        analysis.words.withUnsafeBufferPointer { words in
            for sentence in analysis.sentences where sentence.isParsed {
                for index in sentence.words {
                    let begin = Int(words[index].lemma.begin)
                    var place = known[begin]
                    if place < 0 || !haveOneLemma(words[Int(distinct[Int(place)])], words[index]) {
                        place = Int32(distinct.count)
                        known[begin] = place
                        distinct.append(Int32(index))
                    }
                    places[index] = place
                }
            }
        }
        return (distinct, places)
    }

    private static func haveOneLemma(_ a: Word, _ b: Word) -> Bool { a.lemma == b.lemma && a.tag == b.tag }

    private static func numbers(
        of distinct: [Int32], _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>, _ verbs: Verbs
    ) -> [LemmaNumber] {
        var numbers = verbs.numbers(of: distinct.map { words[Int($0)].lemma }, in: bytes)
        let capitalized = distinct.indices.filter {
            numbers[$0].isUnknown && mayLoseCapital(words[Int(distinct[$0])], bytes)
        }
        guard !capitalized.isEmpty else { return numbers }
        let small = bytes.map(lowercased).withUnsafeBufferPointer { small in
            verbs.numbers(of: capitalized.map { words[Int(distinct[$0])].lemma }, in: small)
        }
        for (place, number) in zip(capitalized, small) { numbers[place] = number }
        return numbers
    }

    /// The number of one word's lemma, whose bytes lie in `bytes`.
    static func number(of word: Word, _ bytes: UnsafeBufferPointer<UInt8>, _ verbs: Verbs) -> LemmaNumber {
        let lemma = UnsafeBufferPointer(rebasing: bytes[word.lemma.bytes])
        let number = verbs.number(of: lemma)
        guard number.isUnknown, mayLoseCapital(word, bytes) else { return number }
        return lemma.map(lowercased).withUnsafeBufferPointer { verbs.number(of: $0) }
    }

    /// Taggers take "the Government" for a name; its lemma keeps the capital then.
    private static func mayLoseCapital(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (word.tag == .propn || word.tag == .noun) && bytes[word.lemma.bytes].contains(where: Reading.isCapital)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { Reading.isCapital(byte) ? byte | 0x20 : byte }
}
