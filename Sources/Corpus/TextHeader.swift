import Annotation

struct TextHeader {
    var id: String?
    var title: String?
    var date: CalendarDate?
    var publisher: String?
    /// Bytes of front matter at the start.
    var frontMatter = 0

    init(_ utf8: [UInt8]) {}
}
