// What stands between the products of bytes, compiled once per level.
//
// All levels must give the same bits. Hence: vectors of 16 floats whatever the registers' width, reductions in one order
// (16 lanes, then halves onto halves), no contraction of a·b + c, rounding by adding 1.5 · 2^23, our own exponential.
#pragma clang fp contract(off)
// Wide vectors are passed to inlined functions only, so no calling convention is at stake.
#pragma clang diagnostic ignored "-Wpsabi"

typedef float ck_f16 __attribute__((ext_vector_type(16)));
typedef int32_t ck_i16 __attribute__((ext_vector_type(16)));
typedef float ck_f16u __attribute__((ext_vector_type(16), aligned(4), may_alias));
typedef int32_t ck_i16u __attribute__((ext_vector_type(16), aligned(4), may_alias));
typedef int8_t ck_b16u __attribute__((ext_vector_type(16), aligned(1), may_alias));
typedef uint8_t ck_u16 __attribute__((ext_vector_type(16)));
typedef uint8_t ck_u16u __attribute__((ext_vector_type(16), aligned(1), may_alias));
typedef int16_t ck_s16 __attribute__((ext_vector_type(16)));
typedef int16_t ck_s16u __attribute__((ext_vector_type(16), aligned(2), may_alias));
typedef int16_t ck_s32 __attribute__((ext_vector_type(32)));
typedef int16_t ck_s32u __attribute__((ext_vector_type(32), aligned(2), may_alias));
typedef uint8_t ck_u32 __attribute__((ext_vector_type(32)));
typedef uint8_t ck_u32u __attribute__((ext_vector_type(32), aligned(1), may_alias));

CK_INLINE ck_f16 f16_load(const float *p) { return *(const ck_f16u *)p; }
CK_INLINE void f16_store(float *p, ck_f16 v) { *(ck_f16u *)p = v; }
CK_INLINE ck_f16 f16_all(float x) { return (ck_f16){0} + x; }
CK_INLINE ck_f16 f16_from_sums(const int32_t *p) { return __builtin_convertvector(*(const ck_i16u *)p, ck_f16); }
CK_INLINE ck_f16 f16_max(ck_f16 a, ck_f16 b) { return a > b ? a : b; }
CK_INLINE ck_f16 f16_min(ck_f16 a, ck_f16 b) { return a < b ? a : b; }

CK_INLINE float f16_sum(ck_f16 v) {
    float x[16];
    memcpy(x, &v, sizeof x);
    for (int width = 8; width > 0; width /= 2) {
        for (int i = 0; i < width; i++) x[i] += x[i + width];
    }
    return x[0];
}

// To the nearest integer, ties to even, after holding to ±limit. limit < 2^22. NaN gives −limit.
CK_INLINE ck_i16 f16_round(ck_f16 v, float limit) {
    const float magic = 12582912.0f;
    const ck_f16 held = f16_min(f16_max(v, f16_all(-limit)), f16_all(limit));
    return (ck_i16)(held + magic) - (ck_i16)f16_all(magic);
}

// Stores 16 activations, plus 128.
CK_INLINE void f16_store_bytes(uint8_t *p, ck_f16 v) {
    *(ck_u16u *)p = __builtin_convertvector(f16_round(v, 127) + 128, ck_u16);
}

// e^x for −87 ≤ x ≤ 87: 2^n · 2^f, 2^f by its Taylor series on −0.5...0.5, relative error below 3e-6.
CK_INLINE ck_f16 f16_exp(ck_f16 x) {
    const float magic = 12582912.0f;
    const ck_f16 held = f16_min(f16_max(x, f16_all(-87)), f16_all(87));
    const ck_f16 y = held * 1.44269504f;
    const ck_f16 shifted = y + magic;
    const ck_f16 f = (y - (shifted - magic)) * 0.693147181f;
    ck_f16 power = f * (1.0f / 120) + 1.0f / 24;
    power = power * f + 1.0f / 6;
    power = power * f + 0.5f;
    power = power * f + 1.0f;
    power = power * f + 1.0f;
    const ck_i16 n = (ck_i16)shifted - (ck_i16)f16_all(magic);
    return (ck_f16)((ck_i16)power + (n << 23));
}

CK_INLINE ck_f16 f16_sigmoid(ck_f16 x) { return 1.0f / (1.0f + f16_exp(-x)); }

CK_INLINE ck_f16 f16_output(const int32_t *sums, const float *scale, const float *bias, size_t j) {
    return f16_from_sums(sums + j) * f16_load(scale + j) + f16_load(bias + j);
}

// Widths that networks have get loops of known length, so that a row stays in registers.
#define CK_AT_WIDTH(d, ...)                \
    do {                                   \
        if ((d) == 96) {                   \
            enum { width = 96 };           \
            __VA_ARGS__;                   \
        } else if ((d) == 128) {           \
            enum { width = 128 };          \
            __VA_ARGS__;                   \
        } else {                           \
            const size_t width = (d);      \
            __VA_ARGS__;                   \
        }                                  \
    } while (0)

