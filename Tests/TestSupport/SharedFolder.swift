import Foundation

/// Data that some tests need and a plain clone does not have: treebanks, gold relations, articles.
public enum SharedFolder {
    /// `RELATA_SHARED`, or else `shared` beside the repository; nil where neither is there.
    public static let path: String? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = root.deletingLastPathComponent().appendingPathComponent("shared").path
        let candidates = [ProcessInfo.processInfo.environment["RELATA_SHARED"], beside].compactMap { $0 }
        return candidates.first { FileManager.default.fileExists(atPath: $0 + "/seeds") }
    }()

    public static var exists: Bool { path != nil }
}
