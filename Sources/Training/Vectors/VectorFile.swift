import Linguistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Word vectors as text, in the form of GloVe's: a line a word, the word and its numbers parted by single spaces, the most
/// frequent word first.
package struct VectorFile: Sendable {
    /// Of each word `SurfaceFeatures.wordHash`.
    package private(set) var hashes: [UInt64] = []
    /// words × dimensions.
    package private(set) var values: [Float] = []
    package private(set) var dimensions = 0

    /// A line that is not a word and as many numbers as the first line has.
    package struct FormatError: Error {
        package var file: String
        package var line: Int
        package var expected: Int
        package var got: String
    }

    /// Reads the first `limit` words that fold to different forms.
    package init(path: String, limit: Int) throws {
        guard let file = fopen(path, "rb") else { throw FileBytes.Failure(path: path, code: errno) }
        defer { fclose(file) }
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(buffer) }
        var known: Set<UInt64> = []
        var number = 0
        while hashes.count < limit {
            let length = getline(&buffer, &capacity, file)
            guard length > 0, let line = buffer else { break }
            number += 1
            guard try add(UnsafeMutableBufferPointer(start: line, count: length), &known) else {
                let got = String(decoding: UnsafeRawBufferPointer(start: line, count: min(length, 60)), as: UTF8.self)
                throw FormatError(file: path, line: number, expected: dimensions, got: got)
            }
        }
        guard ferror(file) == 0 else { throw FileBytes.Failure(path: path, code: errno) }
        guard !hashes.isEmpty else { throw FormatError(file: path, line: 1, expected: 1, got: "") }
    }

    /// Whether a line is right.
    private mutating func add(_ line: UnsafeMutableBufferPointer<CChar>, _ known: inout Set<UInt64>) throws -> Bool {
        guard let space = line.firstIndex(of: 32), space > 0 else { return false }
        let hash = SurfaceFeatures.wordHash(of: line[..<space].lazy.map(UInt8.init(bitPattern:)))
        let first = values.count
        var place = line.baseAddress! + space
        while true {
            var end: UnsafeMutablePointer<CChar>?
            let value = strtof(place, &end)
            guard let end, end != place else { break }
            guard value.isFinite else { return false }
            values.append(value)
            place = end
        }
        let isComplete = place[0] == 10 || place[0] == 0 || place[0] == 13
        let count = values.count - first
        if dimensions == 0 { dimensions = count }
        guard isComplete, count == dimensions, count > 0 else { return false }
        if known.insert(hash).inserted {
            hashes.append(hash)
        } else {
            values.removeLast(count)
        }
        return true
    }
}
