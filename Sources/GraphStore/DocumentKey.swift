import Annotation
import Foundation

/// What tells documents of a store apart: 128 bits over id, content, source and metadata.
///
/// Two documents of one key give the same annotation under one engine, so that it need not be made twice.
public struct DocumentKey: Hashable, Sendable {
    let high: UInt64
    let low: UInt64

    public init(_ document: Document) {
        self.init(
            id: document.id, fingerprint: document.fingerprint, source: document.source, title: document.title,
            date: document.date, publisher: document.publisher)
    }

    public init(_ annotation: DocumentAnnotation) {
        self.init(
            id: annotation.id, fingerprint: annotation.fingerprint, source: annotation.source,
            title: annotation.title, date: annotation.date, publisher: annotation.publisher)
    }

    private init(
        id: String, fingerprint: UInt64, source: String, title: String?, date: CalendarDate?, publisher: String?
    ) {
        var lanes = Lanes()
        lanes.add(fingerprint)
        lanes.add(UInt64(bitPattern: Int64(date?.packed ?? -1)))
        for text in [id, source, title, publisher] {
            // Lengths keep neighbouring fields apart, and an absent one apart from an empty one.
            lanes.add(UInt64(bitPattern: Int64(text?.utf8.count ?? -1)))
            if let text { for byte in text.utf8 { lanes.add(byte) } }
        }
        (high, low) = (lanes.first, lanes.second)
    }

    init?(_ data: Data) {
        guard data.count == 16 else { return nil }
        let words = data.withUnsafeBytes { bytes in
            (bytes.loadUnaligned(as: UInt64.self), bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
        (high, low) = (UInt64(bigEndian: words.0), UInt64(bigEndian: words.1))
    }

    var data: Data {
        var data = Data()
        withUnsafeBytes(of: high.bigEndian) { data.append(contentsOf: $0) }
        withUnsafeBytes(of: low.bigEndian) { data.append(contentsOf: $0) }
        return data
    }

    /// Two independent hashes by multiplication and rotation.
    private struct Lanes {
        var first: UInt64 = 0xCBF2_9CE4_8422_2325
        var second: UInt64 = 0x9E37_79B9_7F4A_7C15

        mutating func add(_ byte: UInt8) {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
            second = second << 29 | second >> 35
        }

        mutating func add(_ value: UInt64) {
            for i in 0..<8 { add(UInt8(truncatingIfNeeded: value >> UInt64(8 * i))) }
        }
    }
}