typedef ck_f16 ck_row[CK_MAX_WIDTH / 16];

// Layer normalisation of a row of d numbers into h and, as bytes, into q. Ba, Kiros & Hinton 2016.
CK_INLINE void norm_row(size_t d, ck_f16 *x, const CKNorm *norm, float *h, uint8_t *q) {
    const size_t n = d / 16;
    ck_f16 sum = x[0];
    for (size_t j = 1; j < n; j++) sum += x[j];
    const float mean = f16_sum(sum) / (float)d;
    ck_f16 squares = f16_all(0);
    for (size_t j = 0; j < n; j++) {
        x[j] -= mean;
        squares += x[j] * x[j];
    }
    const float inverse = 1.0f / __builtin_elementwise_sqrt(f16_sum(squares) / (float)d + 1e-5f);
    for (size_t j = 0; j < n; j++) {
        const ck_f16 y = x[j] * inverse * f16_load(norm->gain + 16 * j) + f16_load(norm->shift + 16 * j);
        f16_store(h + 16 * j, y);
        f16_store_bytes(q + 16 * j, y * f16_load(norm->steps + 16 * j));
    }
}

CK_INLINE void embed_rows(size_t m, size_t d, size_t count, const int32_t *features, const int8_t *table,
                          const float *scales, const CKNorm *norm, float *h, uint8_t *q) {
    for (size_t r = 0; r < m; r++) {
        const int32_t *row = features + r * count;
        // The next word's rows are far apart in memory: ask for them now.
        for (size_t f = 0; r + 1 < m && f < count; f++) {
            const int32_t next = row[count + f];
            if (next < 0) continue;
            const char *p = (const char *)(table + (size_t)next * d);
            for (size_t j = 0; j < d; j += 64) __builtin_prefetch(p + j);
            __builtin_prefetch(scales + next);
        }
        ck_row x;
        for (size_t j = 0; j < d / 16; j++) x[j] = f16_all(0);
        for (size_t f = 0; f < count; f++) {
            if (row[f] < 0) continue;
            const int8_t *bytes = table + (size_t)row[f] * d;
            const float scale = scales[row[f]];
            for (size_t j = 0; j < d / 16; j++) {
                const ck_i16 wide = __builtin_convertvector(*(const ck_b16u *)(bytes + 16 * j), ck_i16);
                x[j] += __builtin_convertvector(wide, ck_f16) * scale;
            }
        }
        norm_row(d, x, norm, h + r * d, q + r * d);
    }
}

static void embed(size_t m, size_t d, size_t count, const int32_t *features, const int8_t *table, const float *scales,
                  const CKNorm *norm, float *h, uint8_t *q) {
    const CKNorm n = *norm;
    CK_AT_WIDTH(d, embed_rows(m, width, count, features, table, scales, &n, h, q));
}

CK_INLINE void convolution_rows(size_t m, size_t d, const int32_t *sums, size_t lds, const float *scale,
                                const float *bias, const CKNorm *norm, float *h, uint8_t *q) {
    for (size_t r = 0; r < m; r++) {
        ck_row x;
        for (size_t j = 0; j < d / 16; j++) {
            const ck_f16 y = f16_output(sums + r * lds, scale, bias, 16 * j);
            x[j] = f16_load(h + r * d + 16 * j) + f16_max(y, f16_all(0));
        }
        norm_row(d, x, norm, h + r * d, q + r * d);
    }
}

static void finish_convolution(size_t m, size_t d, const int32_t *sums, size_t lds, const float *scale,
                               const float *bias, const CKNorm *norm, float *h, uint8_t *q) {
    const CKNorm n = *norm;
    CK_AT_WIDTH(d, convolution_rows(m, width, sums, lds, scale, bias, &n, h, q));
}

static void gates(size_t m, size_t d, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                  float *g) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < d; j += 16) {
            f16_store(g + r * 2 * d + j, f16_sigmoid(f16_output(sums + r * lds, scale, bias, j)));
        }
        for (size_t j = d; j < 2 * d; j += 16) {
            f16_store(g + r * 2 * d + j, f16_output(sums + r * lds, scale, bias, j));
        }
    }
}

// One step: r = before + z · (c − before). Leaves r where c was.
CK_INLINE ck_f16 recur(size_t d, size_t j, ck_f16 before, float *g) {
    const ck_f16 r = before + f16_load(g + j) * (f16_load(g + d + j) - before);
    f16_store(g + d + j, r);
    return r;
}

