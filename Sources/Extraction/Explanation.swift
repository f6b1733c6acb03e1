import Annotation

/// How extraction read one document: what `relata explain` shows. Offsets are those of the original text.
public struct Explanation: Sendable {
    public var sentences: [SentenceReading]
    public var annotation: DocumentAnnotation

    /// One sentence: its tree, its mentions, and what became of each pair of them.
    public struct SentenceReading: Sendable {
        public var range: CharacterRange
        public var tokens: [Token]
        public var mentions: [MentionReading]
        public var pairs: [PairReading]
    }

    public struct Token: Sendable {
        public var form: String
        public var lemma: String
        public var tag: UniversalTag
        /// Place of the head among the tokens of the sentence; nil for the root or without a tree.
        public var head: Int?
        public var relation: DependencyRelation
    }

    public struct MentionReading: Sendable {
        public var range: CharacterRange
        public var text: String
        public var kind: MentionKind
        public var entity: EntityID
        public var label: String
        public var type: EntityType
        /// Why it is this entity: `dictionary`, `office-holder`, `family-name`, `pronoun-subject`, …
        public var reason: String
    }

    /// Two mentions, by their places in `mentions`, the earlier one first.
    public struct PairReading: Sendable {
        public var first: Int
        public var second: Int
        public var outcome: Outcome
    }

    public enum Outcome: Sendable {
        /// Linked by these relations; each names its rule.
        case linked([Relation])
        case unlinked(Unlinked)
    }

    /// Why no relation stands between two mentions.
    public enum Unlinked: String, Sendable, CaseIterable {
        /// Both are the same entity.
        case sameEntity = "same-entity"
        /// One names, owns or locates the other; no act lies between them.
        case samePhrase = "same-phrase"
        /// Both have the same part in the same act.
        case sameSide = "same-side"
        /// No verb and no verbal noun governs both.
        case noPredicate = "no-predicate"
        /// A verb governs both, but it says nothing of one towards the other.
        case idlePredicate = "idle-predicate"
        /// A pronoun or phrase stands between that could not be resolved.
        case notParsed = "not-parsed"
    }
}
