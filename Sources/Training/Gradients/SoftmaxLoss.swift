import Learning

/// Losses over the scores of one choice.
package enum SoftmaxLoss {
    /// Writes scale·(p − q) in place of `scores` and gives −log of the probability of all right choices together.
    ///
    /// p is the softmax of the scores over the allowed choices; q is p over the right ones only, made to sum to 1: the
    /// loss asks for any of them.
    @inline(__always)
    package static func run(
        _ scores: UnsafeMutablePointer<Float>, _ range: Range<Int>, scale: Float,
        allowed: (Int) -> Bool, right: (Int) -> Bool
    ) -> Float {
        var top = -Float.infinity
        for i in range where allowed(i) && scores[i] > top { top = scores[i] }
        var all: Float = 0
        var good: Float = 0
        for i in range {
            guard allowed(i) else {
                scores[i] = 0
                continue
            }
            let e = ScalarMath.exp(scores[i] - top)
            scores[i] = e
            all += e
            if right(i) { good += e }
        }
        good = max(good, 1e-30)
        for i in range where scores[i] != 0 {
            scores[i] = scale * (scores[i] / all - (right(i) ? scores[i] / good : 0))
        }
        return -ScalarMath.log(good / all)
    }
}
