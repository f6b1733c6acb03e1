import Testing

@testable import Learning

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A small model with every type of tensor.
private func sample() -> (file: [UInt8], floats: [Float]) {
    var noise = Noise(seed: 3)
    let floats = noise.floats(7 * 33)
    var writer = ModelFileWriter()
    writer.add("exact", floats, shape: [7, 33], as: .float32)
    writer.add("half", floats, shape: [7, 33], as: .bfloat16)
    writer.add("bytes", floats, shape: [7, 33], as: .int8)
    writer.add("cube", floats, shape: [7, 3, 11], as: .int8)
    writer.add("counts", [1, -2, 1 << 30].map(Int32.init), shape: [3])
    writer.add("shorts", [Int16.min, 0, Int16.max], shape: [3])
    writer.add("labels", text: "O\nB-PER\nB-ÖRG")
    writer.add("nothing", text: "")
    return (writer.finish(), floats)
}

private func failure(_ bytes: [UInt8]) -> ModelFileError? {
    do throws(ModelFileError) {
        _ = try ModelFile(copying: bytes)
        return nil
    } catch {
        return error
    }
}

@Suite struct ModelFileTests {
    @Test func `what is written is read`() throws {
        let (bytes, floats) = sample()
        let file = try ModelFile(copying: bytes)
        #expect(file.names == ["bytes", "counts", "cube", "exact", "half", "labels", "nothing", "shorts"])
        #expect(try file.tensor("exact", .float32, [7, 33]).floats() == floats)
        for (a, b) in zip(try file.floats("half", [7, 33]), floats) { #expect(abs(a - b) <= abs(b) / 256) }
        let cube = try file.tensor("cube", .int8, [7, 3, 11])
        #expect(cube.rows == 21 && cube.columns == 11 && cube.scales.count == 21)
        for (index, value) in cube.floats().enumerated() {
            #expect(abs(value - floats[index]) <= cube.scales[index / 11] * 0.5001)
        }
        #expect(Array(try file.tensor("counts").elements(as: Int32.self)) == [1, -2, 1 << 30])
        #expect(Array(try file.tensor("shorts").elements(as: Int16.self)) == [Int16.min, 0, Int16.max])
        #expect(try file.text("labels") == "O\nB-PER\nB-ÖRG")
        #expect(try file.text("nothing") == "")
    }

    @Test func `numbers and scales stand at multiples of 64`() throws {
        let file = try ModelFile(copying: sample().file)
        for name in file.names where name != "nothing" {
            let tensor = try file.tensor(name)
            #expect(UInt(bitPattern: tensor.bytes.baseAddress!) % 64 == 0)
            if tensor.element == .int8 { #expect(UInt(bitPattern: tensor.scales.baseAddress!) % 64 == 0) }
        }
    }

    @Test func `the same tensors give the same bytes`() {
        #expect(sample().file == sample().file)
    }

    @Test func `memory at an odd address is read too`() throws {
        let bytes = [0] + sample().file
        try bytes.withUnsafeBytes { source in
            let file = try ModelFile(staticBytes: UnsafeRawBufferPointer(rebasing: source[1...]))
            #expect(try file.text("labels") == "O\nB-PER\nB-ÖRG")
        }
    }

    @Test func `files are mapped`() throws {
        let path = "/tmp/relata-model-\(getpid())-\(UInt64.random(in: 0 ... .max)).bin"
        let bytes = sample().file
        let stream = try #require(fopen(path, "wb"))
        defer { unlink(path) }
        #expect(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
        fclose(stream)
        #expect(try ModelFile(path: path).floats("exact", [7, 33]) == sample().floats)
        #expect(throws: ModelFileError.unreadable(path: path + ".no", code: ENOENT)) {
            try ModelFile(path: path + ".no")
        }
        #expect(throws: ModelFileError.notAModel) { try ModelFile(path: "/tmp") }
    }

    @Test func `asking for the wrong tensor is an error`() throws {
        let file = try ModelFile(copying: sample().file)
        #expect(throws: ModelFileError.missingTensor("absent")) { try file.tensor("absent") }
        #expect(throws: ModelFileError.wrongType(tensor: "half", expected: .int8, found: .bfloat16)) {
            try file.tensor("half", .int8, [7, 33])
        }
        #expect(throws: ModelFileError.wrongShape(tensor: "half", expected: [33, 7], found: [7, 33])) {
            try file.floats("half", [33, 7])
        }
        #expect(throws: ModelFileError.wrongType(tensor: "counts", expected: .uint8, found: .int32)) {
            try file.text("counts")
        }
    }
}

@Suite struct DamagedModelFileTests {
    @Test func `foreign files`() {
        #expect(failure([]) == .notAModel)
        #expect(failure(Array("not a model at all".utf8)) == .notAModel)
        #expect(failure([UInt8](repeating: 0, count: 4096)) == .notAModel)
        #expect(failure(Array(sample().file.prefix(63))) == .notAModel)
    }

    @Test func `a newer version`() {
        var bytes = sample().file
        bytes[8] = 2
        ModelFileWriter.seal(&bytes)
        #expect(failure(bytes) == .unsupportedVersion(found: 2, supported: 1))
    }

