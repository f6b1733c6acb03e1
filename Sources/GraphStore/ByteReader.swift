import Annotation
import Foundation

/// Reads what `ByteWriter` wrote. Every step checks its bounds, for the file may have been damaged.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0
    private let end: Int

    /// Fails when the checksum is wrong.
    init(sealed data: Data) throws(BlobDamage) {
        bytes = [UInt8](data)
        end = bytes.count - 4
        guard end >= 0 else { throw BlobDamage(detail: "a record is cut off") }
        var sum: UInt32 = 0
        for byte in bytes[end...].reversed() { sum = sum << 8 | UInt32(byte) }
        guard Checksum.of(bytes[..<end]) == sum else { throw BlobDamage(detail: "the checksum of a record is wrong") }
    }

    /// Bytes that never left this process, without a checksum.
    init(_ slice: ArraySlice<UInt8>) {
        bytes = Array(slice)
        end = bytes.count
    }

    var isAtEnd: Bool { position == end }

    @inline(__always)
    mutating func byte() throws(BlobDamage) -> UInt8 {
        guard position < end else { throw BlobDamage(detail: "a record is cut off") }
        defer { position += 1 }
        return bytes[position]
    }

    @inline(__always)
    mutating func unsigned() throws(BlobDamage) -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = try byte()
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return result }
            shift += 7
        }
        throw BlobDamage(detail: "a number is too long")
    }

    /// A number that is not negative and fits in 32 bits.
    @inline(__always)
    mutating func int32() throws(BlobDamage) -> Int32 {
        guard let value = Int32(exactly: try unsigned()) else { throw BlobDamage(detail: "a number is too large") }
        return value
    }

    /// How many elements follow, each of one byte at least.
    mutating func count() throws(BlobDamage) -> Int {
        let value = try unsigned()
        guard value <= UInt64(end - position) else { throw BlobDamage(detail: "a count is too large") }
        return Int(value)
    }

    mutating func signed() throws(BlobDamage) -> Int {
        let value = try unsigned()
        return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
    }

    mutating func fixed<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type) throws(BlobDamage) -> T {
        let size = T.bitWidth / 8
        guard end - position >= size else { throw BlobDamage(detail: "a record is cut off") }
        var value: T = 0
        for i in (0..<size).reversed() { value = value << 8 | T(bytes[position + i]) }
        position += size
        return value
    }

    mutating func string() throws(BlobDamage) -> String {
        let length = try count()
        defer { position += length }
        return String(decoding: bytes[position..<(position + length)], as: UTF8.self)
    }

    /// The bytes of a string.
    mutating func bytes<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) throws(BlobDamage) -> T {
        let length = try count()
        defer { position += length }
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[position..<(position + length)])) }
    }

    /// Passes over a part that `ByteWriter.append` wrote.
    mutating func skip() throws(BlobDamage) { position += try count() }

    /// A day in its packed form; zero stands for none.
    mutating func date() throws(BlobDamage) -> CalendarDate? {
        let packed = Int(try int32())
        if packed == 0 { return nil }
        guard let date = CalendarDate(packed: packed) else { throw BlobDamage(detail: "no such day") }
        return date
    }

    mutating func value<T: RawRepresentable>(_ type: T.Type) throws(BlobDamage) -> T where T.RawValue == UInt8 {
        guard let value = T(rawValue: try byte()) else { throw BlobDamage(detail: "an unknown \(type)") }
        return value
    }
}

extension CalendarDate {
    /// The inverse of `packed`; fails for numbers that are no day.
    init?(packed: Int) { self.init(year: packed / 512, month: packed / 32 % 16, day: packed % 32) }
}
