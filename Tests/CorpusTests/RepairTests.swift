import Annotation
import Testing

@testable import Corpus

@Suite struct RepairTests {
    @Test(arguments: [
        ("NATO must live with RussiaMilitaryThreat.", "NATO must live with Russia Military Threat."),
        ("what the war bringsMilitaryExperiences and", "what the war brings Military Experiences and"),
        ("Russia was inMilitaryThey are second", "Russia was in Military They are second"),
        ("the economy,Militaryand science", "the economy, Military and science"),
        ("for Russia's attackMilitaryThreat.", "for Russia's attack Military Threat."),
        ("respond to Russia'sMilitaryThreat.", "respond to Russia's Military Threat."),
        ("respond to Russia’sMilitaryThreat.", "respond to Russia’s Military Threat."),
        ("rightTalibanTheir vulnerability", "right Taliban Their vulnerability"),
        ("lacking enoughMilitaryresources to", "lacking enough Military resources to"),
        ("Related PagesThe strategic", "Related Pages The strategic"),
        ("the Russian armyOn the front", "the Russian army On the front"),
        ("He met ZelenskyThe talks failed.", "He met Zelensky The talks failed."),
        ("sanctions against theIranian government", "sanctions against the Iranian government"),
    ])
    func `glued words are taken apart`(_ text: String, _ expected: String) {
        #expect(repaired(text).text.string == expected)
    }

    @Test(arguments: [
        "McDonald DeSantis iPhone YouTube OpenAI eBay GmbH LaTeX PhD kWh PlayStation FedEx HuffPost McKinsey",
        "AstraZeneca MiG-29 Su-35S F-16s SpaceX WhatsApp LinkedIn TikTok PayPal BlackRock PowerPoint WordPress",
        "MacDonald FitzGerald VanDyke LeBron DiCaprio O'Brien d'Ivoire BelTA macOS tvOS mRNA pH UkrOboronProm",
        "#StandWithUkraine @RealDonaldTrump https://www.TheGuardian.com/WorldNews mail JohnSmith@TheTimes.com",
        "call getValue(theName) or object.readValue and TheStreet.com or C:\\MyFiles\\NewFile and file_NameThe",
        "e.g. the U.S.Army, p.m. today, Node.js and example.com, 3.5 per cent, version 2.0b, a.k.a. Smith",
        "10th 5km 3D 155mm 2nd 1990s G20 MH17 20% 2023% 12,500% 20.35% 120235 COVID19 7pm 4x4",
        "sh*t and f**k and 2**3 and 5 * 3 and ***** five stars",
        "(wo)men and (un)known and person(s) and f(x) and word(s)he",
        "an empty \"\" string and 'quoted' and ``TeX''",
        "AT&T, Q&A, R&D; &c; &; &unknown; & so on",
        "Quick tests: naïve café, Zoë's façade, Kraków’s “old” town – Łódź … done",
        "Привет, мир. Это — тест. 漢字とかな。 العربية 👩‍👩‍👧‍👦 family",
    ])
    func `clean text stays as it is`(_ text: String) {
        let result = repaired(text)
        #expect(result.text.string == text)
        #expect(result.repairs.isEmpty)
    }

    @Test(arguments: [
        ("the outcome of the war?Russia does not", "the outcome of the war? Russia does not"),
        ("until the end.The war", "until the end. The war"),
        ("they agreed (DGAP)said so", "they agreed (DGAP) said so"),
        ("in the economy,Russia and China", "in the economy, Russia and China"),
        ("expected to grow by 3 in 20235%, which", "expected to grow by 3 in 2023 5%, which"),
        ("more than 70drones flew", "more than 70 drones flew"),
        ("more than 70missiles flew", "more than 70 missiles flew"),
        ("He said \"\"we agree\"\" on Monday", "He said \"we agree\" on Monday"),
        ("AT&amp;T said &quot;no&quot; &#8212; it&#x2019;s &amp;quot;off&amp;quot;", "AT&T said \"no\" — it’s \"off\""),
        ("gov\u{AD}ern\u{200B}ment of\u{A0}Ukraine\u{202F}now", "government of Ukraine now"),
        ("the govern-\nment fell", "the government fell"),
        ("a long-\nterm plan", "a long-term plan"),
        ("Itâ€™s a cafÃ© in Paris", "It’s a café in Paris"),
        ("bell\u{07} and page\u{0C}break", "bell and page\nbreak"),
    ])
    func `other noise`(_ text: String, _ expected: String) {
        #expect(repaired(text).text.string == expected)
    }

