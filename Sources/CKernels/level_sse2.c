// Every x86-64 processor.
#include "levels.h"
#if defined(__x86_64__)
#include <immintrin.h>


#define CK_LANES 4
#define CK_ROWS 4
#define CK_WIDE 2
#include "f32.h"

#define CK_I8_LANES 4
#define CK_I8_ROWS 4
#define CK_I8_GROUP 2
#define CK_I8_BIASED 0
#include "i8_x86.h"
#include "infer.h"

const CKTable ck_table_sse2 = {.level = CKLevelSSE2, .name = "sse2", CK_F32_ENTRIES, CK_I8_ENTRIES, CK_INFER_ENTRIES};

#endif
