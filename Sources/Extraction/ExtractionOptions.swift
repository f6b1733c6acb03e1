import Annotation

/// What an extractor may be asked to do differently. A value; the defaults are those of the command.
public struct ExtractionOptions: Sendable {
    /// Relations below it are dropped.
    public var minimumConfidence: Confidence
    /// What people have settled about who is who.
    public var ledger: MergeLedger

    public init(
        minimumConfidence: Confidence = Confidence(permille: 0),
        ledger: MergeLedger = MergeLedger()
    ) {
        self.minimumConfidence = minimumConfidence
        self.ledger = ledger
    }
}
