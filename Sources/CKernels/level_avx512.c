// x86-64 with AVX-512 F, BW, DQ, VL: Skylake-SP (2017) and Zen 4 on.
#include "levels.h"
#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma"))), \
                             apply_to = function)

#define CK_LANES 16
#define CK_ROWS 12
#define CK_WIDE 2
#include "f32.h"

#define CK_I8_LANES 16
#define CK_I8_ROWS 12
#define CK_I8_GROUP 2
#define CK_I8_BIASED 0
#include "i8_x86.h"
#include "infer.h"

const CKTable ck_table_avx512 = {.level = CKLevelAVX512, .name = "avx512", CK_F32_ENTRIES, CK_I8_ENTRIES, CK_INFER_ENTRIES};
#pragma clang attribute pop
#endif
