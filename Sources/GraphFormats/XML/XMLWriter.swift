import CLibXML2

/// libxml2's xmlTextWriter on a byte sink. Text is escaped here, in one pass, for libxml2 would copy it three times and
/// would write every quotation mark as a reference.
final class XMLWriter {
    private let sink: ByteSink
    private let writer: xmlTextWriterPtr
    private let context: Unmanaged<Context>
    private var scratch: [UInt8] = []

    /// What the write callback of libxml2 needs: the sink, and the error to rethrow.
    private final class Context {
        let sink: ByteSink
        var error: (any Error)?
        init(_ sink: ByteSink) { self.sink = sink }
    }

    init(_ sink: ByteSink) throws {
        self.sink = sink
        context = Unmanaged.passRetained(Context(sink))
        let output = xmlOutputBufferCreateIO(
            { context, bytes, count in
                let context = Unmanaged<Context>.fromOpaque(context!).takeUnretainedValue()
                guard context.error == nil, let bytes else { return count }
                // An error that libxml2 learned of would go to standard error as well.
                do {
                    try bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                        try context.sink.write(UnsafeBufferPointer(start: $0, count: Int(count)))
                    }
                } catch {
                    context.error = error
                }
                return count
            }, { _ in 0 }, context.toOpaque(), nil)
        // Only a lack of memory makes these fail, as everywhere in Swift.
        writer = xmlNewTextWriter(output!)!
    }

    deinit {
        xmlFreeTextWriter(writer)
        context.release()
    }

    /// Throws the sink's error if libxml2 met one.
    private func check(_ result: Int32) throws {
        if let error = context.takeUnretainedValue().error { throw error }
        precondition(result >= 0, "xmlTextWriter was called out of order")
    }

    func startDocument() throws {
        try raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    func start(_ name: StaticString) throws {
        try check(xmlTextWriterStartElement(writer, name.utf8Start))
    }

    func attribute(_ name: StaticString, _ value: String) throws {
        try check(xmlTextWriterStartAttribute(writer, name.utf8Start))
        var value = value
        try value.withUTF8 { try escaped($0, inAttribute: true) }
        try check(xmlTextWriterEndAttribute(writer))
    }

    func text(_ text: String) throws {
        var text = text
        try text.withUTF8 { try escaped($0, inAttribute: false) }
    }

    func text(_ utf8: [UInt8]) throws {
        try utf8.withUnsafeBufferPointer { try escaped($0, inAttribute: false) }
    }

    private func escaped(_ utf8: UnsafeBufferPointer<UInt8>, inAttribute: Bool) throws {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(xml: utf8, inAttribute: inAttribute)
        try scratch.withUnsafeBufferPointer {
            // Pieces, for lengths are 32-bit in libxml2.
            var start = 0
            while start < $0.count {
                let count = min($0.count - start, 1 << 24)
                try check(xmlTextWriterWriteRawLen(writer, $0.baseAddress! + start, Int32(count)))
                start += count
            }
        }
    }

    func end() throws {
        try check(xmlTextWriterEndElement(writer))
    }

    /// A line break between elements, so that a line number says which element is meant.
    func newline() throws {
        try raw("\n")
    }

    /// Markup of our own.
    private func raw(_ markup: StaticString) throws {
        try check(
            xmlTextWriterWriteRawLen(writer, markup.utf8Start, Int32(markup.utf8CodeUnitCount)))
    }

    /// Ends what is open and hands everything to the sink, which it does not flush.
    func finish() throws {
        try check(xmlTextWriterEndDocument(writer))
        try check(xmlTextWriterFlush(writer))
    }
}
