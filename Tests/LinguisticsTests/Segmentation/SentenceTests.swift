import Annotation
import Testing

@testable import Linguistics

/// The sentences of a text as the model that is built in cuts them.
private func sentences(_ text: String) throws -> [String] {
    let model = try LanguageModel.embedded()
    let working = WorkingText(text)
    var analysis = Analysis()
    Segmenter(sentenceModel: model.sentences).segment(working, into: &analysis)
    return analysis.sentences.map { working.string($0.range) }
}

@Test func `the built-in model knows sentences`() throws {
    #expect(try LanguageModel.embedded().sentences != nil)
}

@Test(arguments: [
    ["Mr. Putin met Gen. Smith in the U.S. Senate.", "Dr. Jones did not come."],
    ["He arrived at 5 p.m. on Sept. 3.", "Nobody was there."],
    ["\"We will fight,\" he said.", "\"We will win.\"", "The crowd cheered."],
    ["George W. Bush and J. R. Smith signed it.", "It took effect."],
    ["NATO Inc. and Gazprom Co. Ltd. rose 3.5 percent.", "Oil fell."],
    ["Why did Russia attack?", "No one knows!", "Ukraine asked NATO for help."],
    ["The army (which fled) came back.", "It lost."],
    ["Prices rose by No. 5 standards.", "Then they fell."],
    ["Stoltenberg, the NATO chief, spoke in Bucharest.", "Romania agreed."],
])
func `sentences of news`(expected: [String]) throws {
    #expect(try sentences(expected.joined(separator: " ")) == expected)
}

@Test(arguments: [
    ("Russia attacks Ukraine\n\nKyiv was hit at night.", ["Russia attacks Ukraine", "Kyiv was hit at night."]),
    ("Russia attacks Ukraine\nKyiv was hit at night.", ["Russia attacks Ukraine", "Kyiv was hit at night."]),
    ("- tanks\n- drones\n- ships", ["- tanks", "- drones", "- ships"]),
    (
        "The army of Russia, which had been waiting at the border for weeks,\nattacked on Monday and took the city that "
            + "lies behind the river\nwithout a fight. Nobody was hurt in the attack, officials\nsaid later.",
        [
            "The army of Russia, which had been waiting at the border for weeks,\nattacked on Monday and took the city "
                + "that lies behind the river\nwithout a fight.",
            "Nobody was hurt in the attack, officials\nsaid later.",
        ]
    ),
])
func `line breaks`(text: String, expected: [String]) throws {
    #expect(try sentences(text) == expected)
}

@Test(arguments: [
    ["We met John “J.D.” Dorrian there.", "Nobody was there."],
    ["The hosts were John “J.D.” Dorrian and his wife.", "Nobody was there."],
    ["Robert \"Bob\" Dorrian spoke.", "Nobody was there."],
    ["He called it the “Surge.”", "Obama agreed."],
    ["He said \"Go.\"", "Dorrian left."],
])
func `no sentence ends behind a nickname`(expected: [String]) throws {
    #expect(try sentences(expected.joined(separator: " ")) == expected)
}

@Test(arguments: [
    (". Near Mosul, strikes hit a town.\n. Near Ramadi, one strike hit.", 4),
    ("Near Mosul, strikes hit a town.\nNear Ramadi, one strike hit.", 2),
    ("- Near Ramadi, one strike hit.", 1),
])
func `a full stop that begins a line marks an item`(text: String, count: Int) throws {
    let found = try sentences(text)
    #expect(found.count == count)
    #expect(found.filter { $0 == "." }.count == (count == 4 ? 2 : 0))
}

@Test func `no sentence has more words than the limit`() throws {
    let text = String(repeating: "word don't ", count: 40_000)
    let working = WorkingText(text)
    var analysis = Analysis()
    Segmenter().segment(working, into: &analysis)
    #expect(analysis.words.count == 120_000)
    #expect(analysis.sentences.allSatisfy { $0.words.count <= Segmenter.sentenceLimit })
    for sentence in analysis.sentences {
        #expect(!analysis.words[sentence.words.upperBound - 1].shape.contains(.multiwordContinues))
    }
}
