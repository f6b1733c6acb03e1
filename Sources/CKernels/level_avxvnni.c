// x86-64 with 256-bit byte products: Alder Lake (2021), Zen 5.
#include "levels.h"
#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2,fma,avxvnni"))), apply_to = function)

#define CK_LANES 8
#define CK_ROWS 6
#define CK_WIDE 2
#include "f32.h"

#define CK_I8_LANES 8
#define CK_I8_ROWS 6
#define CK_I8_GROUP 4
#define CK_I8_BIASED 1
#include "i8_x86.h"
#include "infer.h"

const CKTable ck_table_avxvnni = {.level = CKLevelAVXVNNI, .name = "avxvnni", CK_F32_ENTRIES, CK_I8_ENTRIES, CK_INFER_ENTRIES};
#pragma clang attribute pop
#endif
