import Annotation
import EntityGraph
import GRDB

/// An entity within reach of another.
public struct StoredNeighbor: Hashable, Sendable {
    public var entity: StoredEntity
    /// Steps from the centre, at least 1.
    public var distance: Int
    /// The edges that join it to nodes one step nearer, in the graph's order, without evidence.
    public var edges: [Edge]
    /// Statements behind these edges.
    public var weight: Int
}

extension StoredVersion {
    /// The nodes within `depth` steps, as `Adjacency.neighbors` finds them in the filtered graph. With `limit`, the
    /// first ones only. One row a node that is passed through.
    public func neighbors(
        of center: NodeIndex, depth: Int = 1, direction: Direction = .both, type: EntityType? = nil,
        filter: StoreFilter = StoreFilter(), limit: Int? = nil
    ) throws -> [StoredNeighbor] {
        try store.read { db in
            let cursor = try ArcCursor(self, filter, db)
            var places: [NodeIndex: Int] = [center: -1]
            var found: [Reached] = []
            var frontier = [center]
            var distance = 0
            while distance < depth && !frontier.isEmpty {
                distance += 1
                var next: [NodeIndex] = []
                for node in frontier {
                    for edge in try cursor.edges(of: node, direction) {
                        let neighbor = edge.other(than: node)
                        if let place = places[neighbor] {
                            if place >= 0, found[place].distance == distance { found[place].edges.append(edge) }
                        } else {
                            places[neighbor] = found.count
                            next.append(neighbor)
                            found.append(Reached(node: neighbor, distance: distance, edges: [edge]))
                        }
                    }
                }
                frontier = next
            }
            return try described(found, type, limit, db)
        }
    }

    private struct Reached {
        var node: NodeIndex
        var distance: Int
        var edges: [Edge]
        var weight: Int { edges.reduce(0) { $0 + $1.count } }
    }

    private func described(
        _ found: [Reached], _ type: EntityType?, _ limit: Int?, _ db: Database
    ) throws -> [StoredNeighbor] {
        var order = found.map { (reached: $0, weight: $0.weight) }.sorted { a, b in
            if a.reached.distance != b.reached.distance { return a.reached.distance < b.reached.distance }
            return a.weight != b.weight ? a.weight > b.weight : a.reached.node < b.reached.node
        }
        // Types are known only with the names, so a limit must wait for them.
        if let limit, type == nil { order = Array(order.prefix(limit)) }
        let entities = try described(Set(order.map(\.reached.node)), db)
        let places = Dictionary(uniqueKeysWithValues: zip(entities.map(\.index), entities.indices))
        let result = order.compactMap { item -> StoredNeighbor? in
            guard let place = places[item.reached.node], type == nil || entities[place].type == type else {
                return nil
            }
            return StoredNeighbor(
                entity: entities[place], distance: item.reached.distance, edges: item.reached.edges.inGraphOrder(),
                weight: item.weight)
        }
        return limit.map { Array(result.prefix($0)) } ?? result
    }
}
