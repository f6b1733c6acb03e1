// Every arm64 processor.
#include "levels.h"
#if defined(__aarch64__)
#include <arm_neon.h>


#define CK_LANES 4
#define CK_ROWS 6
#define CK_WIDE 4
#include "f32.h"

#define CK_I8_LANES 4
#define CK_I8_ROWS 6
#define CK_I8_GROUP 2
#define CK_I8_BIASED 0
#include "i8_neon.h"
#include "infer.h"

const CKTable ck_table_neon = {.level = CKLevelNEON, .name = "neon", CK_F32_ENTRIES, CK_I8_ENTRIES, CK_INFER_ENTRIES};

#endif
