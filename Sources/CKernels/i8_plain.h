// Bytes one by one.
#define CK_I8_LANES 1
#define CK_I8_ROWS 4
#define CK_I8_GROUP 4
#define CK_I8_BIASED 0
typedef int32_t ck_i8_acc;
CK_INLINE int32_t i8_load_sums(const int32_t *p) { return *p; }
CK_INLINE void i8_store_sums(int32_t *p, int32_t v) { *p = v; }
CK_INLINE int32_t i8_load_weights(const int8_t *p) {
    int32_t v;
    memcpy(&v, p, 4);
    return v;
}
CK_INLINE int32_t i8_spread(const uint8_t *p) {
    int32_t v;
    memcpy(&v, p, 4);
    return v;
}
CK_INLINE int32_t i8_step(int32_t sum, int32_t a, int32_t w) {
    const uint32_t x = (uint32_t)a, y = (uint32_t)w;
    for (int i = 0; i < 32; i += 8) sum += ((int32_t)(x >> i & 255) - 128) * (int8_t)(y >> i);
    return sum;
}
#include "i8.h"
