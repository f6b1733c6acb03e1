/// Distinct strings, numbered in the order they came, told apart by their bytes.
///
/// Open addressing with linear probing over one byte array. Swift's own dictionaries take canonically equivalent strings
/// for equal and would keep whichever came first, which would make a graph depend on the order of its documents.
package struct StringTable: Sendable {
    private var bytes: [UInt8] = []
    /// Where each string ends in `bytes`; the first entry is 0.
    private var ends: [Int] = [0]
    private var hashes: [UInt64] = []
    /// Numbers of strings, -1 where free; a power of two, at most half full.
    private var slots: [Int32] = [Int32](repeating: -1, count: 64)

    package init() {}

    package var count: Int { hashes.count }

    /// The number of a string, new or known. Amortized O(length).
    package mutating func insert(_ string: String) -> Int32 {
        var string = string
        return string.withUTF8 { insert($0) }
    }

    mutating func insert(_ utf8: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = Self.hash(utf8)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let known = Int(slots[slot])
            if hashes[known] == hash && equals(known, utf8) { return Int32(known) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(count)
        slots[slot] = number
        bytes.append(contentsOf: utf8)
        ends.append(bytes.count)
        hashes.append(hash)
        if count * 2 > slots.count { grow() }
        return number
    }

    /// The number of a string that was inserted before. O(length).
    package func number(of string: String) -> Int32? {
        var string = string
        return string.withUTF8 { utf8 in
            let hash = Self.hash(utf8)
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 {
                let known = Int(slots[slot])
                if hashes[known] == hash && equals(known, utf8) { return Int32(known) }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for number in hashes.indices {
            var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    private func equals(_ number: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let begin = ends[number]
        guard ends[number + 1] - begin == utf8.count else { return false }
        for i in utf8.indices where bytes[begin + i] != utf8[i] { return false }
        return true
    }

    /// All strings, by number.
    package func strings() -> [String] {
        bytes.withUnsafeBufferPointer { bytes in
            (0..<count).map {
                String(decoding: UnsafeBufferPointer(rebasing: bytes[ends[$0]..<ends[$0 + 1]]), as: UTF8.self)
            }
        }
    }

    /// The strings' numbers in the order of their bytes. O(n log n).
    package func sortedNumbers() -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            (0..<count).sorted {
                Order.bytes(
                    UnsafeBufferPointer(rebasing: bytes[ends[$0]..<ends[$0 + 1]]),
                    UnsafeBufferPointer(rebasing: bytes[ends[$1]..<ends[$1 + 1]])) == .ascending
            }
        }
    }

    /// FNV-1a with a final mix. Fowler, Noll, Vo; finalizer of MurmurHash3 (Appleby).
    static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mixed(hash)
    }

    /// Spreads every bit of the input over the output.
    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        var x = value
        x = (x ^ (x >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        x = (x ^ (x >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return x ^ (x >> 33)
    }
}
