import Linguistics

/// What a model was made of and what it can do, as Markdown.
package struct ModelCard: Sendable {
    /// As the user gave it: nothing here reads the clock.
    package var date: String
    package var command: String
    package var options: [String]
    /// One line a development set.
    package var scores: [String]
    package var size: Int

    package init(date: String, command: String, options: [String], scores: [String], size: Int) {
        self.date = date
        self.command = command
        self.options = options
        self.scores = scores
        self.size = size
    }

    package var markdown: String {
        let corpora = Self.corpora.map { "| `\($0.file)` | \($0.use) | \($0.licence) |" }
        return """
            # Model card: the language engine of relata

            Made on \(date). \(size) bytes. One network for tags, names and trees of English; `NetworkShape` defines it.

            ## Made by

                \(command)

            \(options.map { "- \($0)" }.joined(separator: "\n"))

            The same command at the same state of the sources, on the same data and processor, gives the same file. The data are not part of this repository.

            ## Learned from

            | file | used for | licence of the source |
            | --- | --- | --- |
            \(corpora.joined(separator: "\n"))

            Guidelines for names differ between corpora. Each has a number that the network is told in training; when text is
            read, it is told that of VOA, the news corpus, whose guideline relata follows: names without titles, nationalities
            apart. Corpora that do not mark nationalities (NORP) teach nothing about them: a word outside names may have either
            label there. Miscellaneous names (MISC) of such corpora count as outside or nationality, whichever the network
            prefers. A share of the sentences of some corpora is told the number of VOA, so that text like theirs is read their
            way. Training goes in rounds: each begins with the weights of the one before, and treebank sentences without marked
            names learn them from the models of all rounds before, weighed with the gold tags; where these are in doubt, every
            likely label is allowed. The gazetteer inside the model comes from relata's lexicon.

            The e-mails, reviews and answers of EWT train have names marked by hand for this project:
            `Sources/Training/Marks/ewt-train-names.tsv`, places in the treebank's sentences without their text. They follow the
            guideline of `ner/ewt-web.iob2`.

            Before it sees any of this the network knows frequent words by vectors learned from unlabelled text: GloVe 6B, 50
            dimensions (Pennington, Socher and Manning, 2014; Wikipedia 2014 and Gigaword 5; Public Domain Dedication and License
            1.0, <https://nlp.stanford.edu/projects/glove/>). Quantised to a few bytes a word they stand in the model as a table,
            and training goes on from what they say; they are read again when text is, by the folded form of each word.

            Not used for training: the development sets below, and of `ner/voa.iob2` the last of every ten blocks of twenty
            sentences, which is its held-out tenth (unless the options say otherwise).

            ## Scores

            `relata-train evaluate` prints them. LAS without subtypes; names by exact span, on the corpora's words.

            \(scores.map { "    \($0)" }.joined(separator: "\n"))

            ## Limits

            English only, edited text above all. Organizations are found less surely than persons and places. Names of a
            guideline other than VOA's (titles as parts of names, events, works) come out otherwise than those corpora mark
            them. The weights hold no text, but frequent names of the training data are better known than others.
            """ + "\n"
    }

    private static let corpora: [(file: String, use: String, licence: String)] = [
        ("ud/ewt-train.conllu", "tags, trees (UD English EWT)", "CC BY-SA 4.0"),
        (
            "ud/gum-train.conllu", "tags, trees (UD English GUM, open genres)",
            "CC BY, CC BY-SA, public domain, by genre"
        ),
        ("Sources/Training/Marks/ewt-train-names.tsv", "names in `ud/ewt-train.conllu` (hand-marked)", "as relata"),
        ("ner/voa.iob2", "names (Voice of America news, hand-marked)", "public domain text"),
        ("ner/ewt-web.iob2", "names (weblogs and newsgroups of EWT train, hand-marked)", "CC BY-SA 4.0"),
        ("ner/gum-train.iob2", "names (GUM's entity layer)", "as GUM"),
        ("ner/wikigold.iob2", "names (Wikipedia)", "CC BY 4.0"),
        ("ner/wnut17-train.iob2", "names (social media)", "CC BY 4.0"),
        ("ner/btc.iob2", "names (Broad Twitter Corpus)", "CC BY 4.0"),
        ("ner/crossner-politics-train.iob2", "names (CrossNER, politics)", "MIT"),
        ("GloVe 6B, 50 dimensions", "words known beforehand", "PDDL 1.0"),
    ]
}
