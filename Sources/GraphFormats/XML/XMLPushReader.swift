import CLibXML2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a reader of an XML vocabulary hears, in document order.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) throws
    func text(_ utf8: UnsafeBufferPointer<UInt8>) throws
    func end(_ name: XMLName, line: Int) throws
}

/// The local name of an element or attribute.
struct XMLName {
    let bytes: UnsafePointer<UInt8>
    /// The prefix it was written with, if any.
    let prefix: UnsafePointer<UInt8>?

    @inline(__always)
    static func ~= (pattern: StaticString, name: XMLName) -> Bool {
        var i = 0
        while i < pattern.utf8CodeUnitCount {
            if name.bytes[i] != pattern.utf8Start[i] { return false }
            i += 1
        }
        return name.bytes[i] == 0
    }

    var string: String { String(cString: bytes) }
}

/// The attributes of one element, good as long as the call that hands them over.
struct XMLAttributes {
    let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    /// The value of an attribute by its local name.
    subscript(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let base else { return nil }
        for i in 0..<count {
            let entry = base + 5 * i
            if name ~= XMLName(bytes: entry[0]!, prefix: entry[1]) {
                return UnsafeBufferPointer(start: entry[3], count: entry[4]! - entry[3]!)
            }
        }
        return nil
    }

    func string(_ name: StaticString) -> String? {
        self[name].map { String(decoding: $0, as: UTF8.self) }
    }
}

/// libxml2's SAX2 parser over a file descriptor or bytes, so that memory does not grow with the file.
///
/// Nothing outside the file is ever opened; a document that declares entities is refused at the declaration, before any
/// could be expanded; elements may nest 100 deep.
enum XMLPushReader {
    static let depthLimit = 100

    enum Source {
        case descriptor(Int32, path: String)
        case bytes(UnsafeBufferPointer<UInt8>)
    }

    /// Throws `GraphReadError`, `FileError` or what the handler throws.
    static func read(_ source: Source, _ handler: any XMLHandler) throws {
        let session = Session(source, handler)
        try session.run()
    }

    /// One parse; libxml2's callbacks find it through the `owner` of their state.
    fileprivate final class Session {
        private let source: Source
        private let handler: any XMLHandler
        /// At a fixed address, for the callbacks come back to it while `run` is under way.
        private let state: UnsafeMutablePointer<relata_sax_state>
        private var depth = 0
        private var failure: (any Error)?

        init(_ source: Source, _ handler: any XMLHandler) {
            self.source = source
            self.handler = handler
            state = .allocate(capacity: 1)
            state.initialize(to: relata_sax_state())
        }

        deinit {
            state.deallocate()
        }

        func run() throws {
            xmlInitParser()
            var sax = xmlSAXHandler()
            relata_sax_prepare(&sax)
            sax.startElementNs = startElement
            sax.endElementNs = endElement
            sax.characters = characters
            sax.ignorableWhitespace = characters
            sax.cdataBlock = characters
            sax.entityDecl = { data, _, _, _, _, _ in Session.of(data).refuseEntities() }
            sax.unparsedEntityDecl = { data, _, _, _, _ in Session.of(data).refuseEntities() }
            sax.reference = { data, _ in Session.of(data).refuseEntities() }
            state.pointee.owner = Unmanaged.passUnretained(self).toOpaque()
            // Only a lack of memory makes this fail.
            let parser = xmlCreatePushParserCtxt(&sax, state, nil, 0, nil)!
            defer { xmlFreeParserCtxt(parser) }
            state.pointee.parser = parser
            xmlCtxtUseOptions(parser, Int32(bitPattern: XML_PARSE_NONET.rawValue))
            try feed(parser)
        }

        private func feed(_ parser: xmlParserCtxtPtr) throws {
            try forEachChunk { chunk in
                let result = chunk.withMemoryRebound(to: CChar.self) {
                    xmlParseChunk(parser, $0.baseAddress, Int32($0.count), 0)
                }
                try check(result)
            }
            try check(xmlParseChunk(parser, nil, 0, 1))
        }

        private func check(_ result: Int32) throws {
            if let failure { throw failure }
            guard state.pointee.code != 0 else {
                // A code without a fatal error is a recoverable one, of namespaces for instance.
                return
            }
            let line = Int(state.pointee.line)
            let code = UInt32(state.pointee.code)
            if code == XML_ERR_DOCUMENT_END.rawValue || code == XML_ERR_DOCUMENT_EMPTY.rawValue
                || code == XML_ERR_TAG_NOT_FINISHED.rawValue
            {
                throw GraphReadError(line: line, problem: .truncated)
            }
            if code == XML_ERR_UNDECLARED_ENTITY.rawValue || code == XML_ERR_ENTITY_LOOP.rawValue {
                throw GraphReadError(line: line, problem: .entities)
            }
            throw GraphReadError(line: line, problem: .notWellFormed(message()))
        }

        private func message() -> String {
            let text = withUnsafePointer(to: &state.pointee.message) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            return String(text.prefix { !$0.isNewline })
        }

        private func forEachChunk(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
            let size = 1 << 16
            switch source {
            case .bytes(let bytes):
                var start = 0
                while start < bytes.count {
                    let end = min(start + size, bytes.count)
                    try body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                    start = end
                }
            case .descriptor(let descriptor, let path):
                let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
                defer { chunk.deallocate() }
                while true {
                    let count = readBytes(descriptor, chunk.baseAddress!, size)
                    if count == 0 { return }
                    if count < 0 {
                        if errno == EINTR { continue }
                        throw FileError(operation: .read, path: path, code: errno)
                    }
                    try body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(chunk)[..<count]))
                }
            }
        }

        fileprivate static func of(_ data: UnsafeMutableRawPointer?) -> Session {
            let state = data!.assumingMemoryBound(to: relata_sax_state.self)
            return Unmanaged<Session>.fromOpaque(state.pointee.owner).takeUnretainedValue()
        }

        private func refuseEntities() {
            stop(GraphReadError(line: line, problem: .entities))
        }

        private var line: Int { Int(relata_xml_line(state.pointee.parser)) }

        private func stop(_ error: any Error) {
            if failure == nil { failure = error }
            xmlStopParser(state.pointee.parser)
        }

        fileprivate func started(_ name: XMLName, _ attributes: XMLAttributes) {
            guard failure == nil else { return }
            depth += 1
            guard depth <= XMLPushReader.depthLimit else {
                return stop(GraphReadError(line: line, problem: .tooDeep(limit: XMLPushReader.depthLimit)))
            }
            do { try handler.start(name, attributes, line: line) } catch { stop(error) }
        }

        fileprivate func ended(_ name: XMLName) {
            guard failure == nil else { return }
            depth -= 1
            do { try handler.end(name, line: line) } catch { stop(error) }
        }

        fileprivate func heard(_ utf8: UnsafeBufferPointer<UInt8>) {
            guard failure == nil else { return }
            do { try handler.text(utf8) } catch { stop(error) }
        }
    }
}

private let startElement: startElementNsSAX2Func = { data, name, prefix, _, _, _, count, _, attributes in
    XMLPushReader.Session.of(data).started(
        XMLName(bytes: name!, prefix: prefix), XMLAttributes(base: attributes, count: Int(count)))
}

private let endElement: endElementNsSAX2Func = { data, name, prefix, _ in
    XMLPushReader.Session.of(data).ended(XMLName(bytes: name!, prefix: prefix))
}

private let characters: charactersSAXFunc = { data, text, count in
    XMLPushReader.Session.of(data).heard(UnsafeBufferPointer(start: text, count: Int(count)))
}

/// `read` of the C library, which a method called `read` would hide.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