    @Test func `cut off anywhere, or too long`() {
        let bytes = sample().file
        for count in stride(from: 64, to: bytes.count, by: 37) {
            #expect(
                failure(Array(bytes.prefix(count)))
                    == .truncated(expected: UInt64(bytes.count), found: UInt64(count)))
        }
        #expect(
            failure(bytes + [0]) == .overlong(expected: UInt64(bytes.count), found: UInt64(bytes.count + 1)))
    }

    @Test func `every change of a byte is noticed`() {
        let bytes = sample().file
        var noise = Noise(seed: 5)
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= UInt8.random(in: 1...255, using: &noise)
            #expect(failure(damaged) != nil, "byte \(index)")
        }
    }

    /// Random damage with the checksum made right again: whatever the table says, tensors stay inside the file.
    @Test func `a lying table is an error or harmless`() throws {
        let bytes = sample().file
        var noise = Noise(seed: 9)
        var refused = 0
        for _ in 0..<3000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &noise) {
                let index =
                    Bool.random(using: &noise)
                    ? Int.random(in: 12..<16, using: &noise) : Int.random(in: 64..<400, using: &noise)
                damaged[index] = [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &noise)].randomElement(
                    using: &noise)!
            }
            ModelFileWriter.seal(&damaged)
            do throws(ModelFileError) {
                let file = try ModelFile(copying: damaged)
                for name in file.names {
                    let tensor = try file.tensor(name)
                    #expect(tensor.count * tensor.element.size == tensor.bytes.count)
                    #expect(tensor.floats().count == tensor.count)
                }
            } catch {
                refused += 1
                if case .malformedEntry = error {} else { Issue.record("unexpected error \(error)") }
            }
        }
        #expect(refused > 1000)
    }

    @Test func `random bytes behind a good header`() {
        var noise = Noise(seed: 21)
        for _ in 0..<500 {
            var bytes = Array(sample().file.prefix(64))
            let count = Int.random(in: 0..<600, using: &noise)
            bytes += (0..<count).map { _ in UInt8.random(in: 0...255, using: &noise) }
            let length = UInt64(bytes.count)
            withUnsafeBytes(of: length.littleEndian) { bytes.replaceSubrange(16..<24, with: $0) }
            ModelFileWriter.seal(&bytes)
            #expect(failure(bytes) != nil)
        }
    }
}

@Suite struct QuantizationTests {
    @Test func `rows keep their largest value and half a step of the others`() {
        var noise = Noise(seed: 1)
        let values = noise.floats(5 * 40).enumerated().map { $1 * Float(1 + $0 / 40) }
        let (bytes, scales) = Quantization.rows(values, columns: 40)
        for row in 0..<5 {
            let stored = bytes[row * 40..<row * 40 + 40]
            #expect(stored.map { abs(Int($0)) }.max() == 127)
            for i in row * 40..<row * 40 + 40 {
                #expect(abs(Float(bytes[i]) * scales[row] - values[i]) <= scales[row] * 0.5001)
            }
        }
    }

    @Test func `zeros, tiny rows and no rows`() {
        let (bytes, scales) = Quantization.rows(
            [0, 0, Float.leastNonzeroMagnitude, -3 * Float.leastNonzeroMagnitude], columns: 2)
        #expect(bytes == [0, 0, 0, 0] && scales == [1, 1])
        #expect(Quantization.rows([], columns: 0).bytes.isEmpty)
    }

    @Test func `bfloat16 rounds to nearest even`() {
        #expect(Float(1).bfloat16Bits == 0x3F80)
        #expect(Float(bitPattern: 0x3F80_8000).bfloat16Bits == 0x3F80)
        #expect(Float(bitPattern: 0x3F81_8000).bfloat16Bits == 0x3F82)
        #expect(Float(bitPattern: 0x3F80_8001).bfloat16Bits == 0x3F81)
        #expect(Float(-2.5).bfloat16Bits == 0xC020)
    }
}

@Suite struct QuantizationAtLoadTests {
    @Test func `columns with factors`() {
        var noise = Noise(seed: 4)
        let (rows, columns) = (12, 7)
        let values = noise.floats(rows * columns)
        let factors = noise.floats(rows)
        let (bytes, scales) = Quantization.columns(values, columns: columns, factors: factors)
        for o in 0..<columns {
            let column = bytes[o * rows..<(o + 1) * rows]
            #expect(column.map { abs(Int($0)) }.max() == 127)
            for p in 0..<rows {
                let exact = values[p * columns + o] * factors[p]
                #expect(abs(Float(bytes[o * rows + p]) * scales[o] - exact) <= scales[o] * 0.501)
            }
        }
        let zeros = Quantization.columns([0, 0], columns: 1, factors: [1, 1])
        #expect(zeros.bytes == [0, 0] && zeros.scales[0].isFinite)
    }

    @Test func `shorts round, hold and scale by column`() {
        let values: [Float] = [1.25, -1, 1e9, -1e9, 0.5, 2.5]
        #expect(Quantization.shorts(values, factors: [2, 1]) == [2, -1, 32767, -32767, 1, 2])
    }

    @Test func `finite or not`() {
        #expect([Float.greatestFiniteMagnitude, -0.0, Float.leastNonzeroMagnitude].areFinite)
        #expect(![1, Float.nan].areFinite && ![-Float.infinity].areFinite && [Float]().areFinite)
    }
}
