// Floats to integers when a model is loaded: the same on every level, so written once and without contraction.
#include <string.h>

#include "CKernels.h"

#pragma clang fp contract(off)

// To the nearest integer, ties to even, after holding to ±limit. limit < 2^22. NaN gives −limit.
static inline int32_t rounded(float x, float limit) {
    const float low = x > -limit ? x : -limit;
    const float held = low < limit ? low : limit;
    const float shifted = held + 12582912.0f;
    int32_t bits;
    memcpy(&bits, &shifted, sizeof bits);
    return bits - 0x4B400000;
}

void ck_quantize_columns(size_t k, size_t n, const float *values, const float *factors, float *largest, int8_t *bytes) {
    for (size_t o = 0; o < n; o++) largest[o] = 0;
    for (size_t p = 0; p < k; p++) {
        for (size_t o = 0; o < n; o++) {
            const float x = __builtin_fabsf(values[p * n + o] * factors[p]);
            largest[o] = x > largest[o] ? x : largest[o];
        }
    }
    for (size_t o = 0; o < n; o++) largest[o] = largest[o] > 1e-18f ? largest[o] : 1e-18f;
    for (size_t p = 0; p < k; p++) {
        for (size_t o = 0; o < n; o++) {
            bytes[p * n + o] = (int8_t)rounded(values[p * n + o] * factors[p] * (127.0f / largest[o]), 127);
        }
    }
}

void ck_quantize_shorts(size_t m, size_t n, const float *values, const float *factors, int16_t *shorts) {
    for (size_t r = 0; r < m; r++) {
        for (size_t j = 0; j < n; j++) shorts[r * n + j] = (int16_t)rounded(values[r * n + j] * factors[j], 32767);
    }
}

void ck_widen_bfloat16(size_t n, const uint16_t *values, float *floats) {
    for (size_t i = 0; i < n; i++) {
        const uint32_t bits = (uint32_t)values[i] << 16;
        memcpy(floats + i, &bits, sizeof bits);
    }
}

int ck_all_finite(size_t n, const float *values) {
    uint32_t largest = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t bits;
        memcpy(&bits, values + i, sizeof bits);
        bits &= 0x7FFFFFFF;
        largest = bits > largest ? bits : largest;
    }
    return largest < 0x7F800000;
}
