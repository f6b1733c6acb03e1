import CZlib

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a file, a pipe or standard input, decompressed when they begin as gzip does, in pieces.
final class ByteStream {
    static let pieceSize = 1 << 18

    private let path: String
    private let input: OpenFile
    private var inflater: Inflater?
    /// What was read to look for the gzip signature and is still to be handed out.
    private var first: [UInt8]?
    /// Bytes that were looked at and not taken.
    private var ahead: [UInt8]?

    init(_ file: CorpusFile, in fileSystem: FileSystem) throws(CorpusProblem) {
        path = file.path
        input = try OpenFile(file, in: fileSystem)
        var start: [UInt8] = []
        // A pipe may give less than the two bytes of the signature at first.
        while start.count < 2 {
            let piece = try input.readSome()
            if piece.isEmpty { break }
            start += piece
        }
        first = start
        if start.count >= 2, start[0] == 0x1F, start[1] == 0x8B { inflater = Inflater() }
    }

    /// The next bytes, which stay to be read.
    func peek() throws(CorpusProblem) -> [UInt8] {
        if let ahead { return ahead }
        let piece = try next()
        ahead = piece
        return piece
    }

    /// Puts bytes in the place of what `peek` showed.
    func pushBack(_ bytes: [UInt8]) {
        ahead = bytes
    }

    /// The next bytes, or none at the end.
    func next() throws(CorpusProblem) -> [UInt8] {
        if let piece = ahead.take() { return piece }
        guard inflater != nil else { return try nextRaw() }
        while true {
            let input = try nextRaw()
            let output: [UInt8]
            do throws(CorpusProblem.CompressionFault) {
                output = try input.isEmpty ? inflater!.finish() : inflater!.inflate(input)
            } catch {
                throw CorpusProblem(path: path, kind: .compression(error))
            }
            if input.isEmpty || !output.isEmpty { return output }
        }
    }

    /// All that is left; a problem when that is more than `limit` bytes.
    func rest(limit: Int, expected: Int) throws(CorpusProblem) -> [UInt8] {
        var bytes = try next()
        if bytes.count < expected { bytes.reserveCapacity(min(expected, limit) + 1) }
        while true {
            let piece = try next()
            if piece.isEmpty { return bytes }
            guard bytes.count + piece.count <= limit else {
                throw CorpusProblem(path: path, kind: .tooLarge(limit: limit))
            }
            bytes += piece
        }
    }

    private func nextRaw() throws(CorpusProblem) -> [UInt8] {
        if let start = first.take() { return start }
        return try input.readSome()
    }
}

/// A descriptor that is closed when nobody reads from it any more; standard input stays open.
private final class OpenFile {
    private let path: String
    private let descriptor: Int32

    init(_ file: CorpusFile, in fileSystem: FileSystem) throws(CorpusProblem) {
        path = file.path
        if file.isStandardInput {
            descriptor = 0
            return
        }
        switch fileSystem.open(file.path) {
        case .success(let opened): descriptor = opened
        case .failure(let failure): throw CorpusProblem(path: file.path, failure)
        }
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// What can be had at once, or nothing at the end.
    func readSome() throws(CorpusProblem) -> [UInt8] {
        var failure: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: ByteStream.pieceSize) { buffer, count in
            while true {
                let got = read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0 && errno == EINTR { continue }
                failure = got < 0 ? errno : 0
                count = max(0, got)
                return
            }
        }
        if failure != 0 { throw CorpusProblem(path: path, FileSystem.Failure(code: failure)) }
        return piece
    }
}

/// Decompresses gzip (RFC 1952) piece by piece; members may follow one another.
final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>
    /// Whether a member is open: at its end, the file may end too.
    private var isInside = false

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 for a gzip header. Fails only when memory runs out.
        let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib must start")
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func inflate(_ input: [UInt8]) throws(CorpusProblem.CompressionFault) -> [UInt8] {
        var output: [UInt8] = []
        var fault: CorpusProblem.CompressionFault?
        input.withUnsafeBufferPointer { bytes in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
            stream.pointee.avail_in = UInt32(bytes.count)
            while fault == nil {
                if !isInside {
                    guard stream.pointee.avail_in > 0, !isPadding() else { break }
                    inflateReset(stream)
                    isInside = true
                }
                let produced = appendPiece(&output, &fault)
                if produced == 0 && stream.pointee.avail_in == 0 { break }
            }
            stream.pointee.next_in = nil
            stream.pointee.avail_in = 0
        }
        if let fault { throw fault }
        return output
    }

    /// Says whether the file ended where a member did.
    func finish() throws(CorpusProblem.CompressionFault) -> [UInt8] {
        if isInside { throw .truncated }
        return []
    }

    /// Zeros after the last member, as tapes and some tools leave them. gzip(1) ignores them too.
    private func isPadding() -> Bool {
        let rest = UnsafeBufferPointer(start: stream.pointee.next_in, count: Int(stream.pointee.avail_in))
        return rest.allSatisfy { $0 == 0 }
    }

    private func appendPiece(_ output: inout [UInt8], _ fault: inout CorpusProblem.CompressionFault?) -> Int {
        var status = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: ByteStream.pieceSize) { buffer, count in
            stream.pointee.next_out = buffer.baseAddress
            stream.pointee.avail_out = UInt32(buffer.count)
            status = CZlib.inflate(stream, Z_NO_FLUSH)
            count = buffer.count - Int(stream.pointee.avail_out)
        }
        output += piece
        switch status {
        case Z_STREAM_END: isInside = false
        case Z_OK, Z_BUF_ERROR: break
        default: fault = .corrupt
        }
        return piece.count
    }
}
