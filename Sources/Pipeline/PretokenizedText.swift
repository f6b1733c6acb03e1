import Annotation

/// Text whose lines are sentences and whose blank lines part documents.
enum PretokenizedText {
    /// The documents of a text: itself when it has no blank line inside, else one a block, numbered from 1 in id and
    /// source. O(n).
    static func documents(in document: Document) -> [Document] {
        let blocks = blocks(of: document.text.bytes)
        guard blocks.count > 1 else { return [document] }
        return blocks.enumerated().map { index, block in
            var part = document
            part.id = "\(document.id)-\(index + 1)"
            part.source = "\(document.source)#\(index + 1)"
            part.text = WorkingText(String(decoding: document.text.bytes[block], as: UTF8.self))
            return part
        }
    }

    /// Runs of lines that are not blank, without the line feed at their end.
    private static func blocks(of bytes: [UInt8]) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var line = 0
        var begin: Int?
        var end = 0
        while line < bytes.count {
            let next = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let isBlank = bytes[line..<next].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
            if isBlank {
                if let first = begin { blocks.append(first..<end) }
                begin = nil
            } else {
                begin = begin ?? line
                end = next
            }
            line = next + 1
        }
        if let first = begin { blocks.append(first..<end) }
        return blocks
    }
}
