import Learning
import TestSupport
import Testing

@testable import Linguistics
@testable import Training

@Suite struct VectorTests {
    /// Reads a text as a file of vectors.
    static func file(_ text: String, limit: Int = 100) throws -> VectorFile {
        let folder = TemporaryFolder()
        return try VectorFile(path: folder.write("vectors.txt", text), limit: limit)
    }

    /// Vectors around twelve far points of six dimensions; word i belongs to point i % 12.
    static func clustered(_ count: Int) throws -> VectorFile {
        var random = RandomSource(seed: 2)
        let points = (0..<12).map { _ in (0..<6).map { _ in random.normal() } }
        return try file(
            (0..<count).map { i in
                let values = points[i % 12].map { String($0 + 0.01 * random.normal()) }
                return word(i) + " " + values.joined(separator: " ") + "\n"
            }.joined(), limit: count)
    }

    static func word(_ i: Int) -> String {
        String(String(i).map { Character(UnicodeScalar($0.asciiValue! + 49)) })
    }

    @Test func `words, numbers, dimensions`() throws {
        let file = try Self.file("the 0.5 -1e-2 3\nof 1 2 3\nlast 4 5 6")
        #expect(file.dimensions == 3)
        #expect(file.values == [0.5, -0.01, 3, 1, 2, 3, 4, 5, 6])
        #expect(file.hashes == ["the", "of", "last"].map { SurfaceFeatures.wordHash(of: $0.utf8) })
    }

    @Test func `of words that fold to one the first counts, and the limit counts the others`() throws {
        let file = try Self.file("1990 1\n2004 2\nThe 3\nthe 4\nend 5\nmore 6\n", limit: 3)
        #expect(file.values == [1, 3, 5])
    }

    @Test(arguments: [
        ("a 1 2\nb 1\n", 2), ("a 1 2\nb 1 2 3\n", 2), ("a 1 x\n", 1), ("a\n", 1), (" 1 2\n", 1), ("a 1 nan\n", 1),
        ("\n", 1), ("", 1),
    ])
    func `a line that is none`(_ text: String, _ line: Int) throws {
        let error = #expect(throws: VectorFile.FormatError.self) { try Self.file(text) }
        #expect(error?.line == line)
    }

    @Test func `an absent file`() {
        #expect(throws: FileBytes.Failure.self) { try VectorFile(path: "/nonexistent/vectors", limit: 1) }
    }

    @Test func `like vectors get like codes and rows, the same each time`() throws {
        let file = try Self.clustered(600)
        let vectors = QuantizedVectors(file, codes: 3)
        let again = QuantizedVectors(file, codes: 3)
        #expect(vectors.centres == again.centres)
        #expect(vectors.parts == [0..<2, 2..<4, 4..<6])
        var random = RandomSource(seed: 3)
        let width = 8
        let rows = vectors.rows(width: width, random: &random)
        #expect(rows.count == 3 * 256 * width)
        func sum(_ i: Int) -> [Float] {
            let codes = vectors.codes.find(file.hashes[i])!
            return (0..<width).map { j in (0..<3).reduce(0) { $0 + rows[($1 * 256 + Int(codes[$1])) * width + j] } }
        }
        func distance(_ i: Int, _ k: Int) -> Float { zip(sum(i), sum(k)).reduce(0) { max($0, abs($1.0 - $1.1)) } }
        for i in 0..<12 {
            #expect(distance(i, i + 120) < 0.05)
            #expect(distance(i, (i + 1) % 12) > 0.05)
        }
    }

    @Test func `training with vectors repeats exactly and keeps them from round to round`() throws {
        var options = Trainer.Options()
        options.shape = GradientTests.shape
        options.epochs = 2
        options.batchWords = 30
        options.vectors = QuantizedVectors(try Self.clustered(300), codes: 2)
        let sentences = NoiseSentences.make(20, seed: 5)
        let first = Trainer(options: options).train(sentences) { _, _, _ in }
        #expect(first.file() == Trainer(options: options).train(sentences) { _, _, _ in }.file())
        #expect(first.layout.shape.wordCodes == 2)
        options.vectors = nil
        options.start = first
        #expect(Trainer(options: options).train(sentences) { _, _, _ in }.codes === first.codes)
    }
}
