/// Writes the features of a sentence's words into the rows of a batch.
package struct FeatureWriter {
    private let mask: UInt32

    package init(shape: NetworkShape) {
        mask = UInt32(shape.rows - 1)
    }

    /// `form` gives the bytes of the i-th word as a range of `bytes`. `features` points to the sentence's first row.
    @inline(__always)
    package func write(
        count: Int, bytes: UnsafeBufferPointer<UInt8>, form: (Int) -> Range<Int>,
        into features: UnsafeMutablePointer<Int32>
    ) {
        var counter = SurfaceFeatures.CasingCounter()
        for i in 0..<count {
            counter.add(UnsafeBufferPointer(rebasing: bytes[form(i)]))
        }
        let casing = counter.casing
        for i in 0..<count {
            SurfaceFeatures.write(
                UnsafeBufferPointer(rebasing: bytes[form(i)]), casing: casing, gazetteer: 0, mask: mask,
                into: features + i * SurfaceFeatures.count)
        }
    }
}
