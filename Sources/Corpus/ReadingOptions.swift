/// How a corpus is to be read.
public struct ReadingOptions: Sendable {
    /// Taken for every file, whatever its name says; nil: by name, then by content.
    public var format: DocumentFormat?
    public var columns = ColumnNames()
    /// Whether noise is repaired; without it the working text is the original.
    public var repairs = true
    /// The longest text one document may have, in bytes; at most `maximumFileBytes`.
    ///
    /// The stages behind take up to 300 times a text's size in memory, so the default keeps one document under 5 GB.
    public var maximumBytes = 16 << 20
    /// The longest file that has to be read whole before its documents can be told apart.
    public static let maximumFileBytes = Int(Int32.max) - 1024

    public init() {}
}

/// The names that columns of CSV and keys of JSON go by: of each list, the first that a record has.
///
/// Names are compared without regard to ASCII case.
public struct ColumnNames: Hashable, Sendable {
    public var text = ["text", "body", "content", "article", "maintext", "article_text", "full_text", "plain_text"]
    public var title = ["title", "headline", "headlines", "heading"]
    public var date = [
        "date", "published", "date_published", "published_at", "publishedat", "publication_date", "date_publish",
        "pubdate", "pub_date", "datepublished", "publish_date", "timestamp", "created_at",
    ]
    public var publisher = ["source", "publisher", "publication", "outlet", "site_name", "source_domain", "domain"]
    public var id = ["id", "doc_id", "document_id", "docid", "guid", "uuid", "url", "link"]

    public init() {}
}
