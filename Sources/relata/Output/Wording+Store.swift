import GraphStore

extension Wording {
    static func text(_ error: StoreError) -> String {
        switch error {
        case .missing(let path): "\(path): no such store; relata build --store makes one"
        case .notAStore(let path): "\(path): not a store of relata"
        case .newer(let path, let found, let supported):
            "\(path): written by a later relata: schema \(found); this relata reads up to \(supported)"
        case .damaged(let path, let detail): "\(path): the store is damaged: \(detail)"
        case .locked(let path, let holder):
            "\(path): another process writes to the store\(holder.map { " (number \($0))" } ?? "")"
        case .full(let path): "\(path): the disk is full; what was committed before is kept"
        case .inaccessible(let path, let detail): "\(path): cannot be read or written: \(detail)"
        case .unknownLabel(let label, let path, let near):
            "\(path): no version \(quoted(label))" + (near.isEmpty ? "" : "; did you mean \(list(near))?")
        case .noVersions(let path): "\(path): the store holds no version; relata build --store publishes one"
        case .invalidLabel(let label):
            "a label has 1 to 200 bytes, without @, / and control characters, got \(quoted(label))"
        case .gone(let label, let path): "\(path): the version \(quoted(label)) was published anew meanwhile; ask again"
        case .emptyQuery: "expected a word to search for, got none"
        }
    }
}
