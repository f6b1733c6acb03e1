// Plain C, for any processor, and what the other builds are compared with.
#include "levels.h"

#define CK_LANES 1
#define CK_ROWS 4
#define CK_WIDE 4
#include "f32.h"
#include "i8_plain.h"
#include "infer.h"

const CKTable ck_table_scalar = {.level = CKLevelScalar, .name = "scalar", CK_F32_ENTRIES, CK_I8_ENTRIES, CK_INFER_ENTRIES};

