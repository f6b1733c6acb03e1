import Annotation
import Foundation

@testable import Corpus

/// A folder that goes away with the value.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/relata-corpus-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
}

/// All documents and problems of paths, in order.
func read(
    _ paths: [String], _ options: ReadingOptions = ReadingOptions(), _ fileSystem: FileSystem = .system
) -> (documents: [Document], problems: [CorpusProblem]) {
    let listing = CorpusScanner(fileSystem: fileSystem).scan(paths)
    let reader = CorpusReader(options: options, fileSystem: fileSystem)
    var documents: [Document] = []
    var problems = listing.problems
    for file in listing.files {
        reader.readDocuments(of: file) { result in
            switch result {
            case .success(let document): documents.append(document)
            case .failure(let problem): problems.append(problem)
            }
        }
    }
    return (documents, problems)
}

/// The text of a string after repair.
func repaired(_ text: String) -> RepairedText {
    Repairer().repair(TextDecoder.Decoded(utf8: Array(text.utf8), encoding: .utf8), skipping: 0, isEnabled: true)
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
