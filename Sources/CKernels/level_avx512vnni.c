// x86-64 with 512-bit byte products: Cascade Lake (2019) and Zen 4 on.
#include "levels.h"
#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,fma"))), \
                             apply_to = function)

#define CK_LANES 16
#define CK_ROWS 12
#define CK_WIDE 2
#include "f32.h"

#define CK_I8_LANES 16
#define CK_I8_ROWS 12
#define CK_I8_GROUP 4
#define CK_I8_BIASED 1
#include "i8_x86.h"
#include "infer.h"

const CKTable ck_table_avx512vnni = {.level = CKLevelAVX512VNNI, .name = "avx512vnni", CK_F32_ENTRIES, CK_I8_ENTRIES, CK_INFER_ENTRIES};
#pragma clang attribute pop
#endif
