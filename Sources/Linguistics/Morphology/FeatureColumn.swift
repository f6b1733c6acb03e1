import Annotation

/// The FEATS column of a word.
enum FeatureColumn {
    static func append(
        _ word: Word, _ analysis: Analysis, _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) {
        output.append(UInt8(ascii: "_"))
    }
}
