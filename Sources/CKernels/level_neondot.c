// arm64 with dot products of bytes (optional from Armv8.2, required from Armv8.4).
#include "levels.h"
#if defined(__aarch64__)
#include <arm_neon.h>

#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)

#define CK_LANES 4
#define CK_ROWS 6
#define CK_WIDE 4
#include "f32.h"

#define CK_I8_LANES 4
#define CK_I8_ROWS 6
#define CK_I8_GROUP 4
#define CK_I8_BIASED 0
#include "i8_neon.h"
#include "infer.h"

const CKTable ck_table_neondot = {.level = CKLevelNEONDot, .name = "neondot", CK_F32_ENTRIES, CK_I8_ENTRIES, CK_INFER_ENTRIES};
#pragma clang attribute pop
#endif
