import CLibXML2

/// Goes through a tree of nodes in document order without recursion: pages nest deeper than stacks are.
struct HTMLWalk {
    private let root: xmlNodePtr
    private var current: xmlNodePtr?
    private var isSkipping = false

    init(_ root: xmlNodePtr) {
        self.root = root
    }

    /// The next node; the first is the root itself.
    mutating func next() -> xmlNodePtr? {
        guard let node = current else {
            current = root
            return root
        }
        let goesDown = !isSkipping
        isSkipping = false
        current = goesDown && node.pointee.type == XML_ELEMENT_NODE ? node.pointee.children : nil
        var up = node
        while current == nil {
            if up == root { return nil }
            current = up.pointee.next
            guard let parent = up.pointee.parent else { return current }
            up = parent
        }
        return current
    }

    /// Leaves out what is inside the node handed out last.
    mutating func skipChildren() { isSkipping = true }

    // MARK: - Nodes

    /// The name of an element in small letters, as the parser gives it; empty for other nodes.
    static func name(_ node: xmlNodePtr) -> String {
        guard node.pointee.type == XML_ELEMENT_NODE, let name = node.pointee.name else { return "" }
        return String(cString: name)
    }

    static func attribute(_ node: xmlNodePtr, _ name: String) -> String? {
        guard let value = xmlGetProp(node, name) else { return nil }
        defer { relataFreeXMLString(value) }
        return String(cString: value)
    }

    static func content(_ node: xmlNodePtr) -> String {
        guard let value = xmlNodeGetContent(node) else { return "" }
        defer { relataFreeXMLString(value) }
        return String(cString: value)
    }

    /// The text of a text node.
    static func text(_ node: xmlNodePtr) -> UnsafePointer<UInt8>? {
        let type = node.pointee.type
        guard type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE else { return nil }
        return UnsafePointer(node.pointee.content)
    }
}
