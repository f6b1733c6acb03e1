import Annotation

/// A node within reach of another.
public struct Neighbor: Hashable, Sendable {
    public var node: NodeIndex
    /// Steps from the centre, at least 1.
    public var distance: Int
    /// The edges that join it to nodes one step nearer, in the graph's order.
    public var edges: [EdgeIndex]
    /// Statements behind these edges.
    public var weight: Int
}

extension Adjacency {
    /// The nodes within `depth` steps of a centre, itself not among them: the nearest first, then the most often stated,
    /// then by id. With `type`, only nodes of that type are reported; steps lead through all.
    ///
    /// To ask by verb, class, polarity or date, filter the graph first. Breadth-first search, O(nodes + arcs) within
    /// reach.
    ///
    ///     adjacency.neighbors(of: ukraine, depth: 2, direction: .in)
    public func neighbors(
        of center: NodeIndex, depth: Int = 1, direction: Direction = .both, type: EntityType? = nil
    ) -> [Neighbor] {
        var places: [NodeIndex: Int] = [center: -1]
        var found: [Neighbor] = []
        var frontier = [center]
        var distance = 0
        while distance < depth && !frontier.isEmpty {
            distance += 1
            var next: [NodeIndex] = []
            for node in frontier {
                forEachArc(of: node, direction) { arc in
                    if let place = places[arc.neighbor] {
                        guard place >= 0, found[place].distance == distance else { return }
                        found[place].edges.append(arc.edge)
                    } else {
                        places[arc.neighbor] = found.count
                        next.append(arc.neighbor)
                        found.append(
                            Neighbor(node: arc.neighbor, distance: distance, edges: [arc.edge], weight: 0))
                    }
                }
            }
            frontier = next
        }
        for i in found.indices {
            found[i].edges = Set(found[i].edges).sorted()
            found[i].weight = found[i].edges.reduce(0) { $0 + graph[$1].count }
        }
        return found.filter { type == nil || graph[$0.node].type == type }.sorted {
            if $0.distance != $1.distance { return $0.distance < $1.distance }
            return $0.weight != $1.weight ? $0.weight > $1.weight : $0.node < $1.node
        }
    }
}
