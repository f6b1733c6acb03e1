import Annotation
import EntityGraph

/// The places of documents, nodes and verbs in a graph that is being put together: documents by id and fingerprint, the
/// rest by name, all by UTF-8.
struct SpoolNumbers {
    /// By the order in which annotations come, the document's place.
    let documentOfReading: [Int32]
    let identities: [DocumentIdentity]
    /// Days of publication in packed form, 0 for none.
    let days: [Int32]
    let ids: [EntityID]
    let verbs: [String]
    private let idTable: StringTable
    private let idPlaces: [Int32]
    private let verbTable: StringTable
    private let verbPlaces: [Int32]

    func node(_ id: EntityID) -> NodeIndex {
        guard let number = idTable.number(of: id.value) else { preconditionFailure("the first pass saw every entity") }
        return NodeIndex(idPlaces[Int(number)])
    }

    func verb(_ verb: String) -> Int32 {
        guard let number = verbTable.number(of: verb) else { preconditionFailure("the first pass saw every verb") }
        return verbPlaces[Int(number)]
    }

    /// The first pass.
    struct Collector {
        private var ids = StringTable()
        private var verbs = StringTable()
        private var names = StringTable()
        private var readings: [(name: Int32, day: Int32, fingerprint: UInt64)] = []

        mutating func add(_ annotation: DocumentAnnotation) {
            readings.append(
                (names.insert(annotation.id), annotation.date?.packed ?? 0, annotation.fingerprint))
            for entity in annotation.entities { _ = ids.insert(entity.id.value) }
            for relation in annotation.relations {
                _ = verbs.insert(relation.verb)
                for id in [relation.source, relation.target, relation.speaker, relation.place] {
                    if let id { _ = ids.insert(id.value) }
                }
            }
        }

        consuming func finish() -> SpoolNumbers {
            let nameOrder = names.sortedNumbers()
            let namePlaces = nameOrder.places
            let names = names.strings()
            let order = readings.indices.sorted {
                let (a, b) = (readings[$0], readings[$1])
                return a.name != b.name
                    ? namePlaces[Int(a.name)] < namePlaces[Int(b.name)] : a.fingerprint < b.fingerprint
            }
            var documentOfReading = [Int32](repeating: 0, count: readings.count)
            var identities: [DocumentIdentity] = []
            var days: [Int32] = []
            var last: (Int32, UInt64)?
            for reading in order {
                let (name, day, fingerprint) = readings[reading]
                if last.map({ $0 == (name, fingerprint) }) ?? false {
                    // The first day that any reading knows, as in `DocumentRecord`.
                    let known = days[days.count - 1]
                    if day != 0 && (known == 0 || day < known) { days[days.count - 1] = day }
                } else {
                    identities.append(DocumentIdentity(id: names[Int(name)], fingerprint: fingerprint))
                    days.append(day)
                }
                last = (name, fingerprint)
                documentOfReading[reading] = Int32(identities.count - 1)
            }
            let idOrder = ids.sortedNumbers()
            let idStrings = ids.strings()
            let verbOrder = verbs.sortedNumbers()
            let verbStrings = verbs.strings()
            return SpoolNumbers(
                documentOfReading: documentOfReading, identities: identities, days: days,
                ids: idOrder.map { EntityID(idStrings[$0]) }, verbs: verbOrder.map { verbStrings[$0] },
                idTable: ids, idPlaces: idOrder.places, verbTable: verbs, verbPlaces: verbOrder.places)
        }
    }
}

extension [Int] {
    /// Of a permutation: where each old place went.
    fileprivate var places: [Int32] {
        var result = [Int32](repeating: 0, count: count)
        for (new, old) in enumerated() { result[old] = Int32(new) }
        return result
    }
}
