/// Reads a table line by line: fields parted by tabs, `#` lines and empty lines left out. Nothing is copied.
struct TableReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let file: String
    /// Of the row last read, from 1.
    private(set) var line = 0
    private var next = 0
    private var fields: [Range<Int>] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
        self.bytes = bytes
        self.file = file
        // A byte order mark is no part of the first field.
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { next = 3 }
        fields.reserveCapacity(16)
    }

    /// Goes to the next row; false after the last.
    mutating func advance() -> Bool {
        while next < bytes.count {
            let begin = next
            var end = begin
            while end < bytes.count && bytes[end] != 0x0A { end += 1 }
            next = end + 1
            line += 1
            if end > begin && bytes[end - 1] == 0x0D { end -= 1 }
            if end == begin || bytes[begin] == 0x23 { continue }
            cut(begin, end)
            return true
        }
        return false
    }

    private mutating func cut(_ begin: Int, _ end: Int) {
        fields.removeAll(keepingCapacity: true)
        var start = begin
        for i in begin..<end where bytes[i] == 0x09 {
            fields.append(trimmed(start..<i))
            start = i + 1
        }
        fields.append(trimmed(start..<end))
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high && bytes[low] == 0x20 { low += 1 }
        while low < high && bytes[high - 1] == 0x20 { high -= 1 }
        return low..<high
    }

    var count: Int { fields.count }

    /// The bytes of a field; empty when the row is shorter.
    subscript(_ field: Int) -> UnsafeBufferPointer<UInt8> {
        field < fields.count
            ? UnsafeBufferPointer(rebasing: bytes[fields[field]]) : UnsafeBufferPointer(start: nil, count: 0)
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
