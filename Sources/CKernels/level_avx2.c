// x86-64 from Haswell (2013) and Zen on.
#include "levels.h"
#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define CK_LANES 8
#define CK_ROWS 6
#define CK_WIDE 2
#include "f32.h"

#define CK_I8_LANES 8
#define CK_I8_ROWS 6
#define CK_I8_GROUP 2
#define CK_I8_BIASED 0
#include "i8_x86.h"
#include "infer.h"

const CKTable ck_table_avx2 = {.level = CKLevelAVX2, .name = "avx2", CK_F32_ENTRIES, CK_I8_ENTRIES, CK_INFER_ENTRIES};
#pragma clang attribute pop
#endif
