// Products of bytes, compiled once per level. The including file defines
//   CK_I8_LANES  32-bit lanes in a vector,
//   CK_I8_ROWS   rows of C a tile holds in registers (two vectors wide),
//   CK_I8_GROUP  products one lane sums in one step: 4 bytes, or 2 after widening to 16 bits,
//   ck_i8_acc    the vector of sums, and on it
//   i8_zero(), i8_load_sums(p), i8_store_sums(p, v), i8_load_weights(p), i8_spread(p), i8_step(sum, a, w).
//
// Every level computes the same integers: no instruction here saturates. Sums fit 32 bits while k < 2^31 / (255 · 128).
//
// Packed weights: one correction per output, then panels of 32 outputs, in each for every group of k the 32 outputs'
// weights side by side. Activations are stored plus 128; levels that multiply them as they are start their sums at the
// correction −128 · Σ weights.

#define CK_I8_PANEL 32
#define CK_I8_DEPTH 512
#define CK_I8_WIDTH (2 * CK_I8_LANES)

#if CK_I8_GROUP == 4
typedef int8_t ck_weight;
#else
typedef int16_t ck_weight;
#endif

static void pack_i8(size_t n, size_t k, const int8_t *weights, void *packed) {
    const size_t padded = (n + CK_I8_PANEL - 1) / CK_I8_PANEL * CK_I8_PANEL;
    int32_t *correction = packed;
    ck_weight *out = (ck_weight *)(correction + padded);
    memset(packed, 0, ck_packed_size(n, k));
    for (size_t o = 0; o < n; o++) {
        ck_weight *panel = out + o / CK_I8_PANEL * CK_I8_PANEL * k + o % CK_I8_PANEL * CK_I8_GROUP;
        int32_t sum = 0;
        for (size_t p = 0; p < k; p++) {
            panel[p / CK_I8_GROUP * CK_I8_PANEL * CK_I8_GROUP + p % CK_I8_GROUP] = weights[o * k + p];
            sum += weights[o * k + p];
        }
        correction[o] = CK_I8_BIASED ? -128 * sum : 0;
    }
}

// One tile of `rows` (a constant) × two vectors. `a` steps by 4 bytes a group, its rows are `lda` bytes apart.
CK_INLINE void i8_tile(const int rows, size_t groups, const uint8_t *a, size_t lda, const ck_weight *w,
                       const int32_t *start, int32_t *c, size_t ldc) {
    ck_i8_acc sum[CK_I8_ROWS][2];
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
        sum[i][0] = i8_load_sums(start ? start : c + (size_t)i * ldc);
        sum[i][1] = i8_load_sums((start ? start : c + (size_t)i * ldc) + CK_I8_LANES);
    }
    for (size_t g = 0; g < groups; g++) {
        const ck_i8_acc w0 = i8_load_weights(w + g * CK_I8_PANEL * CK_I8_GROUP);
        const ck_i8_acc w1 = i8_load_weights(w + g * CK_I8_PANEL * CK_I8_GROUP + CK_I8_LANES * CK_I8_GROUP);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            const ck_i8_acc x = i8_spread(a + (size_t)i * lda + 4 * g);
            sum[i][0] = i8_step(sum[i][0], x, w0);
            sum[i][1] = i8_step(sum[i][1], x, w1);
        }
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
        i8_store_sums(c + (size_t)i * ldc, sum[i][0]);
        i8_store_sums(c + (size_t)i * ldc + CK_I8_LANES, sum[i][1]);
    }
}

static void i8_tile_rows(size_t rows, size_t groups, const uint8_t *a, size_t lda, const ck_weight *w,
                         const int32_t *start, int32_t *c, size_t ldc) {
    switch (rows) {
#define CK_CASE(n) \
    case n: i8_tile(n, groups, a, lda, w, start, c, ldc); break;
        CK_CASE(1)
        CK_CASE(2)
        CK_CASE(3)
        CK_CASE(4)
#if CK_I8_ROWS > 4
        CK_CASE(5)
        CK_CASE(6)
#endif
#if CK_I8_ROWS > 6
        CK_CASE(7)
        CK_CASE(8)
        CK_CASE(9)
        CK_CASE(10)
        CK_CASE(11)
        CK_CASE(12)
#endif
#undef CK_CASE
        default: __builtin_unreachable();
    }
}

static void gemm_i8(size_t m, size_t n, size_t k, const uint8_t *a, size_t lda, const void *packed, int32_t *c,
                    size_t ldc) {
    const size_t padded = (n + CK_I8_PANEL - 1) / CK_I8_PANEL * CK_I8_PANEL;
    const int32_t *correction = packed;
    const ck_weight *weights = (const ck_weight *)(correction + padded);
    for (size_t i = 0; i < m; i += CK_I8_ROWS) {
        const size_t rows = m - i < CK_I8_ROWS ? m - i : CK_I8_ROWS;
        for (size_t p = 0; p < k; p += CK_I8_DEPTH) {
            const size_t depth = k - p < CK_I8_DEPTH ? k - p : CK_I8_DEPTH;
            const uint8_t *left = a + i * lda + p;
            size_t stride = lda;
#if CK_I8_GROUP == 2
            int16_t wide[CK_I8_ROWS * CK_I8_DEPTH];
            for (size_t r = 0; r < rows; r++) {
                for (size_t q = 0; q < depth; q++) wide[r * depth + q] = (int16_t)(left[r * lda + q] - 128);
            }
            left = (const uint8_t *)wide;
            stride = depth * sizeof(int16_t);
#endif
            for (size_t o = 0; o < padded; o += CK_I8_WIDTH) {
                const ck_weight *w =
                    weights + o / CK_I8_PANEL * CK_I8_PANEL * k + p * CK_I8_PANEL + o % CK_I8_PANEL * CK_I8_GROUP;
                i8_tile_rows(rows, depth / CK_I8_GROUP, left, stride, w, p == 0 ? correction + o : 0,
                             c + i * ldc + o, ldc);
            }
        }
    }
}

#define CK_I8_ENTRIES .pack_i8 = pack_i8, .gemm_i8 = gemm_i8
