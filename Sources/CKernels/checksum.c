// Eight independent lanes of xor, multiply, rotate: each step is a bijection of its lane, so that a change of one word
// can not get lost, and eight chains of multiplications keep the multiplier busy. Against accidents, not attackers.
#include <string.h>

#include "CKernels.h"

#define LANES 8
static const uint64_t multiplier = 0x9E3779B97F4A7C15u;  // 2^64 / golden ratio, odd

static uint64_t word(const uint8_t *p) {
    uint64_t w;
    memcpy(&w, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    w = __builtin_bswap64(w);
#endif
    return w;
}

static inline uint64_t step(uint64_t lane, uint64_t w) {
    const uint64_t x = (lane ^ w) * multiplier;
    return x << 29 | x >> 35;
}

uint64_t ck_checksum(const void *bytes, size_t count, uint64_t seed) {
    const uint8_t *p = bytes;
    uint64_t lane[LANES];
    for (uint64_t i = 0; i < LANES; i++) lane[i] = step(seed, i + 1);
    size_t left = count;
    for (; left >= 8 * LANES; left -= 8 * LANES, p += 8 * LANES) {
#pragma clang loop unroll(full)
        for (size_t i = 0; i < LANES; i++) lane[i] = step(lane[i], word(p + 8 * i));
    }
    for (size_t i = 0; left > 0; i++) {
        uint8_t last[8] = {0};
        const size_t some = left < 8 ? left : 8;
        memcpy(last, p, some);
        lane[i] = step(lane[i], word(last));
        p += some;
        left -= some;
    }
    uint64_t sum = step(seed ^ multiplier, count);
    for (size_t i = 0; i < LANES; i++) sum = step(sum, lane[i]);
    sum ^= sum >> 32;
    sum *= multiplier;
    return sum ^ sum >> 29;
}
