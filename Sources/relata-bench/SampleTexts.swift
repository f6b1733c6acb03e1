import Annotation
import Foundation

/// The documents to measure on: every file of the given paths, folders walked in sorted order.
struct SampleTexts {
    var documents: [WorkingText] = []
    /// Counted by white space.
    var words = 0
    var bytes = 0

    init(paths: [String]) throws {
        for path in paths {
            for file in try Self.files(path) {
                let text = WorkingText(
                    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self))
                words += text.bytes.split { $0 == 32 || (9...13).contains($0) }.count
                bytes += text.bytes.count
                documents.append(text)
            }
        }
    }

    private static func files(_ path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: path])
        }
        guard isFolder.boolValue else { return [path] }
        return try FileManager.default.subpathsOfDirectory(atPath: path).sorted().map { path + "/" + $0 }.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }
}
