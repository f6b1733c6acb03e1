import Learning

/// What is known of frequent words from unlabelled text: word vectors, product-quantised (Jégou et al., "Product
/// quantization for nearest neighbor search", 2011) into some codes of a byte, each of which is a row of the embedding.
///
/// Open addressing over the hashes of folded forms, read where it lies. A record is a mark of 16 bits, 0 in an empty slot,
/// and the codes. The marks and the place in the table tell words apart by 33 bits or so: a word that is not there is
/// taken for another one once in thousands.
package final class WordCodes: Sendable {
    /// Codes of each word.
    package let count: Int
    /// A power of two.
    package let slots: Int
    /// slots × (2 + count) bytes.
    nonisolated(unsafe) private let records: UnsafePointer<UInt8>
    /// Whoever keeps them alive.
    private let owner: any Sendable

    package static let maximumCount = 32

    private init(count: Int, slots: Int, records: UnsafePointer<UInt8>, owner: any Sendable) {
        self.count = count
        self.slots = slots
        self.records = records
        self.owner = owner
    }

    /// Words by `SurfaceFeatures.wordHash(of:)` with their codes, `count` each, one after another. Of equal words the first
    /// counts.
    package convenience init(hashes: [UInt64], codes: [UInt8], count: Int) {
        precondition(count > 0 && count <= Self.maximumCount && codes.count == hashes.count * count, "codes for all")
        var slots = 16
        while slots * 9 < hashes.count * 10 { slots *= 2 }
        let size = 2 + count
        var records = [UInt8](repeating: 0, count: slots * size)
        for (i, hash) in hashes.enumerated() {
            let mark = Self.mark(hash)
            var slot = Self.place(hash) & (slots - 1)
            func stored(_ slot: Int) -> UInt16 { UInt16(records[slot * size]) | UInt16(records[slot * size + 1]) << 8 }
            while stored(slot) != 0 && stored(slot) != mark { slot = (slot + 1) & (slots - 1) }
            guard stored(slot) == 0 else { continue }
            records[slot * size] = UInt8(truncatingIfNeeded: mark)
            records[slot * size + 1] = UInt8(truncatingIfNeeded: mark >> 8)
            records.replaceSubrange(
                slot * size + 2..<(slot + 1) * size, with: codes[i * count..<(i + 1) * count])
        }
        let owner = Constants(records)
        self.init(count: count, slots: slots, records: owner.base, owner: owner)
    }

    @inline(__always)
    private static func mark(_ hash: UInt64) -> UInt16 { max(1, UInt16(truncatingIfNeeded: hash >> 48)) }
    @inline(__always)
    private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & 0xFFFF_FFFF) }

    /// The codes of a word; nil for one that is not there.
    @inline(__always)
    package func find(_ hash: UInt64) -> UnsafePointer<UInt8>? {
        let mark = Self.mark(hash)
        var slot = Self.place(hash) & (slots - 1)
        while true {
            let record = records + slot * (2 + count)
            let stored = UInt16(record[0]) | UInt16(record[1]) << 8
            if stored == mark { return record + 2 }
            if stored == 0 { return nil }
            slot = (slot + 1) & (slots - 1)
        }
    }

    /// Writes the rows of a folded form's codes, or the row that says there are none and −1 for the rest. `firstRow` is
    /// that of the first code's value 0.
    @inline(__always)
    func write(
        _ folded: UnsafeBufferPointer<UInt8>, _ hash: UInt64, firstRow: Int32, into rows: UnsafeMutablePointer<Int32>
    ) {
        if let codes = find(hash) ?? findPart(folded) {
            for i in 0..<count { rows[i] = firstRow + Int32(256 * i) + Int32(codes[i]) }
        } else {
            rows[0] = firstRow + Int32(256 * count)
            for i in 1..<max(count, 1) { rows[i] = -1 }
        }
    }

    /// The codes of the part of a word that says most of it: without `#` or `@` before and `'s` behind, else what stands
    /// behind the last hyphen.
    private func findPart(_ folded: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8>? {
        var begin = 0
        var end = folded.count
        if end > 1, folded[0] == 35 || folded[0] == 64 { begin = 1 }
        if end - begin > 2, folded[end - 1] == 115, folded[end - 2] == 39 { end -= 2 }
        if end - begin < folded.count, let codes = find(folded, begin..<end) { return codes }
        guard let hyphen = folded[begin..<end].lastIndex(of: 45), end - hyphen > 2 else { return nil }
        return find(folded, hyphen + 1..<end)
    }

    private func find(_ folded: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) -> UnsafePointer<UInt8>? {
        find(SurfaceFeatures.wordHash(UnsafeBufferPointer(rebasing: folded[part])))
    }
}

extension WordCodes {
    private static let name = "words"

    /// The table in a file, read where it lies; nil in a file without one.
    convenience init?(_ file: ModelFile) throws(ModelError) {
        guard file.contains(Self.name) else { return nil }
        let tensor = try file.tensor(Self.name)
        guard tensor.element == .uint8 else {
            throw .wrongType(tensor: Self.name, expected: .uint8, found: tensor.element)
        }
        let slots = tensor.rows
        guard tensor.shape.count == 2, slots > 0, slots & (slots - 1) == 0, slots <= 1 << 24,
            (3...2 + Self.maximumCount).contains(tensor.columns)
        else { throw .wrongContent(tensor: Self.name) }
        self.init(
            count: tensor.columns - 2, slots: slots, records: tensor.elements(as: UInt8.self).baseAddress!, owner: file)
        // A search ends at an empty slot.
        guard (0..<slots).contains(where: isEmpty) else { throw .wrongContent(tensor: Self.name) }
    }

    private func isEmpty(_ slot: Int) -> Bool {
        records[slot * (2 + count)] == 0 && records[slot * (2 + count) + 1] == 0
    }

    func write(to writer: inout ModelFileWriter) {
        let bytes = Array(UnsafeBufferPointer(start: records, count: slots * (2 + count)))
        writer.add(Self.name, bytes: bytes, shape: [slots, 2 + count])
    }
}
