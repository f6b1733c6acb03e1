import Learning
import Testing

@testable import Linguistics
@testable import Training

@Suite struct DynamicOracleTests {
    /// Parses with moves that `choose` picks out of the legal ones and their costs; gives the heads.
    static func parse(
        _ heads: [Int32], _ labels: [UInt8], choose: ([(move: Int, cost: Int)]) -> Int
    ) -> (heads: [Int32], cost: Int) {
        let n = heads.count
        // One empty row in front, as in a batch.
        var oracle = DynamicOracle()
        oracle.set(heads: [-1] + heads.map { $0 < 0 ? -1 : $0 + 1 } + [-1], labels: [0] + labels + [0])
        let storage = TreeStorage()
        let trees = storage.clear(rows: n + 2)
        var state = ParserState(rows: 1..<n + 1)
        var total = 0
        while state.advance(trees) {
            let costs = oracle.costs(state, trees)
            let label = Int(oracle.labels[Int(state.stack(trees, 0))])
            var legal: [(move: Int, cost: Int)] = []
            if state.allowsShift { legal.append((Move.shift, costs.shift)) }
            if state.allowsLeft { legal.append((Move.left(label), costs.left)) }
            if state.allowsRight { legal.append((Move.right(label), costs.right)) }
            let move = choose(legal)
            total += legal.first { $0.move == move }!.cost
            ParserNetwork.apply(move, to: &state, trees)
        }
        let found = (0..<n).map { trees.heads[$0 + 1] < 0 ? -1 : trees.heads[$0 + 1] - 1 }
        return (found, total)
    }

    @Test func `moves that cost nothing reach the gold tree`() {
        var random = RandomSource(seed: 1)
        for _ in 0..<300 {
            let n = Int.random(in: 1...14, using: &random)
            let (heads, labels) = NoiseSentences.tree(n, &random)
            let (found, cost) = Self.parse(heads, labels) { legal in
                let free = legal.filter { $0.cost == 0 }
                return (free.isEmpty ? legal : free).randomElement(using: &random)!.move
            }
            #expect(found == heads)
            #expect(cost == 0)
        }
    }

    @Test func `costs add up to the arcs that are wrong`() {
        var random = RandomSource(seed: 2)
        for _ in 0..<300 {
            let n = Int.random(in: 2...12, using: &random)
            let (heads, labels) = NoiseSentences.tree(n, &random)
            let (found, cost) = Self.parse(heads, labels) { $0.randomElement(using: &random)!.move }
            let wrong = zip(found, heads).count { $0 != $1 }
            // The root is not fought for by moves that leave no choice, so a lost root may cost more than it shows.
            #expect(wrong <= cost + 1)
            #expect(cost == 0 || wrong > 0)
            #expect(found.count { $0 < 0 } == 1)
        }
    }
}
