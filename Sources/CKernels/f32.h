// The f32 kernels, compiled once per level. The including file defines
//   CK_LANES  floats in a vector (1: plain C),
//   CK_ROWS   rows of C a tile holds in registers,
//   CK_WIDE   vectors a row of the tile holds.
//
// The product walks C in tiles of CK_ROWS × (CK_WIDE · CK_LANES) that stay in registers while k runs. B's rows are read
// where they stand when whole vectors of them can be; tails and transposed B are copied into a panel on the stack.
// k is cut into blocks of CK_DEPTH so that a panel of B stays in the first-level cache.

#pragma clang fp contract(fast)

#define CK_DEPTH 256
#define CK_COLUMNS (CK_WIDE * CK_LANES)
#define CK_INLINE static inline __attribute__((always_inline))

#if CK_LANES == 1
typedef float ck_vf;
typedef float ck_vfu;
#else
typedef float ck_vf __attribute__((vector_size(CK_LANES * 4)));
typedef float ck_vfu __attribute__((vector_size(CK_LANES * 4), aligned(4), may_alias));
#endif

// One tile: `rows` is a constant at every call. A's element (i, p) stands at a[i·rs + p·cs].
CK_INLINE void tile(const int rows, size_t k, const float *a, size_t rs, size_t cs, const float *b, size_t ldb,
                    float *c, size_t ldc, int accumulate) {
    ck_vf sum[CK_ROWS][CK_WIDE];
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
        for (int j = 0; j < CK_WIDE; j++) sum[i][j] = (ck_vf){0};
    }
    for (size_t p = 0; p < k; p++) {
        ck_vf row[CK_WIDE];
#pragma clang loop unroll(full)
        for (int j = 0; j < CK_WIDE; j++) row[j] = *(const ck_vfu *)(b + p * ldb + (size_t)j * CK_LANES);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            const float x = a[(size_t)i * rs + p * cs];
#pragma clang loop unroll(full)
            for (int j = 0; j < CK_WIDE; j++) sum[i][j] += row[j] * x;
        }
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
        for (int j = 0; j < CK_WIDE; j++) {
            ck_vfu *out = (ck_vfu *)(c + (size_t)i * ldc + (size_t)j * CK_LANES);
            *out = accumulate ? *out + sum[i][j] : sum[i][j];
        }
    }
}

// A tile with the number of rows known only at run time.
static void tile_rows(size_t rows, size_t k, const float *a, size_t rs, size_t cs, const float *b, size_t ldb, float *c,
                      size_t ldc, int accumulate) {
    switch (rows) {
#define CK_CASE(n) \
    case n: tile(n, k, a, rs, cs, b, ldb, c, ldc, accumulate); break;
        CK_CASE(1)
        CK_CASE(2)
        CK_CASE(3)
        CK_CASE(4)
#if CK_ROWS > 4
        CK_CASE(5)
        CK_CASE(6)
#endif
#if CK_ROWS > 6
        CK_CASE(7)
        CK_CASE(8)
#endif
#if CK_ROWS > 8
        CK_CASE(9)
        CK_CASE(10)
        CK_CASE(11)
        CK_CASE(12)
#endif
#undef CK_CASE
        default: __builtin_unreachable();
    }
}

// The rows of C for one panel of columns; `width` < CK_COLUMNS at the right edge.
static void panel(size_t m, size_t width, size_t k, const float *a, size_t rs, size_t cs, const float *b, size_t ldb,
                  float *c, size_t ldc, int accumulate) {
    if (width == CK_COLUMNS) {
        for (size_t i = 0; i < m; i += CK_ROWS) {
            const size_t rows = m - i < CK_ROWS ? m - i : CK_ROWS;
            tile_rows(rows, k, a + i * rs, rs, cs, b, ldb, c + i * ldc, ldc, accumulate);
        }
        return;
    }
    float edge[CK_ROWS * CK_COLUMNS];
    for (size_t i = 0; i < m; i += CK_ROWS) {
        const size_t rows = m - i < CK_ROWS ? m - i : CK_ROWS;
        tile_rows(rows, k, a + i * rs, rs, cs, b, ldb, edge, CK_COLUMNS, 0);
        for (size_t r = 0; r < rows; r++) {
            float *out = c + (i + r) * ldc;
            for (size_t j = 0; j < width; j++) out[j] = (accumulate ? out[j] : 0.0f) + edge[r * CK_COLUMNS + j];
        }
    }
}