    @Test(arguments: [
        ("a member of NATO, and ** happened.", "a member of NATO, and something happened."),
        ("continued to ferment on **: the army", "continued to ferment on something: the army"),
        ("is unable to ** in the face of it", "is unable to do so in the face of it"),
        ("\"Alligator\" attack*** silently confirmed", "\"Alligator\" attack silently confirmed"),
        ("this is **very important** news", "this is very important news"),
        ("***\nA new part", "***\nA new part"),
    ])
    func `asterisks`(_ text: String, _ expected: String) {
        #expect(repaired(text).text.string == expected)
    }

    @Test func `a word glued elsewhere in the document speaks for a pair`() {
        let pair = "They fear the MilitaryThreat of war."
        #expect(repaired(pair).repairs.isEmpty)
        let both = "It was inMilitaryThey lead. " + pair
        #expect(repaired(both).text.string == "It was in Military They lead. They fear the Military Threat of war.")
    }

    @Test func `a placeholder leads back to the stars`() throws {
        let result = repaired("Then ** happened, RussiaMilitaryThreat grew.")
        let censored = try #require(result.repairs.first)
        #expect(censored.kind == .censored)
        #expect(result.text.string(censored.working) == "something")
        #expect(result.text.originalString(censored.working) == "**")
        #expect(censored.original == CharacterRange(5, 7))
        #expect(result.garbled.first.map { $0.score > 20 } == true)
    }

    @Test func `clean sentences have no garble, symbols do`() {
        #expect(repaired("All quiet on the western front. Nothing to report.").garbled.isEmpty)
        let result = repaired("A fine sentence. xq ##$~ ^^|| {{<> ~~ zz.")
        #expect(result.garbled.count == 1)
        #expect(result.garbled.first.map { $0.score >= 50 && $0.range.begin > 10 } == true)
    }
}

@Suite struct RepairPropertyTests {
    private static let pieces = [
        "Russia", "Military", "Threat", "The", "war", "and", "**", "***", "&amp;", "&#38;", "amp;", "\"\"", ".", ",",
        " ", " ", " ", "\n", "2023", "5%", "é", "’s", "“", "\u{AD}", "\u{A0}", "\u{200B}", "-\n", "Ã©", "â€™", "(",
        ")", "lt;", "&", "#", "they", "in", "Taliban", "\u{FFFD}", "👍", "漢", "\u{0}", "\r\n", "?", "govern", "ment",
    ]

    @Test(arguments: 0..<300)
    func `repairs cover the original once, lead back and repeat to nothing`(_ seed: Int) {
        var generator = SeededGenerator(state: UInt64(seed))
        let count = Int.random(in: 0...60, using: &generator)
        let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
        let first = repaired(text)
        #expect(first.text.originalText == text)
        #expect(Int(first.text.originalCount) == text.unicodeScalars.count)
        let again = repaired(first.text.string)
        #expect(again.text.string == first.text.string, "\(text.debugDescription)")
        checkOffsets(first, of: text)
    }

    private func checkOffsets(_ result: RepairedText, of text: String) {
        let scalars = Array(text.unicodeScalars)
        for repair in result.repairs {
            let before = String(
                String.UnicodeScalarView(scalars[Int(repair.original.begin)..<Int(repair.original.end)]))
            if !repair.working.isEmpty { #expect(result.text.originalString(repair.working) == before) }
        }
        for stretch in result.garbled {
            #expect(stretch.range.end <= result.text.bytes.count && stretch.score <= 100)
            #expect(result.text.string(stretch.range).utf8.count == stretch.range.count)
        }
        for (a, b) in zip(result.garbled, result.garbled.dropFirst()) { #expect(a.range.end <= b.range.begin) }
        var position: Int32 = 0
        let working = Array(result.text.string.unicodeScalars)
        for scalar in working {
            let length = Int32(String(scalar).utf8.count)
            let range = TextRange(position, position + length)
            let original = result.text.original(range)
            #expect(original.end <= scalars.count)
            #expect(
                result.text.originalString(range)
                    == String(String.UnicodeScalarView(scalars[Int(original.begin)..<Int(original.end)])))
            position += length
        }
    }

    @Test(arguments: 0..<200)
    func `any bytes are read or refused`(_ seed: Int) throws {
        var generator = SeededGenerator(state: UInt64(seed) &+ 7_000)
        let bytes = (0..<Int.random(in: 1...400, using: &generator)).map { _ in
            UInt8.random(in: 0...255, using: &generator)
        }
        let folder = try TemporaryFolder()
        for name in ["a.txt", "a.html", "a.jsonl", "a.json", "a.csv", "a.txt.gz"] { try folder.write(name, bytes) }
        try folder.write("b.jsonl.gz", [0x1F, 0x8B, 8] + bytes)
        let result = read([folder.path])
        #expect(result.documents.count + result.problems.count >= 1)
        for document in result.documents {
            #expect(Int(document.text.originalCount) == document.text.originalText.unicodeScalars.count)
        }
    }
}
