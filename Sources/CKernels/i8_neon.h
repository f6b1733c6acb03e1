// The arm64 vectors for i8.h: CK_I8_GROUP is 4 with the dot product instructions, else 2.
typedef int32x4_t ck_i8_acc;
CK_INLINE int32x4_t i8_load_sums(const int32_t *p) { return vld1q_s32(p); }
CK_INLINE void i8_store_sums(int32_t *p, int32x4_t v) { vst1q_s32(p, v); }
CK_INLINE int32x4_t i8_load_weights(const void *p) { return vreinterpretq_s32_s8(vld1q_s8(p)); }
CK_INLINE int32x4_t i8_spread(const uint8_t *p) {
    int32_t v;
    memcpy(&v, p, 4);
#if CK_I8_GROUP == 4
    return vdupq_n_s32(v ^ (int32_t)0x80808080);
#else
    return vdupq_n_s32(v);
#endif
}
#if CK_I8_GROUP == 4
CK_INLINE int32x4_t i8_step(int32x4_t sum, int32x4_t a, int32x4_t w) {
    return vdotq_s32(sum, vreinterpretq_s8_s32(w), vreinterpretq_s8_s32(a));
}
#else
CK_INLINE int32x4_t i8_step(int32x4_t sum, int32x4_t a, int32x4_t w) {
    const int16x8_t x = vreinterpretq_s16_s32(a), y = vreinterpretq_s16_s32(w);
    const int32x4_t low = vmull_s16(vget_low_s16(x), vget_low_s16(y));
    return vaddq_s32(sum, vpaddq_s32(low, vmull_high_s16(x, y)));
}
#endif
#include "i8.h"
