/// Matrix kernels: one algorithm, several builds, the build chosen at run time.
///
/// Every file `level_*.c` compiles the same sources for one instruction set (function attributes, no compiler flags)
/// and exports one constant table. Nothing here is mutable and nothing allocates.
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
} CKTable;

/// The kernels of a level; NULL where this processor cannot run them. Thread-safe; costs a few CPUID instructions.
const CKTable *ck_table(CKLevel level);
/// The best level this processor can run.
CKLevel ck_best_level(void);

/// A 64-bit checksum, the same on every machine. A change inside one aligned 8-byte word always changes it.
uint64_t ck_checksum(const void *bytes, size_t count, uint64_t seed);

#ifdef __cplusplus
}
#endif