// C = A · B with A by strides and B row-major, or transposed when `b_transposed`.
CK_INLINE void product(size_t m, size_t n, size_t k, const float *a, size_t rs, size_t cs, const float *b, size_t ldb,
                       int b_transposed, float *c, size_t ldc, int accumulate) {
    float copy[CK_DEPTH * CK_COLUMNS];
    if (k == 0 && !accumulate) {
        for (size_t i = 0; i < m; i++) memset(c + i * ldc, 0, n * sizeof(float));
    }
    for (size_t p = 0; p < k; p += CK_DEPTH) {
        const size_t depth = k - p < CK_DEPTH ? k - p : CK_DEPTH;
        const int add = accumulate || p > 0;
        for (size_t j = 0; j < n; j += CK_COLUMNS) {
            const size_t width = n - j < CK_COLUMNS ? n - j : CK_COLUMNS;
            if (!b_transposed && width == CK_COLUMNS) {
                panel(m, width, depth, a + p * cs, rs, cs, b + p * ldb + j, ldb, c + j, ldc, add);
                continue;
            }
            for (size_t q = 0; q < depth; q++) {
                for (size_t x = 0; x < width; x++) {
                    copy[q * CK_COLUMNS + x] = b_transposed ? b[(j + x) * ldb + p + q] : b[(p + q) * ldb + j + x];
                }
                for (size_t x = width; x < CK_COLUMNS; x++) copy[q * CK_COLUMNS + x] = 0;
            }
            panel(m, width, depth, a + p * cs, rs, cs, copy, CK_COLUMNS, c + j, ldc, add);
        }
    }
}

static void gemm_nn(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
                    size_t ldc, int accumulate) {
    product(m, n, k, a, lda, 1, b, ldb, 0, c, ldc, accumulate);
}

static void gemm_tn(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
                    size_t ldc, int accumulate) {
    product(m, n, k, a, 1, lda, b, ldb, 0, c, ldc, accumulate);
}

static void gemm_nt(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
                    size_t ldc, int accumulate) {
    product(m, n, k, a, lda, 1, b, ldb, 1, c, ldc, accumulate);
}

static void axpy(size_t n, float alpha, const float *restrict x, float *restrict y) {
    for (size_t i = 0; i < n; i++) y[i] += alpha * x[i];
}

static float dot(size_t n, const float *restrict x, const float *restrict y) {
    const ck_vf zero = (ck_vf){0};
    ck_vf sum[4] = {zero, zero, zero, zero};
    size_t i = 0;
    for (; i + 4 * CK_LANES <= n; i += 4 * CK_LANES) {
        for (size_t j = 0; j < 4; j++) {
            sum[j] += *(const ck_vfu *)(x + i + j * CK_LANES) * *(const ck_vfu *)(y + i + j * CK_LANES);
        }
    }
    const ck_vf all = (sum[0] + sum[1]) + (sum[2] + sum[3]);
    float lanes[CK_LANES];
    memcpy(lanes, &all, sizeof all);
    float total = 0;
    for (size_t j = 0; j < CK_LANES; j++) total += lanes[j];
    for (; i < n; i++) total += x[i] * y[i];
    return total;
}

static void scale(size_t n, float alpha, float *restrict x) {
    for (size_t i = 0; i < n; i++) x[i] *= alpha;
}

static void add_bias(size_t m, size_t n, const float *restrict bias, float *restrict x, size_t ldx) {
    for (size_t r = 0; r < m; r++) {
        for (size_t i = 0; i < n; i++) x[r * ldx + i] += bias[i];
    }
}

static void add_bias_relu(size_t m, size_t n, const float *restrict bias, float *restrict x, size_t ldx) {
    for (size_t r = 0; r < m; r++) {
        for (size_t i = 0; i < n; i++) {
            const float sum = x[r * ldx + i] + bias[i];
            x[r * ldx + i] = sum > 0 ? sum : 0;
        }
    }
}

static void relu_backward(size_t n, const float *restrict output, float *restrict gradient) {
    for (size_t i = 0; i < n; i++) gradient[i] = output[i] > 0 ? gradient[i] : 0;
}

static void add_rows(size_t m, size_t n, const float *restrict x, size_t ldx, float *restrict sum) {
    for (size_t r = 0; r < m; r++) {
        for (size_t i = 0; i < n; i++) sum[i] += x[r * ldx + i];
    }
}

static void adam(size_t n, const CKAdam *restrict step, float *restrict parameters, const float *restrict gradient,
                 float *restrict m, float *restrict v) {
    const float b1 = step->beta1, b2 = step->beta2, rate = step->rate, epsilon = step->epsilon;
    const float keep = 1.0f - step->decay;
    for (size_t i = 0; i < n; i++) {
        const float g = gradient[i];
        m[i] = b1 * m[i] + (1.0f - b1) * g;
        v[i] = b2 * v[i] + (1.0f - b2) * g * g;
        parameters[i] = keep * parameters[i] - rate * m[i] / (__builtin_elementwise_sqrt(v[i]) + epsilon);
    }
}

static void ema(size_t n, float rate, const float *restrict x, float *restrict average) {
    for (size_t i = 0; i < n; i++) average[i] += rate * (x[i] - average[i]);
}

#define CK_F32_ENTRIES                                                                                          \
    .gemm_nn = gemm_nn, .gemm_tn = gemm_tn, .gemm_nt = gemm_nt, .axpy = axpy, .dot = dot, .scale = scale,       \
    .add_bias = add_bias, .add_bias_relu = add_bias_relu, .relu_backward = relu_backward, .add_rows = add_rows, \
    .adam = adam, .ema = ema
