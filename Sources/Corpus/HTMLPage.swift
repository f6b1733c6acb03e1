import Annotation
import CLibXML2

/// A web page, parsed by libxml2's HTML parser, which forgives what browsers forgive and never goes to the network.
final class HTMLPage {
    typealias Node = xmlNodePtr

    private let document: htmlDocPtr
    private(set) var title: String?
    private(set) var date: CalendarDate?
    private(set) var publisher: String?

    /// Start-up of the library, once, before threads share it.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Nil when there is nothing to parse.
    init?(_ bytes: [UInt8], encoding: String) {
        guard Self.isReady, !bytes.isEmpty, bytes.count <= Int(Int32.max) else { return nil }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        let parsed = bytes.withUnsafeBytes { buffer in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            return htmlReadMemory(start, Int32(buffer.count), nil, encoding, Int32(options))
        }
        guard let parsed else { return nil }
        document = parsed
        readMetadata()
    }

    deinit {
        xmlFreeDoc(document)
    }

    /// The text of the article; see `HTMLArticle`.
    func articleText() -> String {
        guard let root = xmlDocGetRootElement(document) else { return "" }
        return HTMLArticle(root).text
    }

    /// The encoding a page without byte order mark, and not valid as UTF-8, declares for itself; nil when ours serve.
    static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        if TextDecoder.utf16Encoding(bytes) != nil || TextDecoder.validPrefix(bytes, from: 0) == bytes.count {
            return nil
        }
        let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        guard let found = head.rest(behind: "charset=") else { return nil }
        let name = found.drop { $0 == "\"" || $0 == "'" || $0 == " " }
            .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        // ISO 8859-1 means Windows-1252 on the web.
        if ["utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "ascii", "us-ascii"].contains(String(name)) {
            return nil
        }
        guard let handler = xmlFindCharEncodingHandler(String(name)) else { return nil }
        xmlCharEncCloseFunc(handler)
        return String(name)
    }

    // MARK: - Metadata

    private func readMetadata() {
        var found: [String: String] = [:]
        var linkedDate: String?
        var timeDate: String?
        var heading: String?
        guard let root = xmlDocGetRootElement(document) else { return }
        var walk = HTMLWalk(root)
        while let node = walk.next() {
            switch HTMLWalk.name(node) {
            case "meta":
                let key =
                    HTMLWalk.attribute(node, "property") ?? HTMLWalk.attribute(node, "name")
                    ?? HTMLWalk.attribute(node, "itemprop")
                if let key = key?.lowercased(), found[key] == nil, let value = HTMLWalk.attribute(node, "content") {
                    found[key] = value
                }
            case "title": found["<title>"] = found["<title>"] ?? HTMLWalk.content(node)
            case "h1": heading = heading ?? HTMLWalk.content(node)
            case "time" where timeDate == nil: timeDate = HTMLWalk.attribute(node, "datetime") ?? HTMLWalk.content(node)
            case "script" where linkedDate == nil && HTMLWalk.attribute(node, "type") == "application/ld+json":
                linkedDate = Self.publishedDate(inLinkedData: HTMLWalk.content(node))
            default: break
            }
        }
        take(found, linkedDate, timeDate, heading)
    }

    private func take(_ found: [String: String], _ linkedDate: String?, _ timeDate: String?, _ heading: String?) {
        let titles = [found["og:title"], heading, found["twitter:title"], found["<title>"]]
        title = titles.lazy.compactMap { $0?.collapsed.nonEmpty }.first
        let dateKeys = [
            "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
            "publish-date", "publication_date", "dc.date.issued", "dc.date", "dcterms.created", "sailthru.date",
            "parsely-pub-date", "article.published", "cxenseparse:recs:publishtime",
        ]
        let dates = dateKeys.map { found[$0] }
        let first = (dates.prefix(3) + [linkedDate] + dates.dropFirst(3) + [timeDate])
        date = first.lazy.compactMap { $0.flatMap { DateFinder.date(ofField: $0) } }.first
        publisher =
            [found["og:site_name"], found["application-name"], found["dc.publisher"]].lazy
            .compactMap { $0?.collapsed.nonEmpty }.first
    }

    /// The value of `datePublished` (schema.org) in JSON-LD, wherever it stands.
    private static func publishedDate(inLinkedData text: String) -> String? {
        guard let found = text.rest(behind: "\"datePublished\"") else { return nil }
        let rest = found.drop { $0.isWhitespace || $0 == ":" }
        guard rest.first == "\"" else { return nil }
        return String(rest.dropFirst().prefix { $0 != "\"" })
    }
}

extension String {
    /// What stands behind the first occurrence of `needle`. O(n·m).
    func rest(behind needle: String) -> Substring? {
        var i = utf8.startIndex
        while i < utf8.endIndex {
            if utf8[i...].starts(with: needle.utf8) { return self[utf8.index(i, offsetBy: needle.utf8.count)...] }
            i = utf8.index(after: i)
        }
        return nil
    }
}
