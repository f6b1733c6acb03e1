/// Sorts more rows than memory holds: sorted runs in a scratch file, merged while they are read.
///
/// Knuth, "The Art of Computer Programming", vol. 3, 5.4. Rows of equal keys come in no particular order. Reading may be
/// repeated. O(n log n), memory for `budget` bytes of rows, then for a buffer a run.
struct RowSorter {
    /// By `high`, then by `low`.
    struct Key: Comparable {
        var high: UInt64
        var low: UInt64

        static func < (a: Key, b: Key) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }
    }

    private struct Entry {
        var key: Key
        var offset: Int
        var count: Int32
    }

    private let budget: Int
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    private let file = ScratchFile()
    private var runs: [Range<Int>] = []
    private(set) var count = 0

    init(budget: Int = 32 << 20) { self.budget = budget }

    mutating func add(_ key: Key, _ row: [UInt8]) throws {
        entries.append(Entry(key: key, offset: bytes.count, count: Int32(row.count)))
        bytes.append(contentsOf: row)
        count += 1
        if bytes.count + entries.count * MemoryLayout<Entry>.stride >= budget { try spill() }
    }

    /// To be called once, when all rows are there.
    mutating func finish() throws {
        if runs.isEmpty {
            entries.sort { $0.key < $1.key }
        } else {
            try spill()
            bytes = []
            entries = []
        }
    }

    private mutating func spill() throws {
        guard !entries.isEmpty else { return }
        entries.sort { $0.key < $1.key }
        let begin = file.count
        for entry in entries {
            try withUnsafeBytes(of: (entry.key.high, entry.key.low, UInt64(entry.count))) { try file.append($0) }
            try bytes.withUnsafeBytes { bytes throws in
                try file.append(
                    UnsafeRawBufferPointer(rebasing: bytes[entry.offset..<(entry.offset + Int(entry.count))]))
            }
        }
        runs.append(begin..<file.count)
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
    }

    /// Calls `body` with every row in the order of the keys.
    func read(_ body: (Key, ArraySlice<UInt8>) throws -> Void) throws {
        var cursor = try RowCursor(self)
        while let key = cursor.key {
            try body(key, cursor.row)
            try cursor.advance()
        }
    }

    fileprivate func entry(_ number: Int) -> (key: Key, row: ArraySlice<UInt8>)? {
        guard number < entries.count else { return nil }
        let entry = entries[number]
        return (entry.key, bytes[entry.offset..<(entry.offset + Int(entry.count))])
    }

    fileprivate func readers() throws -> [RunReader] { try runs.map { try RunReader(file, $0) } }
}

/// Goes over the rows of a finished sorter, one by one.
struct RowCursor {
    private let sorter: RowSorter
    private var readers: [RunReader]
    private var least = 0
    private var position = 0
    /// The key of the row at hand; nil at the end.
    private(set) var key: RowSorter.Key?

    init(_ sorter: RowSorter) throws {
        self.sorter = sorter
        readers = try sorter.readers()
        look()
    }

    var row: ArraySlice<UInt8> { readers.isEmpty ? sorter.entry(position)?.row ?? [] : readers[least].row }

    mutating func advance() throws {
        if readers.isEmpty {
            position += 1
        } else if try !readers[least].advance() {
            readers.remove(at: least)
            // Only sorters that never spilled are read from memory.
            if readers.isEmpty { position = .max }
        }
        look()
    }

    private mutating func look() {
        guard !readers.isEmpty else {
            key = position == .max ? nil : sorter.entry(position)?.key
            return
        }
        // Runs are few: looking at all heads costs less than keeping them in a heap.
        least = 0
        for i in readers.indices.dropFirst() where readers[i].key < readers[least].key { least = i }
        key = readers[least].key
    }
}

/// Reads the rows of one run.
private struct RunReader {
    private let file: ScratchFile
    private let end: Int
    /// Where in the file the buffer ends.
    private var position: Int
    private var buffer: [UInt8] = []
    private var begin = 0
    private var count = 0
    private(set) var key = RowSorter.Key(high: 0, low: 0)
    private static let chunk = 1 << 17
    private static let header = 24

    init(_ file: ScratchFile, _ run: Range<Int>) throws {
        self.file = file
        position = run.lowerBound
        end = run.upperBound
        _ = try advance()
    }

    var row: ArraySlice<UInt8> { buffer[begin..<(begin + count)] }

    /// Goes to the next row; false at the end.
    mutating func advance() throws -> Bool {
        begin += count
        count = 0
        guard try fill(Self.header) else { return false }
        var length = 0
        buffer.withUnsafeBytes { bytes in
            key.high = bytes.loadUnaligned(fromByteOffset: begin, as: UInt64.self)
            key.low = bytes.loadUnaligned(fromByteOffset: begin + 8, as: UInt64.self)
            length = Int(bytes.loadUnaligned(fromByteOffset: begin + 16, as: UInt64.self))
        }
        begin += Self.header
        guard try fill(length) else { preconditionFailure("a run ends with a whole row") }
        count = length
        return true
    }

    /// Sees to it that so many bytes are in the buffer from `begin` on.
    private mutating func fill(_ wanted: Int) throws -> Bool {
        if buffer.count - begin >= wanted { return true }
        let start = position - (buffer.count - begin)
        guard end - start >= wanted else { return false }
        try file.read(at: start, into: &buffer, count: min(end - start, max(wanted, Self.chunk)))
        position = start + buffer.count
        begin = 0
        return true
    }
}

/// The rows of a sorter put together by the first half of their keys, one group after the other.
struct RowGroups {
    private var cursor: RowCursor
    /// What the next group belongs to; nil at the end.
    private(set) var node: UInt64?

    init(_ sorter: RowSorter) throws {
        cursor = try RowCursor(sorter)
        node = cursor.key?.high
    }

    /// The rows of a node one after the other, none when the next group is another's.
    mutating func take(_ wanted: UInt64) throws -> (count: Int, bytes: [UInt8]) {
        var result = (count: 0, bytes: [UInt8]())
        while let key = cursor.key, key.high == wanted {
            result.count += 1
            result.bytes += cursor.row
            try cursor.advance()
        }
        node = cursor.key?.high
        return result
    }
}
