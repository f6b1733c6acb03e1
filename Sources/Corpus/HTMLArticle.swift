import CLibXML2

/// Finds the article of a page and writes it as paragraphs.
///
/// The container is the `article` or `main` element with most prose, or else the element whose own paragraphs have most
/// (link text does not count), as in text-density extraction (Kohlschütter et al. 2010, "Boilerplate detection using
/// shallow text features"). Inside it, menus, forms, captions and blocks that are mostly links are left out.
struct HTMLArticle {
    let text: String

    init(_ root: xmlNodePtr) {
        let container = Self.container(in: root)
        let blocks = Self.blocks(in: container)
        text = blocks.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n\n")
    }

    /// A paragraph, heading, list item or cell.
    private struct Block {
        var text: [UInt8] = []
        var linkBytes = 0
        var isParagraph = false
        var owner: xmlNodePtr?

        /// Menus are links; prose has few.
        var isMostlyLinks: Bool { linkBytes * 10 > text.count * 6 && text.count < 300 }
    }

    // MARK: - Which element

    private static func container(in root: xmlNodePtr) -> xmlNodePtr {
        var marked: (node: xmlNodePtr, prose: Int)?
        var walk = HTMLWalk(root)
        var body = root
        while let node = walk.next() {
            let name = HTMLWalk.name(node)
            if name == "body" { body = node }
            guard isMarked(node, name) else { continue }
            let prose = prose(in: blocks(in: node))
            if prose > marked?.prose ?? 0 { marked = (node, prose) }
            // What is inside belongs to it.
            walk.skipChildren()
        }
        let all = blocks(in: body)
        let total = prose(in: all)
        // A teaser in an `article` beside the real text has little of the whole.
        if let marked, marked.prose * 10 >= total * 4 { return marked.node }
        return densest(all) ?? body
    }

    private static func isMarked(_ node: xmlNodePtr, _ name: String) -> Bool {
        if name == "article" || name == "main" { return true }
        guard ["div", "section", "td"].contains(name) else { return false }
        if HTMLWalk.attribute(node, "itemprop")?.lowercased() == "articlebody" { return true }
        return HTMLWalk.attribute(node, "role")?.lowercased() == "main"
    }

    private static func prose(in blocks: [Block]) -> Int {
        blocks.reduce(0) { $0 + max(0, $1.text.count - $1.linkBytes) }
    }

    /// The element that most of the paragraphs' text belongs to, if that is more than half of it.
    private static func densest(_ blocks: [Block]) -> xmlNodePtr? {
        var order: [xmlNodePtr] = []
        var prose: [xmlNodePtr: Int] = [:]
        var total = 0
        for block in blocks where block.isParagraph {
            guard let owner = block.owner else { continue }
            let count = max(0, block.text.count - block.linkBytes)
            if prose[owner] == nil { order.append(owner) }
            prose[owner, default: 0] += count
            total += count
        }
        guard let best = order.max(by: { (prose[$0] ?? 0) < (prose[$1] ?? 0) }), (prose[best] ?? 0) * 2 > total else {
            return nil
        }
        return best
    }

    // MARK: - Blocks

    private static let dropped: Set<String> = [
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "option",
        "iframe", "svg", "object", "embed", "canvas", "figcaption", "head", "input", "textarea", "label", "dialog",
        "menu", "audio", "video", "math",
    ]

    private static let blockNames: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th",
        "caption", "blockquote", "pre", "section", "article", "main", "header", "figure", "hr", "address", "center",
        "body", "details", "summary", "time",
    ]

    /// Words in `class` and `id` by which sites name what is not the article.
    private static let asides: Set<String> = [
        "nav", "navbar", "navigation", "menu", "sidebar", "footer", "comments", "comment", "share", "sharing", "social",
        "related", "promo", "advert", "advertisement", "ad", "ads", "cookie", "cookies", "newsletter", "breadcrumb",
        "breadcrumbs", "subscribe", "subscription", "popup", "modal", "banner", "recommended", "trending", "tags",
        "toolbar", "pagination", "masthead", "widget", "hidden", "login", "search", "skip",
    ]

    private static func blocks(in root: xmlNodePtr) -> [Block] {
        var blocks: [Block] = []
        var block = Block()
        var walk = HTMLWalk(root)
        var boundary: xmlNodePtr?
        func close() {
            while block.text.last == 0x20 || block.text.last == 0x0A { block.text.removeLast() }
            if !block.text.isEmpty, !block.isMostlyLinks { blocks.append(block) }
            block = Block()
        }
        while let node = walk.next() {
            if let text = HTMLWalk.text(node) {
                let inner = innermostBlock(of: node, below: root)
                if inner.block != boundary {
                    close()
                    boundary = inner.block
                    block.isParagraph = HTMLWalk.name(inner.block) == "p"
                    block.owner = inner.block.pointee.parent
                }
                append(text, to: &block, isLink: inner.isLink, keepsLines: inner.isPreformatted)
                continue
            }
            let name = HTMLWalk.name(node)
            if name == "br", !block.text.isEmpty { block.text.append(0x0A) }
            if name == "hr" || blockNames.contains(name) { boundary = nil }
            if node != root, dropped.contains(name) || isAside(node, name) { walk.skipChildren() }
        }
        close()
        return blocks
    }

    private static func isAside(_ node: xmlNodePtr, _ name: String) -> Bool {
        guard !name.isEmpty, name != "body", name != "html", node.pointee.properties != nil else { return false }
        if HTMLWalk.attribute(node, "hidden") != nil || HTMLWalk.attribute(node, "aria-hidden") == "true" {
            return true
        }
        if let role = HTMLWalk.attribute(node, "role"), ["navigation", "banner", "search", "menu"].contains(role) {
            return true
        }
        if let style = HTMLWalk.attribute(node, "style"), style.filter({ $0 != " " }).contains("display:none") {
            return true
        }
        let names = [HTMLWalk.attribute(node, "class"), HTMLWalk.attribute(node, "id")].compactMap { $0?.lowercased() }
        return names.contains { name in
            name.split { !$0.isLetter && !$0.isNumber }.contains { asides.contains(String($0)) }
        }
    }

    /// The block a text stands in, and whether a link or preformatted text is around it. O(depth to the block).
    private static func innermostBlock(
        of node: xmlNodePtr, below root: xmlNodePtr
    ) -> (block: xmlNodePtr, isLink: Bool, isPreformatted: Bool) {
        var isLink = false
        var up = node
        while up != root, let parent = up.pointee.parent {
            up = parent
            let name = HTMLWalk.name(up)
            if name == "a" { isLink = true }
            if blockNames.contains(name) { return (up, isLink, name == "pre") }
        }
        return (up, isLink, false)
    }

    /// Appends text with runs of white space made one space.
    private static func append(
        _ text: UnsafePointer<UInt8>, to block: inout Block, isLink: Bool, keepsLines: Bool
    ) {
        var text = text
        while text.pointee != 0 {
            let byte = text.pointee
            text += 1
            if keepsLines, byte == 0x0A {
                block.text.append(byte)
            } else if isSpace(byte) {
                guard let last = block.text.last, last != 0x20, last != 0x0A else { continue }
                block.text.append(0x20)
            } else {
                block.text.append(byte)
                if isLink { block.linkBytes += 1 }
            }
        }
    }
}
