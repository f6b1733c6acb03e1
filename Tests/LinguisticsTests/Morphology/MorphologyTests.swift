import Annotation
import Testing

@testable import Linguistics

/// A tree of `form tag head relation` lines; the FEATS of its words.
private func features(_ tree: String) throws -> [String] {
    let lines = tree.split(separator: "\n").enumerated().map { number, line in
        let part = line.split(separator: " ")
        return "\(number + 1)\t\(part[0])\t_\t\(part[4])\t\(part[1])\t_\t\(part[2])\t\(part[3])\t_\t_"
    }
    var document = try AnnotatedText(coNLLU: lines.joined(separator: "\n"))
    var marker = MorphologyMarker()
    return document.text.bytes.withUnsafeBufferPointer { bytes in
        marker.markForms(bytes.baseAddress!, &document.analysis.words)
        marker.markTree(document.analysis.sentences[0], &document.analysis.words)
        return document.analysis.words.map { word in
            var output: [UInt8] = []
            FeatureColumn.append(word, bytes, to: &output)
            return String(decoding: output, as: UTF8.self)
        }
    }
}

private let past = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"

@Test(arguments: [
    (
        "It PRP 3 nsubj:pass PRON\nwas VBD 3 aux:pass AUX\nhit VBN 0 root VERB",
        ["Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs", past, "Tense=Past|VerbForm=Part|Voice=Pass"]
    ),
    (
        "He PRP 3 nsubj PRON\nhas VBZ 3 aux AUX\nleft VBN 0 root VERB",
        [
            "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
            "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "Tense=Past|VerbForm=Part",
        ]
    ),
    (
        "troops NNS 0 root NOUN\ntrained VBN 1 acl VERB",
        ["Number=Plur", "Tense=Past|VerbForm=Part|Voice=Pass"]
    ),
    ("Leave VB 0 root VERB\nnow RB 1 advmod ADV", ["Mood=Imp|VerbForm=Fin", "PronType=Dem"]),
    (
        "They PRP 3 nsubj PRON\nare VBP 3 aux AUX\nfighting VBG 0 root VERB",
        [
            "Case=Nom|Number=Plur|Person=3|PronType=Prs", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
            "Tense=Pres|VerbForm=Part",
        ]
    ),
    (
        "to TO 2 mark PART\nwin VB 0 root VERB\nthe DT 4 det DET\nbigger JJR 2 obj ADJ",
        ["_", "VerbForm=Inf", "Definite=Def|PronType=Art", "Degree=Cmp"]
    ),
])
func `features of words in trees`(tree: String, expected: [String]) throws {
    #expect(try features(tree) == expected)
}
