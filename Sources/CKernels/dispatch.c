// Which builds the processor can run. CPUID leaves after Intel's Software Developer's Manual, volume 2A.
#include "levels.h"

#if defined(__x86_64__)
#include <cpuid.h>

// The register state the operating system saves (XCR0): bits 1, 2 for AVX; 5, 6, 7 for AVX-512.
static uint64_t enabled_state(void) {
    uint32_t low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return (uint64_t)high << 32 | low;
}

static int supports(CKLevel level) {
    uint32_t a, b, c, d;
    if (level == CKLevelScalar || level == CKLevelSSE2) return 1;
    if (level > CKLevelAVX512VNNI) return 0;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
    const int osxsave = c >> 27 & 1, avx = c >> 28 & 1, fma = c >> 12 & 1;
    if (!osxsave || !avx || !fma) return 0;
    const uint64_t state = enabled_state();
    if ((state & 0x6) != 0x6) return 0;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
    const uint32_t b7 = b, c7 = c, subleaves = a;
    if (!(b7 >> 5 & 1)) return 0;  // AVX2
    if (level == CKLevelAVX2) return 1;
    if (level == CKLevelAVXVNNI) {
        return subleaves >= 1 && __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a >> 4 & 1);
    }
    // AVX-512 F, DQ, BW, VL
    if ((state & 0xE0) != 0xE0 || !(b7 >> 16 & b7 >> 17 & b7 >> 30 & b7 >> 31 & 1)) return 0;
    return level == CKLevelAVX512 || (c7 >> 11 & 1);
}
#elif defined(__aarch64__)
#if defined(__linux__)
#include <sys/auxv.h>
static int has_dot_product(void) { return getauxval(AT_HWCAP) >> 20 & 1; }  // HWCAP_ASIMDDP
#elif defined(__APPLE__)
static int has_dot_product(void) { return 1; }  // every Apple processor that runs macOS
#else
static int has_dot_product(void) { return 0; }
#endif
static int supports(CKLevel level) {
    return level == CKLevelScalar || level == CKLevelNEON || (level == CKLevelNEONDot && has_dot_product());
}
#else
static int supports(CKLevel level) { return level == CKLevelScalar; }
#endif

static const CKTable *const tables[CKLevelCount] = {
    [CKLevelScalar] = &ck_table_scalar,
#if defined(__x86_64__)
    [CKLevelSSE2] = &ck_table_sse2,
    [CKLevelAVX2] = &ck_table_avx2,
    [CKLevelAVXVNNI] = &ck_table_avxvnni,
    [CKLevelAVX512] = &ck_table_avx512,
    [CKLevelAVX512VNNI] = &ck_table_avx512vnni,
#elif defined(__aarch64__)
    [CKLevelNEON] = &ck_table_neon,
    [CKLevelNEONDot] = &ck_table_neondot,
#endif
};

const CKTable *ck_table(CKLevel level) {
    if (level < 0 || level >= CKLevelCount || !tables[level] || !supports(level)) return NULL;
    return tables[level];
}

CKLevel ck_best_level(void) {
    for (int32_t level = CKLevelCount - 1; level > 0; level--) {
        if (tables[level] && supports((CKLevel)level)) return (CKLevel)level;
    }
    return CKLevelScalar;
}

size_t ck_packed_size(size_t n, size_t k) {
    const size_t padded = (n + 31) / 32 * 32;
    return padded * sizeof(int32_t) + padded * k * sizeof(int16_t);
}
