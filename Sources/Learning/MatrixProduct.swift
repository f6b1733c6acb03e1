/// Products of row-major float matrices. A stride is the distance between rows and may be shorter than a row, so that
/// windows over neighbouring rows need no copy. Column counts are multiples of 8.
public enum MatrixProduct {
    /// C = A·B, or C += A·B. A is m×k, B is k×n, C is m×n.
    public static func multiply(
        m: Int, k: Int, n: Int, _ a: UnsafePointer<Float>, stride lda: Int, _ b: UnsafePointer<Float>,
        into c: UnsafeMutablePointer<Float>, stride ldc: Int, accumulate: Bool
    ) {
        var i = 0
        while i + 4 <= m {
            block4(k, n, a + i * lda, lda, 1, b, n, c + i * ldc, ldc, accumulate)
            i += 4
        }
        while i < m {
            row(k, n, a + i * lda, 1, b, n, c + i * ldc, accumulate)
            i += 1
        }
    }

    /// C += Aᵀ·B. A is m×k, B is m×n, C is k×n.
    public static func addTransposedLeft(
        m: Int, k: Int, n: Int, _ a: UnsafePointer<Float>, stride lda: Int, _ b: UnsafePointer<Float>,
        stride ldb: Int, into c: UnsafeMutablePointer<Float>
    ) {
        var i = 0
        while i + 4 <= k {
            block4(m, n, a + i, 1, lda, b, ldb, c + i * n, n, true)
            i += 4
        }
        while i < k {
            row(m, n, a + i, lda, b, ldb, c + i * n, true)
            i += 1
        }
    }

    /// C = A·Bᵀ, or C += A·Bᵀ. A is m×n, B is k×n, C is m×k; `scratch` has room for k·n.
    public static func multiplyTransposedRight(
        m: Int, n: Int, k: Int, _ a: UnsafePointer<Float>, stride lda: Int, _ b: UnsafePointer<Float>,
        into c: UnsafeMutablePointer<Float>, stride ldc: Int, accumulate: Bool, scratch: UnsafeMutablePointer<Float>
    ) {
        for i in 0..<k {
            for j in 0..<n { scratch[j * k + i] = b[i * n + j] }
        }
        multiply(m: m, k: n, n: k, a, stride: lda, scratch, into: c, stride: ldc, accumulate: accumulate)
    }

    /// Four rows of C. Row r of A begins at `a + r·rowStep`, its elements lie `step` apart.
    @inline(__always)
    private static func block4(
        _ k: Int, _ n: Int, _ a: UnsafePointer<Float>, _ rowStep: Int, _ step: Int, _ b: UnsafePointer<Float>,
        _ ldb: Int, _ c: UnsafeMutablePointer<Float>, _ ldc: Int, _ accumulate: Bool
    ) {
        var j = 0
        while j < n {
            var s0 = accumulate ? Vectors.load(c, j) : SIMD8(repeating: 0)
            var s1 = accumulate ? Vectors.load(c + ldc, j) : SIMD8(repeating: 0)
            var s2 = accumulate ? Vectors.load(c + 2 * ldc, j) : SIMD8(repeating: 0)
            var s3 = accumulate ? Vectors.load(c + 3 * ldc, j) : SIMD8(repeating: 0)
            var q = a
            var p = b + j
            for _ in 0..<k {
                let v = Vectors.load(p, 0)
                s0 += SIMD8(repeating: q[0]) * v
                s1 += SIMD8(repeating: q[rowStep]) * v
                s2 += SIMD8(repeating: q[2 * rowStep]) * v
                s3 += SIMD8(repeating: q[3 * rowStep]) * v
                q += step
                p += ldb
            }
            Vectors.store(s0, c, j)
            Vectors.store(s1, c + ldc, j)
            Vectors.store(s2, c + 2 * ldc, j)
            Vectors.store(s3, c + 3 * ldc, j)
            j += 8
        }
    }

    @inline(__always)
    private static func row(
        _ k: Int, _ n: Int, _ a: UnsafePointer<Float>, _ step: Int, _ b: UnsafePointer<Float>, _ ldb: Int,
        _ c: UnsafeMutablePointer<Float>, _ accumulate: Bool
    ) {
        var j = 0
        while j < n {
            var s = accumulate ? Vectors.load(c, j) : SIMD8(repeating: 0)
            for i in 0..<k { s += SIMD8(repeating: a[i * step]) * Vectors.load(b + i * ldb, j) }
            Vectors.store(s, c, j)
            j += 8
        }
    }
}
