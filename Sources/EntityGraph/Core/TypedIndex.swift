/// The place of an element in one of a graph's arrays; the element's type keeps the kinds of index apart.
@frozen
public struct TypedIndex<Element>: Hashable, Sendable, Comparable {
    public var value: Int32

    @inlinable public init(_ value: Int32) { self.value = value }
    @inlinable public init(_ offset: Int) { self.value = Int32(offset) }

    /// The index as an integer, to subscript arrays that run parallel to the graph's.
    @inlinable public var offset: Int { Int(value) }

    @inlinable public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// The place of a node in `Graph.nodes`. Nodes are sorted by id, so that indices compare as ids do.
public typealias NodeIndex = TypedIndex<Node>
/// The place of an edge in `Graph.edges`.
public typealias EdgeIndex = TypedIndex<Edge>
/// The place of a document in `Graph.documents`.
public typealias DocumentIndex = TypedIndex<DocumentRecord>
