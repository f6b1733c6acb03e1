/// The outcome of comparing two values under a total order.
enum Order: Int8 {
    case ascending = -1
    case same = 0
    case descending = 1

    @inline(__always)
    static func of<T: Comparable>(_ a: T, _ b: T) -> Order { a < b ? .ascending : b < a ? .descending : .same }

    /// `nil` comes before everything.
    @inline(__always)
    static func of<T: Comparable>(_ a: T?, _ b: T?) -> Order {
        switch (a, b) {
        case (nil, nil): .same
        case (nil, _): .ascending
        case (_, nil): .descending
        case (let a?, let b?): of(a, b)
        }
    }

    /// By UTF-8 bytes, so that every machine agrees and canonically equivalent strings stay apart.
    static func of(_ a: String, _ b: String) -> Order {
        let fast = a.utf8.withContiguousStorageIfAvailable { left in
            b.utf8.withContiguousStorageIfAvailable { right in bytes(left, right) }
        }
        if let fast = fast ?? nil { return fast }
        if a.utf8.lexicographicallyPrecedes(b.utf8) { return .ascending }
        return b.utf8.lexicographicallyPrecedes(a.utf8) ? .descending : .same
    }

    static func of(_ a: String?, _ b: String?) -> Order {
        switch (a, b) {
        case (nil, nil): .same
        case (nil, _): .ascending
        case (_, nil): .descending
        case (let a?, let b?): of(a, b)
        }
    }

    static func bytes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Order {
        let common = min(a.count, b.count)
        var i = 0
        while i < common {
            if a[i] != b[i] { return a[i] < b[i] ? .ascending : .descending }
            i += 1
        }
        return of(a.count, b.count)
    }

    /// This order, or the next when this one cannot tell.
    @inline(__always)
    func then(_ next: @autoclosure () -> Order) -> Order { self == .same ? next() : self }
}

/// A value with a place under a total order, and a join for two that share a place.
///
/// The join is commutative, associative and idempotent; so are, therefore, unions of sorted arrays, and merges of graphs.
protocol Joinable {
    func order(_ other: Self) -> Order
    func joined(with other: Self) -> Self
}

extension Array where Element: Joinable {
    /// The union of two sorted arrays. O(n + m).
    func union(_ other: [Element]) -> [Element] {
        if other.isEmpty { return self }
        if isEmpty { return other }
        var result: [Element] = []
        result.reserveCapacity(count + other.count)
        var i = 0
        var j = 0
        while i < count && j < other.count {
            switch self[i].order(other[j]) {
            case .ascending:
                result.append(self[i])
                i += 1
            case .descending:
                result.append(other[j])
                j += 1
            case .same:
                result.append(self[i].joined(with: other[j]))
                i += 1
                j += 1
            }
        }
        result.append(contentsOf: self[i...])
        result.append(contentsOf: other[j...])
        return result
    }

    /// Sorts, and combines what shares a place.
    mutating func canonicalize(combining: (Element, Element) -> Element) {
        if count > 1 {
            sort { $0.order($1) == .ascending }
            var last = 0
            for i in 1..<count {
                if self[last].order(self[i]) == .same {
                    self[last] = combining(self[last], self[i])
                } else {
                    last += 1
                    if last != i { self[last] = self[i] }
                }
            }
            removeLast(count - last - 1)
        }
    }

    mutating func canonicalize() { canonicalize { $0.joined(with: $1) } }

    /// Whether the elements are sorted and distinct.
    var isCanonical: Bool {
        indices.dropFirst().allSatisfy { self[$0 - 1].order(self[$0]) == .ascending }
    }
}

/// The smaller of two optional strings by UTF-8; `nil` only when both are.
func joined(_ a: String?, _ b: String?) -> String? {
    guard let a else { return b }
    guard let b else { return a }
    return Order.of(a, b) == .descending ? b : a
}
