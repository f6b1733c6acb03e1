/// A half-open range of UTF-8 byte offsets into a document's working text.
@frozen
public struct TextRange: Hashable, Sendable, Comparable {
    public var begin: Int32
    public var end: Int32

    @inlinable
    public init(_ begin: Int32, _ end: Int32) {
        assert(begin <= end, "a text range must not end before it begins")
        self.begin = begin
        self.end = end
    }

    @inlinable
    public init(_ begin: Int, _ end: Int) {
        self.init(Int32(begin), Int32(end))
    }

    /// Length in bytes.
    @inlinable public var count: Int { Int(end - begin) }
    @inlinable public var isEmpty: Bool { begin == end }

    /// The range as integers, to subscript byte arrays.
    @inlinable public var bytes: Range<Int> { Int(begin)..<Int(end) }

    @inlinable
    public func contains(_ other: TextRange) -> Bool { begin <= other.begin && other.end <= end }

    @inlinable
    public func overlaps(_ other: TextRange) -> Bool { begin < other.end && other.begin < end }

    @inlinable
    public static func < (a: TextRange, b: TextRange) -> Bool {
        a.begin != b.begin ? a.begin < b.begin : a.end < b.end
    }
}

/// A half-open range of Unicode code points of a document as it was read, before any repair.
///
/// These are the offsets that leave the program: in JSON, in graph files, in the store.
@frozen
public struct CharacterRange: Hashable, Sendable, Comparable {
    public var begin: Int32
    public var end: Int32

    @inlinable
    public init(_ begin: Int32, _ end: Int32) {
        assert(begin <= end, "a character range must not end before it begins")
        self.begin = begin
        self.end = end
    }

    @inlinable public var count: Int { Int(end - begin) }

    @inlinable
    public func overlaps(_ other: CharacterRange) -> Bool { begin < other.end && other.begin < end }

    @inlinable
    public static func < (a: CharacterRange, b: CharacterRange) -> Bool {
        a.begin != b.begin ? a.begin < b.begin : a.end < b.end
    }
}
