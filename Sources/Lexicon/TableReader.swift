/// Reads a table line by line: fields parted by tabs, `#` lines and empty lines left out. Nothing is copied.
struct TableReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let file: String
    /// Of the row last read, from 1.
    private(set) var line = 0
    private var next = 0
    /// Begin and end of each field.
    private var bounds = [Int](repeating: 0, count: 2 * TableReader.limit)
    private(set) var count = 0

    /// No table has more columns; what comes after counts as part of the last.
    private static let limit = 16

    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
        self.bytes = bytes
        self.file = file
        // A byte order mark is no part of the first field.
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { next = 3 }
    }

    /// Goes to the next row; false after the last.
    mutating func advance() -> Bool {
        while next < bytes.count {
            let begin = next
            let end = cut(from: begin)
            next = end + 1
            line += 1
            let isEmpty = end == begin || (end == begin + 1 && bytes[begin] == 0x0D)
            if !isEmpty && bytes[begin] != 0x23 { return true }
        }
        return false
    }

    /// Notes the fields of a line and returns its end.
    private mutating func cut(from begin: Int) -> Int {
        var start = begin
        var end = begin
        count = 0
        while end < bytes.count, bytes[end] != 0x0A {
            if bytes[end] == 0x09, count < Self.limit - 1 {
                addField(start, end)
                start = end + 1
            }
            end += 1
        }
        addField(start, end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
        return end
    }

    @inline(__always)
    private mutating func addField(_ begin: Int, _ end: Int) {
        var (low, high) = (begin, end)
        while low < high && bytes[low] == 0x20 { low += 1 }
        while low < high && bytes[high - 1] == 0x20 { high -= 1 }
        bounds[2 * count] = low
        bounds[2 * count + 1] = high
        count += 1
    }

    /// The bytes of a field; empty when the row is shorter.
    subscript(_ field: Int) -> UnsafeBufferPointer<UInt8> {
        field < count
            ? UnsafeBufferPointer(rebasing: bytes[bounds[2 * field]..<bounds[2 * field + 1]])
            : UnsafeBufferPointer(start: nil, count: 0)
    }

    func string(_ field: Int) -> String { String(decoding: self[field], as: UTF8.self) }

    /// The pieces of a field between bars, empty ones left out.
    func list(_ field: Int) -> TableList { TableList(self[field]) }

    func error(expected: String, got: String) -> LexiconError {
        .malformed(file: file, line: line, expected: expected, got: got)
    }
}

/// The pieces of a field between bars.
struct TableList: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        while position < bytes.count {
            var (begin, end) = (position, position)
            while end < bytes.count && bytes[end] != 0x7C { end += 1 }
            position = end + 1
            while begin < end && bytes[begin] == 0x20 { begin += 1 }
            var last = end
            while last > begin && bytes[last - 1] == 0x20 { last -= 1 }
            if begin < last { return UnsafeBufferPointer(rebasing: bytes[begin..<last]) }
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Compares bytes.
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for i in 0..<count where self[i] != text.utf8Start[i] { return false }
        return true
    }
}
