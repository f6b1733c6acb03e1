import Annotation
import ArgumentParser
import EntityGraph

/// Which edges count.
struct EdgeFilterOptions: ParsableArguments {
    @Option(name: .customLong("verb"), help: ArgumentHelp("Only this verb. Repeatable.", valueName: "lemma"))
    var verbs: [String] = []

    @Option(
        name: .customLong("class"),
        help: ArgumentHelp("Only this class, such as ASSAULT. Repeatable.", valueName: "class"))
    var classes: [EventClass] = []

    @Option(help: "Only statements of this polarity.")
    var polarity: Polarity?

    @Option(help: ArgumentHelp("Only edges stated at least so often.", valueName: "n"))
    var minCount: Int = 1

    @Option(help: ArgumentHelp("Only statements at least so certain, from 0 to 1.", valueName: "share"))
    var minConfidence: Double = 0

    @Option(help: ArgumentHelp("Only documents published on this day or later.", valueName: "yyyy-mm-dd"))
    var since: CalendarDate?

    @Option(help: ArgumentHelp("Only documents published on this day or earlier.", valueName: "yyyy-mm-dd"))
    var until: CalendarDate?

    func validate() throws {
        if !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence takes a number from 0 to 1, not \(minConfidence).")
        }
    }

    var filter: GraphFilter {
        var filter = GraphFilter()
        filter.verbs = verbs.isEmpty ? nil : Set(verbs)
        filter.classes = classes.isEmpty ? nil : Set(classes)
        filter.polarity = polarity
        filter.minCount = minCount
        filter.minConfidence = Confidence(minConfidence)
        filter.since = since
        filter.until = until
        return filter
    }

    /// Whether it leaves anything out.
    var isNarrowing: Bool { filter != GraphFilter() }

    func apply(to graph: Graph) -> Graph { graph.filtered(filter) }
}

extension EventClass: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument.uppercased()) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
    public var defaultValueDescription: String { name }
}

extension Polarity: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
    public var defaultValueDescription: String { name }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}
