import Dispatch
import Learning
import Linguistics

/// Word vectors as codes and what each code stands for.
///
/// Vectors are moved to mean 0 and length 1, for the length tells little but how frequent a word is, and cut into parts of
/// nearly equal size; each part gets 256 centres (Lloyd's algorithm). Deterministic on one kind of processor.
package struct QuantizedVectors: Sendable {
    package let codes: WordCodes
    /// Of each code the dimensions it stands for.
    package let parts: [Range<Int>]
    /// Of each code 256 × dimensions of its part.
    package let centres: [[Float]]

    package init(_ file: VectorFile, codes count: Int, passes: Int = 12, seed: UInt64 = 1) {
        let n = file.hashes.count
        let d = file.dimensions
        precondition(count > 0 && count <= min(d, WordCodes.maximumCount), "a code stands for one dimension at least")
        var values = file.values
        Self.normalize(&values, dimensions: d)
        let parts = (0..<count).map { $0 * d / count..<($0 + 1) * d / count }
        var centres = [[Float]](repeating: [], count: count)
        var codes = [UInt8](repeating: 0, count: n * count)
        centres.withUnsafeMutableBufferPointer { centres in
            codes.withUnsafeMutableBufferPointer { codes in
                // Each iteration writes its own centres and its own column of the codes.
                nonisolated(unsafe) let centres = centres
                nonisolated(unsafe) let codes = codes
                let values = values
                DispatchQueue.concurrentPerform(iterations: count) { i in
                    let width = parts[i].count
                    var points = [Float](repeating: 0, count: n * width)
                    for r in 0..<n {
                        for j in 0..<width { points[r * width + j] = values[r * d + parts[i].lowerBound + j] }
                    }
                    var clusters = Clusters(points, dimensions: width, seed: seed &+ UInt64(i))
                    for _ in 0..<passes { clusters.improve() }
                    centres[i] = clusters.centres
                    for (r, nearest) in clusters.nearest().enumerated() { codes[r * count + i] = nearest }
                }
            }
        }
        self.parts = parts
        self.centres = centres
        self.codes = WordCodes(hashes: file.hashes, codes: codes, count: count)
    }

    private static func normalize(_ values: inout [Float], dimensions d: Int) {
        let n = values.count / d
        var mean = [Double](repeating: 0, count: d)
        for i in values.indices { mean[i % d] += Double(values[i]) / Double(n) }
        for r in 0..<n {
            var squares: Float = 0
            for j in 0..<d {
                values[r * d + j] -= Float(mean[j])
                squares += values[r * d + j] * values[r * d + j]
            }
            guard squares > 0 else { continue }
            for j in 0..<d { values[r * d + j] /= squares.squareRoot() }
        }
    }

    /// Embedding rows to begin with, 256 a code: a random projection of the vector, so that words of like vectors begin
    /// alike.
    package func rows(width: Int, random: inout RandomSource) -> [Float] {
        var rows: [Float] = []
        for (part, centres) in zip(parts, centres) {
            let projection = (0..<part.count * width).map { _ in random.normal() * Self.scale }
            for value in 0..<256 {
                for column in 0..<width {
                    rows.append(
                        (0..<part.count).reduce(0) {
                            $0 + centres[value * part.count + $1] * projection[$1 * width + column]
                        })
                }
            }
        }
        return rows
    }

    /// The deviation of a channel over words at the beginning: about that of the hashed features' sum.
    private static let scale: Float = 0.35
}
