/// Matrix kernels: one algorithm, several builds, the build chosen at run time.
///
/// Every file `level_*.c` compiles the same sources for one instruction set (function attributes, no compiler flags)
/// and exports one constant table. Nothing here is mutable and nothing allocates.
///
/// Why not a library: Debian's OpenBLAS 0.3.21 did f32 products of these sizes at 57–74 GMAC/s where it was told the
/// processor (Emerald Rapids, one core), at 16 where it was not, and at 39 with its Haswell kernels; these do 83, and 46
/// with AVX2. Products of bytes, which it lacks, do 300–370 with AVX-512 VNNI, 180 with AVX-VNNI, 68 with AVX2, 28 with
/// SSE2. `relata-bench --products` prints the table for the processor it runs on.
///
/// Matrices are row-major; a leading dimension `ld*` counts elements from one row to the next.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Instruction sets, weakest first within one architecture.
typedef enum CKLevel : int32_t {
    CKLevelScalar = 0,
    CKLevelSSE2 = 1,
    CKLevelAVX2 = 2,
    CKLevelAVXVNNI = 3,
    CKLevelAVX512 = 4,
    CKLevelAVX512VNNI = 5,
    CKLevelNEON = 6,
    CKLevelNEONDot = 7,
    CKLevelCount = 8
} CKLevel;

/// What one step of Adam (Kingma & Ba 2015) needs besides the arrays.
typedef struct CKAdam {
    float rate;          // learning rate with the bias corrections folded in: rate * sqrt(1 - b2^t) / (1 - b1^t)
    float beta1, beta2;  // decay of the first and second moments
    float epsilon;       // added to the square root, scaled like `rate`: epsilon * sqrt(1 - b2^t)
    float decay;         // decoupled weight decay per step (0: none)
} CKAdam;

/// Rows of activations may have this many numbers at most.
#define CK_MAX_WIDTH 512

/// A layer normalisation whose result is also wanted in bytes.
typedef struct CKNorm {
    const float *gain, *shift;
    const float *steps;  // per channel: bytes per unit
} CKNorm;

