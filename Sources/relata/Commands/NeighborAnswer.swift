import Annotation
import EntityGraph
import GraphStore

/// Neighbours as they are shown, whether a graph in memory found them or a store.
struct NeighborAnswer {
    struct Entity {
        var id: EntityID
        var label: String
        var type: EntityType
        var mentions: Int
        var documents: Int

        init(_ node: Node) {
            (id, label, type) = (node.id, node.label, node.type)
            (mentions, documents) = (node.mentionCount, node.documentCount)
        }

        init(_ entity: StoredEntity) {
            (id, label, type) = (entity.id, entity.label, entity.type)
            (mentions, documents) = (entity.mentions, entity.documents)
        }
    }

    struct Link {
        var source: Entity
        var edge: Edge
        var target: Entity
        /// Over independent sources.
        var confidence: Confidence
    }

    struct Neighbor {
        var entity: Entity
        var distance: Int
        var weight: Int
        var links: [Link]
    }

    var center: Entity
    var neighbors: [Neighbor]

    init(_ graph: Graph, _ center: Node, _ found: [EntityGraph.Neighbor]) {
        let sources = graph.sourceClusters()
        self.center = Entity(center)
        neighbors = found.map { neighbor in
            let links = neighbor.edges.map { graph[$0] }.map {
                Link(
                    source: Entity(graph[$0.source]), edge: $0, target: Entity(graph[$0.target]),
                    confidence: graph.confidence(of: $0, sources))
            }
            return Neighbor(
                entity: Entity(graph[neighbor.node]), distance: neighbor.distance, weight: neighbor.weight,
                links: links)
        }
    }

    init(_ version: StoredVersion, _ center: StoredEntity, _ found: [StoredNeighbor]) throws {
        self.center = Entity(center)
        // Those passed through may be missing among the answers when these are of one type only.
        var entities = [center.index: Entity(center)]
        for neighbor in found { entities[neighbor.entity.index] = Entity(neighbor.entity) }
        let ends = found.flatMap { $0.edges.flatMap { [$0.source, $0.target] } }
        let missing = Set(ends.filter { entities[$0] == nil })
        for entity in try version.entities(missing) { entities[entity.index] = Entity(entity) }
        neighbors = found.map { neighbor in
            let links = neighbor.edges.compactMap { edge -> Link? in
                guard let source = entities[edge.source], let target = entities[edge.target] else { return nil }
                return Link(
                    source: source, edge: edge, target: target,
                    confidence: version.sources.confidence(of: edge.tallies))
            }
            return Neighbor(
                entity: Entity(neighbor.entity), distance: neighbor.distance, weight: neighbor.weight, links: links)
        }
    }
}
