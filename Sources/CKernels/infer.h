// What stands between the products of bytes, compiled once per level.
//
// All levels must give the same bits. Hence: vectors of 16 floats whatever the registers' width, reductions in one order
// (16 lanes, then halves onto halves), no contraction of a·b + c, rounding by adding 1.5 · 2^23, our own exponential.
#pragma clang fp contract(off)
// Wide vectors are passed to inlined functions only, so no calling convention is at stake.
#pragma clang diagnostic ignored "-Wpsabi"

typedef float ck_f16 __attribute__((vector_size(64)));
typedef int32_t ck_i16 __attribute__((vector_size(64)));
typedef float ck_f16u __attribute__((vector_size(64), aligned(4), may_alias));
typedef int32_t ck_i16u __attribute__((vector_size(64), aligned(4), may_alias));
typedef int8_t ck_b16 __attribute__((vector_size(16)));
typedef int8_t ck_b16u __attribute__((vector_size(16), aligned(1), may_alias));
typedef uint8_t ck_u16u __attribute__((vector_size(16), aligned(1), may_alias));
typedef int16_t ck_s16 __attribute__((vector_size(32)));
typedef int16_t ck_s16u __attribute__((vector_size(32), aligned(2), may_alias));
typedef int16_t ck_s32 __attribute__((vector_size(64)));
typedef int16_t ck_s32u __attribute__((vector_size(64), aligned(2), may_alias));

CK_INLINE ck_f16 f16_load(const float *p) { return *(const ck_f16u *)p; }
CK_INLINE void f16_store(float *p, ck_f16 v) { *(ck_f16u *)p = v; }
CK_INLINE ck_f16 f16_all(float x) { return (ck_f16){0} + x; }
CK_INLINE ck_f16 f16_from_sums(const int32_t *p) { return __builtin_convertvector(*(const ck_i16u *)p, ck_f16); }
CK_INLINE ck_f16 f16_pick(ck_i16 mask, ck_f16 yes, ck_f16 no) {
    return (ck_f16)((mask & (ck_i16)yes) | (~mask & (ck_i16)no));
}
CK_INLINE ck_f16 f16_max(ck_f16 a, ck_f16 b) { return f16_pick(a > b, a, b); }
CK_INLINE ck_f16 f16_min(ck_f16 a, ck_f16 b) { return f16_pick(a < b, a, b); }

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
    *(ck_u16u *)p = __builtin_convertvector(f16_round(v, 127) + 128, ck_u16u);
}

// e^x for −87 ≤ x ≤ 87: 2^n · 2^f, 2^f by its Taylor series on −0.5...0.5, relative error below 3e-7.
CK_INLINE ck_f16 f16_exp(ck_f16 x) {
    const float magic = 12582912.0f;
    const ck_f16 held = f16_min(f16_max(x, f16_all(-87)), f16_all(87));
    const ck_f16 y = held * 1.44269504f;
    const ck_f16 shifted = y + magic;
    const ck_f16 f = (y - (shifted - magic)) * 0.693147181f;
    ck_f16 power = f16_all(1.0f / 720);
    power = power * f + 1.0f / 120;
    power = power * f + 1.0f / 24;
    power = power * f + 1.0f / 6;
    power = power * f + 0.5f;
    power = power * f + 1.0f;
    power = power * f + 1.0f;
    const ck_i16 n = (ck_i16)shifted - (ck_i16)f16_all(magic);
    return (ck_f16)((ck_i16)power + (n << 23));
}

CK_INLINE ck_f16 f16_sigmoid(ck_f16 x) { return 1.0f / (1.0f + f16_exp(-x)); }

