/// Writes the features of a sentence's words into the rows of a batch.
package struct FeatureWriter {
    private let mask: UInt32
    private let count: Int
    private let firstCodeRow: Int32
    private let gazetteer: Gazetteer
    private let codes: WordCodes?

    /// `codes` are there if the shape has some, as many for each word as it says.
    package init(shape: NetworkShape, gazetteer: Gazetteer, codes: WordCodes?) {
        precondition(codes?.count ?? 0 == shape.wordCodes, "codes of another network")
        mask = UInt32(shape.rows - 1)
        count = shape.features
        firstCodeRow = Int32(shape.rows)
        self.gazetteer = gazetteer
        self.codes = codes
    }

    /// `form` gives the bytes of the i-th word as a range of `bytes`. `features` points to the sentence's first row.
    @inline(__always)
    package func write(
        count: Int, bytes: UnsafeBufferPointer<UInt8>, form: (Int) -> Range<Int>, knowsNames: Bool = true,
        into features: UnsafeMutablePointer<Int32>
    ) {
        var counter = SurfaceFeatures.CasingCounter()
        for i in 0..<count { counter.add(UnsafeBufferPointer(rebasing: bytes[form(i)])) }
        let casing = counter.casing
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 2 * count) { known in
            let known = known.baseAddress!
            if knowsNames {
                gazetteer.match(count: count, bytes: bytes, form: form, into: known)
            } else {
                known.update(repeating: 0, count: 2 * count)
            }
            for i in 0..<count {
                let rows = features + i * self.count
                SurfaceFeatures.write(
                    UnsafeBufferPointer(rebasing: bytes[form(i)]), casing: casing, phrase: known[2 * i],
                    alone: known[2 * i + 1], mask: mask, into: rows
                ) { lower, hash in
                    codes?.write(lower, hash, firstRow: firstCodeRow, into: rows + SurfaceFeatures.count)
                }
            }
        }
    }
}