CK_INLINE void recurrence_rows(size_t m, size_t d, float *g, const CKNorm *norm, float *h, uint8_t *q) {
    const size_t half = d / 2 / 16;
    ck_row state;
    for (size_t j = 0; j < 2 * half; j++) state[j] = f16_all(0);
    for (size_t r = 0; r < m; r++) {
        float *ahead = g + r * 2 * d, *back = g + (m - 1 - r) * 2 * d;
        for (size_t j = 0; j < half; j++) {
            state[j] = recur(d, 16 * j, state[j], ahead);
            state[half + j] = recur(d, 16 * (half + j), state[half + j], back);
        }
    }
    for (size_t r = 0; r < m; r++) {
        ck_row x;
        for (size_t j = 0; j < d / 16; j++) {
            x[j] = f16_load(h + r * d + 16 * j) + f16_load(g + r * 2 * d + d + 16 * j);
        }
        norm_row(d, x, norm, h + r * d, q + r * d);
    }
}

static void finish_recurrence(size_t m, size_t d, float *g, const CKNorm *norm, float *h, uint8_t *q) {
    const CKNorm n = *norm;
    CK_AT_WIDTH(d, recurrence_rows(m, width, g, &n, h, q));
}

static void to_floats(size_t m, size_t n, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                      float *out, size_t ldo) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < n; j += 16) {
            const ck_f16 y = f16_output(sums + r * lds, scale, bias, j);
            f16_store(out + r * ldo + j, y);
        }
    }
}

static void to_bytes(size_t m, size_t n, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                     uint8_t *out, size_t ldo) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < n; j += 16) {
            const ck_f16 y = f16_output(sums + r * lds, scale, bias, j);
            f16_store_bytes(out + r * ldo + j, y);
        }
    }
}

static void to_shorts(size_t m, size_t n, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                      int16_t *out, size_t ldo) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < n; j += 16) {
            const ck_f16 y = f16_output(sums + r * lds, scale, bias, j);
            *(ck_s16u *)(out + r * ldo + j) = __builtin_convertvector(f16_round(y, 32767), ck_s16);
        }
    }
}

static void add_rows_to_bytes(size_t m, size_t n, size_t count, const float *x, const float *table,
                              const int32_t *rows, const float *steps, uint8_t *out) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < n; j += 16) {
            ck_f16 v = f16_load(x + r * n + j);
            for (size_t c = 0; c < count; c++) {
                const int32_t row = rows[r * count + c];
                if (row >= 0) v += f16_load(table + (size_t)row * n + j);
            }
            f16_store_bytes(out + r * n + j, f16_max(v, f16_all(0)) * f16_load(steps + j));
        }
    }
}

CK_INLINE void sum_short_rows(size_t n, size_t count, const int16_t *const *rows, const int16_t *start, int shift,
                              uint8_t *out) {
    ck_s32 sum[CK_MAX_WIDTH / 32];
    for (size_t j = 0; j < n / 32; j++) sum[j] = *(const ck_s32u *)(start + 32 * j);
    for (size_t c = 0; c < count; c++) {
        const int16_t *row = rows[c];
        for (size_t j = 0; j < n / 32; j++) {
            sum[j] = __builtin_elementwise_add_sat(sum[j], (ck_s32)*(const ck_s32u *)(row + 32 * j));
        }
    }
    const ck_s32 zero = (ck_s32){0};
    const ck_s32 half = zero + (int16_t)(1 << shift >> 1);
    for (size_t j = 0; j < n / 32; j++) {
        ck_s32 v = __builtin_elementwise_add_sat(sum[j], half) >> (int16_t)shift;
        v = __builtin_elementwise_max(v, zero);
        v = __builtin_elementwise_min(v, zero + (int16_t)127) + (int16_t)128;
        *(ck_u32u *)(out + 32 * j) = __builtin_convertvector(v, ck_u32);
    }
}

static void sum_shorts(size_t n, size_t count, const int16_t *const *rows, const int16_t *start, int shift,
                       uint8_t *out) {
    CK_AT_WIDTH(n, sum_short_rows(width, count, rows, start, shift, out));
}

// The largest of x · scale + bias and the first place it stands at; 0 where outputs are no numbers. n is a multiple of 16.
static int32_t best_sum(size_t n, const int32_t *sums, const float *scale, const float *bias, float *best) {
    ck_f16 top = f16_output(sums, scale, bias, 0);
    ck_i16 here = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    ck_i16 place = here;
    for (size_t j = 16; j < n; j += 16) {
        const ck_f16 y = f16_output(sums, scale, bias, j);
        here += 16;
        const ck_i16 better = y > top;
        top = better ? y : top;
        place = better ? here : place;
    }
    const float x = __builtin_reduce_max(top);
    *best = x;
    const int32_t at = __builtin_reduce_min(top == f16_all(x) ? place : (ck_i16)(INT32_MAX));
    return at < INT32_MAX ? at : 0;
}

#define CK_INFER_ENTRIES                                                                                           \
    .embed = embed, .finish_convolution = finish_convolution, .gates = gates, .finish_recurrence = finish_recurrence, \
    .to_floats = to_floats, .to_bytes = to_bytes, .to_shorts = to_shorts, .add_rows_to_bytes = add_rows_to_bytes,   \
    .sum_shorts = sum_shorts, .best_sum = best_sum
