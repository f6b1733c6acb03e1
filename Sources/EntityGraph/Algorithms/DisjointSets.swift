/// Sets that only grow together.
///
/// Union by size with path halving: nearly constant amortized time. Tarjan and van Leeuwen 1984.
struct DisjointSets {
    private var parent: [Int32]
    private var size: [Int32]

    init(_ count: Int) {
        parent = (0..<count).map { Int32($0) }
        size = [Int32](repeating: 1, count: count)
    }

    mutating func find(_ element: Int) -> Int {
        var x = element
        while Int(parent[x]) != x {
            parent[x] = parent[Int(parent[x])]
            x = Int(parent[x])
        }
        return x
    }

    mutating func unite(_ a: Int, _ b: Int) {
        var (a, b) = (find(a), find(b))
        if a == b { return }
        if size[a] < size[b] { swap(&a, &b) }
        parent[b] = Int32(a)
        size[a] += size[b]
    }

    /// The set of every element, numbered in the order of first elements, and how many sets there are.
    mutating func numbered() -> (setOfElement: [Int32], count: Int) {
        var numbers = [Int32](repeating: -1, count: parent.count)
        var next: Int32 = 0
        let result = parent.indices.map { i -> Int32 in
            let root = find(i)
            if numbers[root] < 0 {
                numbers[root] = next
                next += 1
            }
            return numbers[root]
        }
        return (result, Int(next))
    }
}
