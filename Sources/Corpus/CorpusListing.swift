/// What a scan of paths found, in an order that depends on the paths and the folders alone.
public struct CorpusListing: Sendable {
    /// Sorted by the UTF-8 bytes of their paths, no file twice.
    public var files: [CorpusFile] = []
    /// What was asked for and cannot be had, sorted by path.
    public var problems: [CorpusProblem] = []
    /// What was left aside by rule, sorted by path.
    public var skipped: [CorpusProblem.Skip] = []

    public init() {}

    public func skippedCount(_ reason: CorpusProblem.Skip.Reason) -> Int {
        skipped.reduce(into: 0) { if $1.reason == reason { $0 += 1 } }
    }

    mutating func sort() {
        files.sort { precedes($0.path, $1.path) }
        problems.sort { precedes($0.path, $1.path) }
        skipped.sort { precedes($0.path, $1.path) }
    }
}

/// The order of paths: by bytes, never by locale.
func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
}
