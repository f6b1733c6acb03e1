import Annotation
import Foundation

/// What documents say, as often as asked, in the same order each time.
protocol AnnotationSource {
    func forEachAnnotation(withTexts: Bool, _ body: (DocumentAnnotation) throws -> Void) throws
}

/// What a document says, in few bytes.
public struct PackedAnnotation: Sendable {
    let record: Data
    let texts: [UInt8]
}

/// Annotations kept in a scratch file, in the order in which they came.
final class AnnotationLog: AnnotationSource {
    private let file = ScratchFile()

    func add(_ packed: PackedAnnotation) throws {
        try withUnsafeBytes(of: (UInt64(packed.record.count), UInt64(packed.texts.count))) { try file.append($0) }
        try packed.record.withUnsafeBytes { try file.append($0) }
        try packed.texts.withUnsafeBytes { try file.append($0) }
    }

    static func pack(_ annotation: DocumentAnnotation, withTexts: Bool) -> PackedAnnotation {
        var texts = ByteWriter()
        if withTexts {
            for (ordinal, text) in annotation.sentenceTexts.sorted(by: { $0.key < $1.key }) {
                texts.count(ordinal)
                texts.string(text)
            }
        }
        return PackedAnnotation(record: AnnotationCodec.encode(annotation), texts: texts.bytes)
    }

    func forEachAnnotation(withTexts: Bool, _ body: (DocumentAnnotation) throws -> Void) throws {
        var position = 0
        var buffer: [UInt8] = []
        while position < file.count {
            try file.read(at: position, into: &buffer, count: 16)
            let (first, second) = buffer.withUnsafeBytes {
                (Int($0.loadUnaligned(as: UInt64.self)), Int($0.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
            }
            try file.read(at: position + 16, into: &buffer, count: withTexts ? first + second : first)
            position += 16 + first + second
            var annotation = try AnnotationCodec.decode(Data(buffer[..<first]))
            if withTexts {
                var texts = ByteReader(buffer[first...])
                while !texts.isAtEnd { annotation.sentenceTexts[Int(try texts.int32())] = try texts.string() }
            }
            try body(annotation)
        }
    }
}
