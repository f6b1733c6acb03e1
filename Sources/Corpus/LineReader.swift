#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Hands out the lines of a stream one after another. Memory: the longest line.
struct LineReader {
    /// Counted from 1; that of the line handed out last.
    private(set) var lineNumber = 0
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// The next line without its line feed, or nil at the end.
    ///
    /// A line longer than `limit` comes back cut off there; the next call goes on behind it.
    mutating func next(_ stream: ByteStream, limit: Int) throws(CorpusProblem) -> [UInt8]? {
        lineNumber += 1
        var line: [UInt8] = []
        while true {
            if position < buffer.count {
                let end = lineFeed(from: position) ?? buffer.count
                let room = limit + 1 - line.count
                if room > 0 { line += buffer[position..<min(end, position + room)] }
                position = end + 1
                if end < buffer.count { return line }
                if isAtEnd { return line }
            }
            if isAtEnd { return line.isEmpty ? nil : line }
            buffer = try stream.next()
            position = 0
            if buffer.isEmpty {
                isAtEnd = true
                return line.isEmpty ? nil : line
            }
        }
    }

    private func lineFeed(from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            let base = bytes.baseAddress!
            guard let found = memchr(base + start, 0x0A, bytes.count - start) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