// Layer normalisation of x[d] into h and, as bytes, into q. Ba, Kiros & Hinton 2016.
CK_INLINE void norm_row(size_t d, const float *x, const CKNorm *norm, float *h, uint8_t *q) {
    ck_f16 sum = f16_all(0);
    for (size_t j = 0; j < d; j += 16) sum += f16_load(x + j);
    const float mean = f16_sum(sum) / (float)d;
    ck_f16 squares = f16_all(0);
    for (size_t j = 0; j < d; j += 16) {
        const ck_f16 v = f16_load(x + j) - mean;
        squares += v * v;
    }
    const float inverse = 1.0f / __builtin_elementwise_sqrt(f16_sum(squares) / (float)d + 1e-5f);
    for (size_t j = 0; j < d; j += 16) {
        const ck_f16 v = (f16_load(x + j) - mean) * inverse;
        const ck_f16 y = v * f16_load(norm->gain + j) + f16_load(norm->shift + j);
        f16_store(h + j, y);
        f16_store_bytes(q + j, y * f16_load(norm->steps + j));
    }
}

static void embed(size_t m, size_t d, size_t count, const int32_t *features, const int8_t *table, const float *scales,
                  const CKNorm *norm, float *h, uint8_t *q) {
    float sum[CK_MAX_WIDTH];
    for (size_t r = 0; r < m; r++) {
        const int32_t *row = features + r * count;
        if (r + 1 < m) {
            for (size_t f = 0; f < count; f++) {
                const int32_t next = row[count + f];
                if (next < 0) continue;
                const char *p = (const char *)(table + (size_t)next * d);
                for (size_t j = 0; j < d; j += 64) __builtin_prefetch(p + j);
                __builtin_prefetch(p + d - 1);
                __builtin_prefetch(scales + next);
            }
        }
        for (size_t j = 0; j < d; j += 16) {
            ck_f16 v = f16_all(0);
            for (size_t f = 0; f < count; f++) {
                if (row[f] < 0) continue;
                const ck_b16u *bytes = (const ck_b16u *)(table + (size_t)row[f] * d + j);
                v += __builtin_convertvector(__builtin_convertvector(*bytes, ck_i16), ck_f16) * scales[row[f]];
            }
            f16_store(sum + j, v);
        }
        norm_row(d, sum, norm, h + r * d, q + r * d);
    }
}

static void finish_convolution(size_t m, size_t d, const int32_t *sums, size_t lds, const float *scale,
                               const float *bias, const CKNorm *norm, float *h, uint8_t *q) {
    float x[CK_MAX_WIDTH];
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < d; j += 16) {
            const ck_f16 y = f16_from_sums(sums + r * lds + j) * f16_load(scale + j) + f16_load(bias + j);
            f16_store(x + j, f16_load(h + r * d + j) + f16_max(y, f16_all(0)));
        }
        norm_row(d, x, norm, h + r * d, q + r * d);
    }
}

static void gates(size_t m, size_t d, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                  float *g) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < d; j += 16) {
            const ck_f16 y = f16_from_sums(sums + r * lds + j) * f16_load(scale + j) + f16_load(bias + j);
            f16_store(g + r * 2 * d + j, f16_sigmoid(y));
        }
        for (size_t j = d; j < 2 * d; j += 16) {
            const ck_f16 y = f16_from_sums(sums + r * lds + j) * f16_load(scale + j) + f16_load(bias + j);
            f16_store(g + r * 2 * d + j, y);
        }
    }
}

// One step: r = before + z · (c − before). Leaves r where c was.
CK_INLINE void recur(size_t d, size_t j, const float *before, float *g) {
    const ck_f16 old = before ? f16_load(before + j) : f16_all(0);
    f16_store(g + d + j, old + f16_load(g + j) * (f16_load(g + d + j) - old));
}

static void finish_recurrence(size_t m, size_t d, float *g, const CKNorm *norm, float *h, uint8_t *q) {
    for (size_t r = 0; r < m; r++) {
        const size_t back = m - 1 - r;
        for (size_t j = 0; j < d / 2; j += 16) {
            recur(d, j, r > 0 ? g + (r - 1) * 2 * d + d : 0, g + r * 2 * d);
            recur(d, d / 2 + j, r > 0 ? g + (back + 1) * 2 * d + d : 0, g + back * 2 * d);
        }
    }
    float x[CK_MAX_WIDTH];
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < d; j += 16) f16_store(x + j, f16_load(h + r * d + j) + f16_load(g + r * 2 * d + d + j));
        norm_row(d, x, norm, h + r * d, q + r * d);
    }
}

