import Annotation

/// What an extractor may be asked to do differently. A value; the defaults are those of the command.
public struct ExtractionOptions: Sendable {
    /// Whose deed it is when a body of a state acts.
    public enum Actors: String, Sendable, CaseIterable {
        /// "The Russian army" is Russia.
        case state
        /// "The Russian army" is an organization of its own that belongs to Russia.
        case body
    }

    public var actors: Actors
    /// Relations below it are dropped.
    public var minimumConfidence: Confidence
    /// What people have settled about who is who.
    public var ledger: MergeLedger

    public init(
        actors: Actors = .state, minimumConfidence: Confidence = Confidence(permille: 0),
        ledger: MergeLedger = MergeLedger()
    ) {
        self.actors = actors
        self.minimumConfidence = minimumConfidence
        self.ledger = ledger
    }
}
