import EntityGraph
import Foundation
import GraphFormats
import Testing

@Suite struct `Atomic files` {
    private struct Stop: Error {}

    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("relata-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func `a failure leaves the old file and nothing else`() throws {
        try inFolder { folder in
            let path = folder + "/graph.json"
            try AtomicFile.write(to: path) { try $0.write("old") }
            #expect(throws: Stop.self) {
                try AtomicFile.write(to: path) { sink in
                    for _ in 0..<100_000 { try sink.write("new content ") }
                    throw Stop()
                }
            }
            #expect(try names(folder) == ["graph.json"])
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        }
    }

    @Test func `a link stays a link and permissions stay`() throws {
        try inFolder { folder in
            try AtomicFile.write(to: folder + "/real") { try $0.write("1") }
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/real")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/link", withDestinationPath: folder + "/real")
            try AtomicFile.write(to: folder + "/link") { try $0.write("2") }
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == folder + "/real")
            #expect(try String(contentsOfFile: folder + "/real", encoding: .utf8) == "2")
            let mode = try FileManager.default.attributesOfItem(atPath: folder + "/real")[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test func `a folder that is not there`() {
        #expect(throws: FileError(operation: .create, path: "/nonexistent/graph.json", code: ENOENT)) {
            try GraphJSONWriter().write(Graph(), toFile: "/nonexistent/graph.json")
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
    func `a full device through every writer`() throws {
        let graph = RandomGraph.make(seed: 1, nodes: 50, edges: 200)
        let writers: [any GraphWriter] = [
            GraphMLWriter(), GEXFWriter(isDynamic: true), DOTWriter(), GraphJSONWriter(), CSVWriter(.edges),
        ]
        for writer in writers {
            #expect(throws: FileError(operation: .write, path: "/dev/full", code: ENOSPC)) {
                try writer.write(graph, toFile: "/dev/full")
            }
        }
    }

    @Test func `a full disk leaves no partial file`() throws {
        try inFolder { folder in
            guard Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "none", folder]) else {
                // Only root may mount a small file system to fill.
                return
            }
            defer { _ = Self.run("/bin/umount", [folder]) }
            let path = folder + "/graph.graphml"
            try AtomicFile.write(to: path) { try $0.write("old") }
            let graph = RandomGraph.make(seed: 1, nodes: 300, edges: 900)
            #expect(throws: FileError(operation: .write, path: path, code: ENOSPC)) {
                try GraphMLWriter().write(graph, toFile: path)
            }
            #expect(try names(folder) == ["graph.graphml"])
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        }
    }

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: program), geteuid() == 0 else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
