import Annotation

/// What an extractor may be asked to do differently. A value; the defaults are those of the command.
public struct ExtractionOptions: Sendable {
    /// Relations below it are dropped.
    public var minimumConfidence: Confidence
    /// What people have settled about who is who.
    public var ledger: MergeLedger
    /// Who acts when an army, a ministry or a government does.
    public var actors: Actors
    /// Whether groups of people without a name, such as civilians or rebels, are entities.
    public var unnamed: Bool

    /// Whom a common noun for a body of a state stands for. Raw values are what users write.
    public enum Actors: String, Sendable, CaseIterable {
        /// "The Russian army" is Russia.
        case state
        /// "The Russian army" is an organization of its own that belongs to Russia.
        case body
    }

    public init(
        minimumConfidence: Confidence = Confidence(permille: 0),
        ledger: MergeLedger = MergeLedger(), actors: Actors = .state, unnamed: Bool = false
    ) {
        self.minimumConfidence = minimumConfidence
        self.ledger = ledger
        self.actors = actors
        self.unnamed = unnamed
    }
}
