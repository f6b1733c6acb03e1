import Annotation

/// The sizes of the network. Everything else about it follows from these numbers.
///
/// The network, for a batch of sentences laid out as rows (see `RowLayout`), with d = `width`:
///
/// 1. **Embedding.** Each word has `SurfaceFeatures.count` hashed features, each a row of one table, and, where the model
///    has `WordCodes`, a row for each code of the word, or one row that says it has none; their sum is normalised (layer
///    normalisation): H₀.
/// 2. **Layers**, each d → d with a residual: Hᵢ₊₁ = norm(Hᵢ + f(Hᵢ)). Rows between sentences stay zero.
///    - convolution: f = relu(W·[h₋₁; h₀; h₊₁] + b);
///    - recurrence: z = σ(W₁h + b₁), c = W₂h + b₂, r = r' + z·(c − r'), where r' is the state of the word before for the
///      first d/2 channels and of the word after for the others; f = r. (Feng et al., "Were RNNs all we needed?", 2024.)
/// 3. **Tags.** One linear layer from the last H: 17 universal tags, then 50 treebank tags.
/// 4. **Names.** Two readings (see `NameReader`). g = relu(W·[h₋₁; h₀; h₊₁] + b + context rows), labels = V·g + a, decoded by `NameDecoder`.
///    Context rows tell the corpus whose guideline to follow and what the document says elsewhere of the same word.
/// 5. **Trees.** An arc-hybrid parser. Each word has a precomputed contribution for each slot of the parser's state:
///    five from h (top three of the stack, first two of the buffer) and five (children) from a projection of h to
///    `childRank`. hidden = relu(bias + slot contributions + rows of sparse features), moves = W·hidden + b.
///    (Chen and Manning, "A fast and accurate dependency parser using neural networks", 2014.)
public struct NetworkShape: Hashable, Sendable {
    public enum Layer: Int32, Sendable {
        case convolution = 0
        case recurrence = 1
    }

    /// Rows of the embedding table that hashed features share; a power of two.
    public var rows: Int
    /// Codes of each word that `WordCodes` knows; 0 for a network without. Each has 256 rows of its own.
    public var wordCodes: Int
    public var width: Int
    public var layers: [Layer]
    public var nameHidden: Int
    public var parserHidden: Int
    public var childRank: Int

    public init(
        rows: Int = 1 << 15, width: Int = 96, layers: [Layer] = [.convolution, .recurrence, .convolution, .recurrence],
        nameHidden: Int = 64, parserHidden: Int = 128, childRank: Int = 32, wordCodes: Int = 0
    ) {
        self.rows = rows
        self.width = width
        self.layers = layers
        self.nameHidden = nameHidden
        self.parserHidden = parserHidden
        self.childRank = childRank
        self.wordCodes = wordCodes
    }

    /// Table rows of each word.
    package var features: Int { SurfaceFeatures.count + wordCodes }
    /// All rows of the embedding table: those of hashed features, of each code's values, and of a word without codes.
    package var embeddingRows: Int { wordCodes == 0 ? rows : unknownWordRow + 1 }
    /// The row of a value of a code.
    package func row(code: Int, value: Int) -> Int { rows + code * 256 + value }
    /// The row of a word without codes.
    package var unknownWordRow: Int { rows + wordCodes * 256 }

    /// Columns of the tag scores: universal tags, treebank tags, then padding to a multiple of 8.
    package static let tagColumns = 72
    package static let universalTags = UniversalTag.allCases.count
    package static let treebankTags = TreebankTag.allCases.count
}
