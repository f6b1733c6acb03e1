// The x86-64 vectors for i8.h: CK_I8_LANES is 4, 8 or 16; CK_I8_GROUP is 4 where there is vpdpbusd, else 2 (pmaddwd).
#if CK_I8_LANES == 16
typedef __m512i ck_i8_acc;
CK_INLINE __m512i i8_load_sums(const int32_t *p) { return _mm512_loadu_si512(p); }
CK_INLINE void i8_store_sums(int32_t *p, __m512i v) { _mm512_storeu_si512(p, v); }
CK_INLINE __m512i i8_load_weights(const void *p) { return _mm512_loadu_si512(p); }
CK_INLINE __m512i i8_spread(const uint8_t *p) {
    int32_t v;
    memcpy(&v, p, 4);
    return _mm512_set1_epi32(v);
}
#if CK_I8_GROUP == 4
CK_INLINE __m512i i8_step(__m512i sum, __m512i a, __m512i w) { return _mm512_dpbusd_epi32(sum, a, w); }
#else
CK_INLINE __m512i i8_step(__m512i sum, __m512i a, __m512i w) {
    return _mm512_add_epi32(sum, _mm512_madd_epi16(a, w));
}
#endif
#elif CK_I8_LANES == 8
typedef __m256i ck_i8_acc;
CK_INLINE __m256i i8_load_sums(const int32_t *p) { return _mm256_loadu_si256((const __m256i *)p); }
CK_INLINE void i8_store_sums(int32_t *p, __m256i v) { _mm256_storeu_si256((__m256i *)p, v); }
CK_INLINE __m256i i8_load_weights(const void *p) { return _mm256_loadu_si256(p); }
CK_INLINE __m256i i8_spread(const uint8_t *p) {
    int32_t v;
    memcpy(&v, p, 4);
    return _mm256_set1_epi32(v);
}
#if CK_I8_GROUP == 4
CK_INLINE __m256i i8_step(__m256i sum, __m256i a, __m256i w) { return _mm256_dpbusd_avx_epi32(sum, a, w); }
#else
CK_INLINE __m256i i8_step(__m256i sum, __m256i a, __m256i w) {
    return _mm256_add_epi32(sum, _mm256_madd_epi16(a, w));
}
#endif
#else
typedef __m128i ck_i8_acc;
CK_INLINE __m128i i8_load_sums(const int32_t *p) { return _mm_loadu_si128((const __m128i *)p); }
CK_INLINE void i8_store_sums(int32_t *p, __m128i v) { _mm_storeu_si128((__m128i *)p, v); }
CK_INLINE __m128i i8_load_weights(const void *p) { return _mm_loadu_si128(p); }
CK_INLINE __m128i i8_spread(const uint8_t *p) {
    int32_t v;
    memcpy(&v, p, 4);
    return _mm_set1_epi32(v);
}
CK_INLINE __m128i i8_step(__m128i sum, __m128i a, __m128i w) { return _mm_add_epi32(sum, _mm_madd_epi16(a, w)); }
#endif
#include "i8.h"
