// Every arm64 processor.
#include "levels.h"
#if defined(__aarch64__)

#define CK_LANES 4
#define CK_ROWS 6
#define CK_WIDE 4
#include "f32.h"

const CKTable ck_table_neon = {.level = CKLevelNEON, .name = "neon", CK_F32_ENTRIES};

#endif
