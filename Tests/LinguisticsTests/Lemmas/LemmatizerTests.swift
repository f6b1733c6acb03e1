import Annotation
import Linguistics
import Testing

/// The lemmas of `form/TAG` pairs, as one sentence.
private func lemmas(_ tagged: String) -> String {
    let pairs = tagged.split(separator: " ").map { $0.split(separator: "/") }
    let text = WorkingText(pairs.map { String($0[0]) }.joined(separator: " "))
    var analysis = Analysis()
    Segmenter().segment(pretokenized: text, into: &analysis)
    for (i, pair) in pairs.enumerated() { analysis.words[i].treebankTag = TreebankTag(name: String(pair[1]))! }
    var lemmatizer = Lemmatizer()
    lemmatizer.lemmatize(text, &analysis)
    return analysis.words.indices.map { analysis.lemma(WordIndex($0)) }.joined(separator: " ")
}

@Test(arguments: [
    (
        "making/VBG running/VBG seeing/VBG dying/VBG agreed/VBD tried/VBD stopped/VBN used/VBN",
        "make run see die agree try stop use"
    ),
    (
        "controlled/VBD focusing/VBG creating/VBG visiting/VBG inviting/VBG threatening/VBG",
        "control focus create visit invite threaten"
    ),
    (
        "changed/VBD brought/VBD hanging/VBG arranged/VBN handled/VBN killed/VBN",
        "change bring hang arrange handle kill"
    ),
    (
        "went/VBD were/VBD found/VBD found/VB lay/VBD lay/VB fled/VBD withdrew/VBD",
        "go be find found lie lay flee withdraw"
    ),
    ("goes/VBZ tries/VBZ pushes/VBZ says/VBZ has/VBZ attacks/VBZ", "go try push say have attack"),
    (
        "cities/NNS boxes/NNS policemen/NNS crises/NNS lives/NNS troops/NNS allies/NNS",
        "city box policeman crisis life troops ally"
    ),
    ("bigger/JJR easiest/JJS larger/JJR worst/JJS better/RBR", "big easy large bad well"),
])
func `regular and irregular forms`(tagged: String, expected: String) {
    #expect(lemmas(tagged) == expected)
}

@Test(arguments: [
    ("He/PRP 's/VBZ been/VBN there/RB", "he have be there"),
    ("She/PRP ’s/VBZ gone/JJ", "she be gone"),
    ("They/PRP 'd/MD go/VB", "they would go"),
    ("I/PRP wo/MD n't/RB", "I will not"),
    ("Putin/NNP 's/POS men/NNS", "Putin 's man"),
])
func clitics(tagged: String, expected: String) {
    #expect(lemmas(tagged) == expected)
}

@Test(arguments: [
    ("The/DT Russian/JJ Army/NNP attacked/VBD Allies/NNPS", "the Russian Army attack Ally"),
    ("NATO/NNP GENERAL/NN SAYS/VBZ", "NATO general say"),
    ("in/IN Sept./NNP 10,000/CD $/$ 5/CD bn/CD", "in September 10000 $ 5 billion"),
    ("“/`` Łódź/NNP ”/'' –/:", "\" Łódź \" -"),
    ("the/DT SX40/NN Laptops/NNS", "the SX40 laptop"),
    ("ÉTAT/NN Київ/NN", "état київ"),
])
func `case and signs`(tagged: String, expected: String) {
    #expect(lemmas(tagged) == expected)
}

@Test func `equal words share their lemma`() {
    let text = WorkingText("drones drones drones")
    var analysis = Analysis()
    Segmenter().segment(text, into: &analysis)
    for i in analysis.words.indices { analysis.words[i].treebankTag = .nns }
    var lemmatizer = Lemmatizer()
    lemmatizer.lemmatize(text, &analysis)
    #expect(analysis.lemmaBytes == Array("drone".utf8))
    lemmatizer.lemmatize(text, &analysis)
    #expect(analysis.lemmaBytes == Array("drone".utf8))
}
