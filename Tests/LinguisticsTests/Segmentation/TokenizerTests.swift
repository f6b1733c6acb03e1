import Annotation
import Linguistics
import Testing

/// The words of a text, `|` between tokens and `+` between the words of one token.
private func tokens(_ text: String) -> String {
    var analysis = Analysis()
    Segmenter().segment(WorkingText(text), into: &analysis)
    let bytes = Array(text.utf8)
    return analysis.words.map { word in
        let form = String(decoding: bytes[word.range.bytes], as: UTF8.self)
        return form + (word.shape.contains(.multiwordContinues) ? "+" : "|")
    }.joined().trimmingSuffix("|")
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}

@Test(arguments: [
    ("I don't know.", "I|do+n't|know|."),
    ("It’s Russia’s, they’ll say", "It+’s|Russia+’s|,|they+’ll|say"),
    ("I CAN'T; we cannot, I'm gonna", "I|CA+N'T|;|we|can+not|,|I+'m|gon+na"),
    ("You shouldn't've", "You|should+n't+'ve"),
    ("the Houthis' drones", "the|Houthis+'|drones"),
    ("called 'degenerate' art", "called|'|degenerate|'|art"),
    ("O'Brien's book and rock'n'roll", "O'Brien+'s|book|and|rock'n'roll"),
    ("dont do that, its a trap, on its way", "do+nt|do|that|,|it+s|a|trap|,|on|its|way"),
    ("the '90s, the 1990s, the 60's", "the|'90s|,|the|1990s|,|the|60's"),
])
func contractions(text: String, expected: String) {
    #expect(tokens(text) == expected)
}

@Test(arguments: [
    ("a well-known non-profit", "a|well|-|known|non-profit"),
    ("anti-American, pro-Russian, mid-2003", "anti-American|,|pro-Russian|,|mid-2003"),
    ("U.S.-led forces", "U.S.|-|led|forces"),
    ("a 15-year-old e-mail", "a|15|-|year|-|old|e-mail"),
    ("Kyiv–Moscow — yes—no", "Kyiv|–|Moscow|—|yes|—|no"),
    ("him--and", "him|--|and"),
])
func hyphens(text: String, expected: String) {
    #expect(tokens(text) == expected)
}

@Test(arguments: [
    ("Mr. Smith met Gen. Lee.", "Mr.|Smith|met|Gen.|Lee|."),
    ("J.R.R. Tolkien, George W. Bush", "J.R.R.|Tolkien|,|George|W.|Bush"),
    ("in the U.S. today at 5 p.m. sharp", "in|the|U.S.|today|at|5|p.m.|sharp"),
    ("No. 5 is a no. Yes", "No.|5|is|a|no|.|Yes"),
    ("the end.Next", "the|end|.|Next"),
    ("wait... what?! No!!!", "wait|...|what|?!|No|!!!"),
    ("so… yes", "so|…|yes"),
    ("a Ph.D. in law", "a|Ph.D.|in|law"),
])
func `full stops`(text: String, expected: String) {
    #expect(tokens(text) == expected)
}

@Test(arguments: [
    ("$5.5bn and 20% of 1,200,000", "$|5.5|bn|and|20|%|of|1,200,000"),
    ("at 10:30pm on 11/28/2000 or 2024-01-30", "at|10:30|pm|on|11/28/2000|or|2024-01-30"),
    ("pages 5-10, call 713-853-3989 or +44 20", "pages|5|-|10|,|call|713-853-3989|or|+44|20"),
    ("the 20th, 3rd, 5km, 10am", "the|20th|,|3rd|,|5|km|,|10|am"),
    ("£3m, €2.5", "£|3|m|,|€|2.5"),
    ("24°C, -5", "24|°|C|,|-|5"),
])
func numbers(text: String, expected: String) {
    #expect(tokens(text) == expected)
}

@Test(arguments: [
    ("see http://www.a.org/x_(y)?q=1, or (www.b.com).", "see|http://www.a.org/x_(y)?q=1|,|or|(|www.b.com|)|."),
    ("write to a.b-c@d.co.uk.", "write|to|a.b-c@d.co.uk|."),
    ("Amazon.com and report-2.pdf", "Amazon.com|and|report-2.pdf"),
    ("@nato #StandWithUkraine #1", "@nato|#StandWithUkraine|#|1"),
    ("and/or he/she w/o", "and|/|or|he|/|she|w/o"),
    ("AT&T, R&D", "AT&T|,|R&D"),
])
func addresses(text: String, expected: String) {
    #expect(tokens(text) == expected)
}

@Test(arguments: [
    ("good :) bad :-( ok ;)", "good|:)|bad|:-(|ok|;)"),
    ("(see: this)", "(|see|:|this|)"),
    ("\"Yes,\" “no”", "\"|Yes|,|\"|“|no|”"),
    ("``Yes,'' he", "``|Yes|,|''|he"),
    ("====== *** >>", "======|***|>>"),
    ("👍🏽 👨‍👩‍👧🇺🇦🇷🇴!", "👍🏽|👨‍👩‍👧|🇺🇦|🇷🇴|!"),
    ("Zelenskyy, Przemyśl, Łódź, Київ", "Zelenskyy|,|Przemyśl|,|Łódź|,|Київ"),
    ("東京。大阪", "東京|。|大阪"),
    ("a\u{A0}b\u{3000}c\u{2028}d", "a|b|c|d"),
])
func `signs and scripts`(text: String, expected: String) {
    #expect(tokens(text) == expected)
}

@Test func `pretokenized text keeps its tokens and lines`() {
    var analysis = Analysis()
    let text = "I don't , a\u{A0}b .\n\nNew line\n"
    Segmenter().segment(pretokenized: WorkingText(text), into: &analysis)
    #expect(
        analysis.words.map { WorkingText(text).string($0.range) } == [
            "I", "don't", ",", "a\u{A0}b", ".", "New", "line",
        ])
    #expect(analysis.sentences.map(\.words) == [0..<5, 5..<7])
}