static void to_floats(size_t m, size_t n, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                      float *out, size_t ldo) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < n; j += 16) {
            const ck_f16 y = f16_from_sums(sums + r * lds + j) * f16_load(scale + j) + f16_load(bias + j);
            f16_store(out + r * ldo + j, y);
        }
    }
}

static void to_bytes(size_t m, size_t n, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                     uint8_t *out, size_t ldo) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < n; j += 16) {
            const ck_f16 y = f16_from_sums(sums + r * lds + j) * f16_load(scale + j) + f16_load(bias + j);
            f16_store_bytes(out + r * ldo + j, y);
        }
    }
}

static void to_shorts(size_t m, size_t n, const int32_t *sums, size_t lds, const float *scale, const float *bias,
                      int16_t *out, size_t ldo) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < n; j += 16) {
            const ck_f16 y = f16_from_sums(sums + r * lds + j) * f16_load(scale + j) + f16_load(bias + j);
            *(ck_s16u *)(out + r * ldo + j) = __builtin_convertvector(f16_round(y, 32767), ck_s16u);
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

static void sum_shorts(size_t n, size_t count, const int16_t *const *rows, const int16_t *start, int shift,
                       uint8_t *out) {
    for (size_t j = 0; j < n; j += 32) {
        ck_s32 sum = *(const ck_s32u *)(start + j);
        for (size_t c = 0; c < count; c++) sum = __builtin_elementwise_add_sat(sum, (ck_s32)*(const ck_s32u *)(rows[c] + j));
        ck_s32 zero = (ck_s32){0};
        ck_s32 half = zero + (int16_t)(1 << shift >> 1);
        ck_s32 v = __builtin_elementwise_add_sat(sum, half) >> (int16_t)shift;
        v = __builtin_elementwise_max(v, zero);
        v = __builtin_elementwise_min(v, zero + (int16_t)127) + (int16_t)128;
        typedef uint8_t bytes __attribute__((vector_size(32)));
        typedef uint8_t bytesu __attribute__((vector_size(32), aligned(1), may_alias));
        *(bytesu *)(out + j) = __builtin_convertvector(v, bytes);
    }
}

// The largest of x · scale + bias and the first place it stands at. n is a multiple of 16.
static int32_t best_sum(size_t n, const int32_t *sums, const float *scale, const float *bias, float *best) {
    ck_f16 top = f16_from_sums(sums) * f16_load(scale) + f16_load(bias);
    ck_i16 place = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    ck_i16 here = place;
    for (size_t j = 16; j < n; j += 16) {
        const ck_f16 y = f16_from_sums(sums + j) * f16_load(scale + j) + f16_load(bias + j);
        here += 16;
        const ck_i16 better = y > top;
        top = f16_pick(better, y, top);
        place = (better & here) | (~better & place);
    }
    float tops[16];
    int32_t places[16];
    memcpy(tops, &top, sizeof tops);
    memcpy(places, &place, sizeof places);
    float x = tops[0];
    int32_t at = places[0];
    for (int i = 1; i < 16; i++) {
        if (tops[i] > x || (tops[i] == x && places[i] < at)) {
            x = tops[i];
            at = places[i];
        }
    }
    *best = x;
    return at;
}

#define CK_INFER_ENTRIES                                                                                           \
    .embed = embed, .finish_convolution = finish_convolution, .gates = gates, .finish_recurrence = finish_recurrence, \
    .to_floats = to_floats, .to_bytes = to_bytes, .to_shorts = to_shorts, .add_rows_to_bytes = add_rows_to_bytes,   \
    .sum_shorts = sum_shorts, .best_sum = best_sum
