/// Turns paths into the list of files to read: folders are walked, in an order fixed by the names alone.
///
/// Rules: a file given by its path is always taken; inside folders, hidden names and extensions that say nothing of
/// text are left aside and counted. Symbolic links are followed; one that leads back to a folder around it is a
/// problem, and a file or folder reached twice counts once, under the path that sorts first.
public struct CorpusScanner: Sendable {
    private let fileSystem: FileSystem

    public init(fileSystem: FileSystem = .system) {
        self.fileSystem = fileSystem
    }

    /// O(n log n) for n directory entries. Nothing is opened but folders.
    public func scan(_ paths: [String]) -> CorpusListing {
        var walk = Walk(fileSystem: fileSystem)
        var seen: Set<String> = []
        for path in paths.map(Self.trimmed).sorted(by: precedes) where seen.insert(path).inserted {
            walk.takeRoot(path)
        }
        walk.listing.sort()
        return walk.listing
    }

    /// Without slashes at the end.
    private static func trimmed(_ path: String) -> String {
        var path = Substring(path)
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return String(path)
    }
}

private struct Walk {
    let fileSystem: FileSystem
    var listing = CorpusListing()
    private var files: Set<FileSystem.Identity> = []
    private var folders: Set<FileSystem.Identity> = []

    /// A folder whose entries are still to be visited, and the chain of folders it stands in.
    private struct Pending {
        var path: String
        var ancestors: [FileSystem.Identity]
    }

    init(fileSystem: FileSystem) {
        self.fileSystem = fileSystem
    }

    mutating func takeRoot(_ path: String) {
        if path == "-" {
            listing.files.append(CorpusFile(path: path))
            return
        }
        switch fileSystem.status(path) {
        case .failure(let failure):
            listing.problems.append(CorpusProblem(path: path, failure))
        case .success(let status) where status.kind == .folder:
            walkFolder(path, status)
        case .success(let status):
            // A pipe given by its path (`<(zcat …)`) is read like a file.
            takeFile(path, status)
        }
    }

    private mutating func takeFile(_ path: String, _ status: FileSystem.Status) {
        guard files.insert(status.identity).inserted else {
            listing.skipped.append(CorpusProblem.Skip(path: path, reason: .repeated))
            return
        }
        listing.files.append(CorpusFile(path: path, byteCount: status.byteCount))
    }

    private mutating func walkFolder(_ root: String, _ status: FileSystem.Status) {
        guard folders.insert(status.identity).inserted else {
            listing.skipped.append(CorpusProblem.Skip(path: root, reason: .repeated))
            return
        }
        let before = listing.files.count
        let problemsBefore = listing.problems.count
        let repeatedBefore = listing.skippedCount(.repeated)
        var pending = [Pending(path: root, ancestors: [status.identity])]
        while let folder = pending.popLast() {
            pending += visit(folder).reversed()
        }
        let found = listing.files.count > before || listing.problems.count > problemsBefore
        if !found, listing.skippedCount(.repeated) == repeatedBefore {
            listing.problems.append(CorpusProblem(path: root, kind: .noDocuments))
        }
    }

    /// Takes the files of a folder and gives the folders in it.
    private mutating func visit(_ folder: Pending) -> [Pending] {
        let names: [String]
        switch fileSystem.names(folder.path) {
        case .failure(let failure):
            listing.problems.append(CorpusProblem(path: folder.path, failure))
            return []
        case .success(let found): names = found.sorted(by: precedes)
        }
        var inner: [Pending] = []
        for name in names {
            let path = folder.path == "/" ? "/" + name : folder.path + "/" + name
            if name.utf8.first == UInt8(ascii: ".") {
                listing.skipped.append(CorpusProblem.Skip(path: path, reason: .hidden))
                continue
            }
            switch fileSystem.status(path) {
            case .failure(let failure): listing.problems.append(CorpusProblem(path: path, failure))
            case .success(let status):
                if let next = take(path, status, in: folder) { inner.append(next) }
            }
        }
        return inner
    }

    private mutating func take(_ path: String, _ status: FileSystem.Status, in folder: Pending) -> Pending? {
        switch status.kind {
        case .folder where folder.ancestors.contains(status.identity):
            listing.problems.append(CorpusProblem(path: path, kind: .symbolicLinkLoop))
        case .folder where !folders.insert(status.identity).inserted:
            listing.skipped.append(CorpusProblem.Skip(path: path, reason: .repeated))
        case .folder:
            return Pending(path: path, ancestors: folder.ancestors + [status.identity])
        case .file where DocumentFormat(path: path) == nil:
            listing.skipped.append(CorpusProblem.Skip(path: path, reason: .otherFormat))
        case .file: takeFile(path, status)
        case .other: listing.problems.append(CorpusProblem(path: path, kind: .notAFile))
        }
        return nil
    }
}
