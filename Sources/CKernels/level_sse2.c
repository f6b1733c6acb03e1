// Every x86-64 processor.
#include "levels.h"
#if defined(__x86_64__)

#define CK_LANES 4
#define CK_ROWS 4
#define CK_WIDE 2
#include "f32.h"

const CKTable ck_table_sse2 = {.level = CKLevelSSE2, .name = "sse2", CK_F32_ENTRIES};

#endif
