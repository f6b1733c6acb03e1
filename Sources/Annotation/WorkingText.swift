/// The text that the stages read: UTF-8 bytes after repairs, with the way back to the document as it was read.
///
/// Invariant: `segments` are sorted by `working`, the first begins at 0, and together they cover all of `bytes`.
public struct WorkingText: Sendable {
    /// Valid UTF-8.
    public private(set) var bytes: [UInt8]
    var segments: [Segment]
    /// Length of the original in code points.
    public private(set) var originalCount: Int32
    /// The pieces of the original that do not stand in `bytes`, one after another.
    private var replacedBytes: [UInt8] = []

    /// A stretch of the working text that either copies the original, code point by code point, or replaces a piece of it.
    struct Segment: Hashable, Sendable {
        /// First byte in the working text.
        var working: Int32
        /// First code point in the original.
        var original: Int32
        /// Code points of the original that a replacement stands for; -1 for a copy.
        var replaced: Int32
        /// What a replacement stands for, as bytes of `replacedBytes`.
        var replacedBegin: Int32 = 0
        var replacedEnd: Int32 = 0
        /// A copy of as many code points as bytes.
        var isASCII = false

        var isCopy: Bool { replaced < 0 }
    }

    /// Copies are cut into segments of at most about this many bytes, so that counting code points stays short.
    private static let checkpoint = 512

    public init() {
        bytes = []
        segments = []
        originalCount = 0
    }

    /// A text that needed no repair. Invalid UTF-8 must have been replaced before.
    public init(_ text: String) {
        self.init()
        var text = text
        text.withUTF8 { appendCopy($0) }
    }

    /// Takes over bytes that needed no repair; they must be valid UTF-8.
    public init(utf8 bytes: [UInt8]) {
        self.init()
        bytes.withUnsafeBufferPointer { appendSegments(of: $0) }
        self.bytes = bytes
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// Appends bytes that stand in the original as they are. `utf8` must hold whole code points.
    public mutating func appendCopy(_ utf8: UnsafeBufferPointer<UInt8>) {
        appendSegments(of: utf8)
        bytes.append(contentsOf: utf8)
    }

    /// The segments of a copy that is to stand behind `bytes`.
    private mutating func appendSegments(of utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < utf8.count {
            var end = min(start + Self.checkpoint, utf8.count)
            while end < utf8.count && utf8[end] & 0xC0 == 0x80 { end += 1 }
            var continuations: Int32 = 0
            for i in start..<end { continuations += utf8[i] & 0xC0 == 0x80 ? 1 : 0 }
            segments.append(
                Segment(
                    working: Int32(bytes.count + start), original: originalCount, replaced: -1,
                    isASCII: continuations == 0))
            originalCount += Int32(end - start) - continuations
            start = end
        }
    }

    /// Appends `utf8` in place of a piece of the original: an empty piece for an insertion, an empty `utf8` for a
    /// deletion. Both must be valid UTF-8.
    public mutating func appendReplacement(_ utf8: some Collection<UInt8>, of original: some Collection<UInt8>) {
        let begin = Int32(replacedBytes.count)
        replacedBytes.append(contentsOf: original)
        let count = original.reduce(into: Int32(0)) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
        segments.append(
            Segment(
                working: Int32(bytes.count), original: originalCount, replaced: count, replacedBegin: begin,
                replacedEnd: Int32(replacedBytes.count)))
        bytes.append(contentsOf: utf8)
        originalCount += count
    }

    /// The code points of the original that a range of the working text came from. O(log n).
    public func original(_ range: TextRange) -> CharacterRange {
        let begin = originalBegin(range.begin)
        if range.isEmpty { return CharacterRange(begin, begin) }
        return CharacterRange(begin, max(begin, originalEnd(range.end)))
    }

    private func originalBegin(_ byte: Int32) -> Int32 {
        guard let segment = segment(at: byte) else { return originalCount }
        return segment.isCopy ? segment.original + codePoints(of: segment, to: byte) : segment.original
    }

    private func originalEnd(_ byte: Int32) -> Int32 {
        guard let segment = segment(at: byte - 1) else { return originalCount }
        return segment.original + (segment.isCopy ? codePoints(of: segment, to: byte) : segment.replaced)
    }

    private func segment(at byte: Int32) -> Segment? {
        segmentIndex(at: byte).map { segments[$0] }
    }

    /// The last segment that begins at or before `byte`: the one that holds it, for empty ones come before their equals.
    private func segmentIndex(at byte: Int32) -> Int? {
        guard byte < bytes.count else { return nil }
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].working <= byte { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// The code points of a copy up to a byte.
    private func codePoints(of segment: Segment, to end: Int32) -> Int32 {
        if segment.isASCII { return end - segment.working }
        return bytes.withUnsafeBufferPointer { bytes in
            var count: Int32 = 0
            // Bytes that continue a code point are those below -64.
            for i in Int(segment.working)..<Int(end) { count &+= Int8(bitPattern: bytes[i]) < -64 ? 0 : 1 }
            return count
        }
    }

    /// The text of a range. Invalid boundaries are a bug of the caller.
    public func string(_ range: TextRange) -> String {
        String(decoding: bytes[range.bytes], as: UTF8.self)
    }

    /// The original text behind a range: the code points of `original(range)`. O(length + log n).
    public func originalString(_ range: TextRange) -> String {
        guard !range.isEmpty, var index = segmentIndex(at: range.begin) else { return "" }
        let isWithin = index + 1 == segments.count || range.end <= segments[index + 1].working
        if isWithin, segments[index].isCopy { return string(range) }
        var utf8: [UInt8] = []
        while index < segments.count, segments[index].working < range.end {
            let segment = segments[index]
            let next = index + 1 < segments.count ? segments[index + 1].working : Int32(bytes.count)
            if segment.isCopy {
                utf8 += bytes[Int(max(segment.working, range.begin))..<Int(min(next, range.end))]
            } else {
                utf8 += replacedBytes[Int(segment.replacedBegin)..<Int(segment.replacedEnd)]
            }
            index += 1
        }
        return String(decoding: utf8, as: UTF8.self)
    }

    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// A piece of the original with what stands for it in the working text.
    public struct Replacement: Hashable, Sendable {
        public var original: CharacterRange
        public var working: TextRange
        public var before: String
        public var after: String
    }

    /// All replacements, in order. O(segments).
    public var replacements: [Replacement] {
        segments.indices.compactMap { i in
            let segment = segments[i]
            guard !segment.isCopy else { return nil }
            let end = i + 1 < segments.count ? segments[i + 1].working : Int32(bytes.count)
            let before = replacedBytes[Int(segment.replacedBegin)..<Int(segment.replacedEnd)]
            let working = TextRange(segment.working, end)
            return Replacement(
                original: CharacterRange(segment.original, segment.original + segment.replaced), working: working,
                before: String(decoding: before, as: UTF8.self), after: string(working))
        }
    }

    /// The whole document as it was read. O(n).
    public var originalText: String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + replacedBytes.count)
        for i in segments.indices {
            let segment = segments[i]
            let end = i + 1 < segments.count ? Int(segments[i + 1].working) : bytes.count
            utf8 +=
                segment.isCopy
                ? bytes[Int(segment.working)..<end]
                : replacedBytes[Int(segment.replacedBegin)..<Int(segment.replacedEnd)]
        }
        return String(decoding: utf8, as: UTF8.self)
    }
}