/// The kernels of one level. Results of the f32 products are the same on every run of one level; they differ in the
/// last bits between levels.
typedef struct CKTable {
    CKLevel level;
    const char *name;

    /// C[m×n] = A[m×k] · B[k×n]; added to C when `accumulate` is not 0.
    void (*gemm_nn)(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
                    size_t ldc, int accumulate);
    /// C[m×n] = Aᵀ · B with A[k×m], B[k×n].
    void (*gemm_tn)(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
                    size_t ldc, int accumulate);
    /// C[m×n] = A · Bᵀ with A[m×k], B[n×k].
    void (*gemm_nt)(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
                    size_t ldc, int accumulate);

    /// y += alpha · x
    void (*axpy)(size_t n, float alpha, const float *x, float *y);
    /// Σ x·y
    float (*dot)(size_t n, const float *x, const float *y);
    /// x *= alpha
    void (*scale)(size_t n, float alpha, float *x);
    /// Each row of x[m×n] gets bias[n] added.
    void (*add_bias)(size_t m, size_t n, const float *bias, float *x, size_t ldx);
    /// Each row of x[m×n] gets bias[n] added, and negative results become 0.
    void (*add_bias_relu)(size_t m, size_t n, const float *bias, float *x, size_t ldx);
    /// gradient = 0 where output ≤ 0: the way back through a ReLU.
    void (*relu_backward)(size_t n, const float *output, float *gradient);
    /// sum[n] += Σ over the rows of x[m×n]: the gradient of a bias.
    void (*add_rows)(size_t m, size_t n, const float *x, size_t ldx, float *sum);
    /// One step of Adam on n parameters.
    void (*adam)(size_t n, const CKAdam *step, float *parameters, const float *gradient, float *m, float *v);
    /// average = rate · x + (1 − rate) · average
    void (*ema)(size_t n, float rate, const float *x, float *average);

    // From here on: inference. The results have the same bits on every level and machine. Activations are bytes from
    // −127 to 127, stored plus 128. Widths are multiples of 16.

    /// Lays weights[n×k], a row an output, out for `gemm_i8`, in `ck_packed_size(n, k)` bytes. k is a multiple of 4.
    void (*pack_i8)(size_t n, size_t k, const int8_t *weights, void *packed);
    /// C[m×n] = A[m×k] · weightsᵀ, exact. Writes whole panels of 32 columns: ldc ≥ n rounded up to 32.
    void (*gemm_i8)(size_t m, size_t n, size_t k, const uint8_t *a, size_t lda, const void *packed, int32_t *c,
                    size_t ldc);
    /// Sums `count` rows of a byte table (negative: none) per word and normalises: h[m×d], q[m×d].
    void (*embed)(size_t m, size_t d, size_t count, const int32_t *features, const int8_t *table, const float *scales,
                  const CKNorm *norm, float *h, uint8_t *q);
    /// h = norm(h + relu(sums · scale + bias)), also as bytes.
    void (*finish_convolution)(size_t m, size_t d, const int32_t *sums, size_t lds, const float *scale,
                               const float *bias, const CKNorm *norm, float *h, uint8_t *q);
    /// g[m×2d] = sums · scale + bias, the first d columns through the logistic function.
    void (*gates)(size_t m, size_t d, const int32_t *sums, size_t lds, const float *scale, const float *bias, float *g);
    /// One sentence of m words: runs r = r' + z(c − r') forward for the first half of the channels and backward for the
    /// others, then h = norm(h + r), also as bytes. Overwrites g. d is a multiple of 32.
    void (*finish_recurrence)(size_t m, size_t d, float *g, const CKNorm *norm, float *h, uint8_t *q);
    /// out = sums · scale + bias, as floats, as bytes plus 128, as 16-bit integers (rounded, held to the range).
    void (*to_floats)(size_t m, size_t n, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                      float *out, size_t ldo);
    void (*to_bytes)(size_t m, size_t n, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                     uint8_t *out, size_t ldo);
    void (*to_shorts)(size_t m, size_t n, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                      int16_t *out, size_t ldo);
    /// out = relu(x + `count` rows of a table (negative: none)) · steps as bytes; all matrices n wide.
    void (*add_rows_to_bytes)(size_t m, size_t n, size_t count, const float *x, const float *table,
                              const int32_t *rows, const float *steps, uint8_t *out);
    /// out = (start + Σ rows) / 2^shift as bytes, negative ones 0. Sums saturate in the order given. n is a multiple
    /// of 32.
    void (*sum_shorts)(size_t n, size_t count, const int16_t *const *rows, const int16_t *start, int shift,
                       uint8_t *out);
    /// The first place of the largest sums · scale + bias; `best` gets the value.
    int32_t (*best_sum)(size_t n, const int32_t *sums, const float *scale, const float *bias, float *best);
} CKTable;

/// Bytes that packed weights of n outputs and k inputs take, on any level.
size_t ck_packed_size(size_t n, size_t k);
/// The kernels of a level; NULL where this processor cannot run them. Thread-safe; costs a few CPUID instructions.
const CKTable *ck_table(CKLevel level);
/// The best level this processor can run.
CKLevel ck_best_level(void);

/// Weights to bytes: each column of values[k×n], its rows multiplied by factors[k], is scaled so that its `largest`
/// magnitude becomes 127.
void ck_quantize_columns(size_t k, size_t n, const float *values, const float *factors, float *largest, int8_t *bytes);
/// Rounds values[m×n] · factors[n] to 16 bits.
void ck_quantize_shorts(size_t m, size_t n, const float *values, const float *factors, int16_t *shorts);
/// The upper halves of floats to floats.
void ck_widen_bfloat16(size_t n, const uint16_t *values, float *floats);
/// Whether no number is infinite or NaN.
int ck_all_finite(size_t n, const float *values);
/// A 64-bit checksum, the same on every machine. A change inside one aligned 8-byte word always changes it.
uint64_t ck_checksum(const void *bytes, size_t count, uint64_t seed);

#ifdef __cplusplus
}
#endif
