// What the builds export; see dispatch.c.
#pragma once
#include <string.h>

#include "CKernels.h"

extern const CKTable ck_table_scalar;
#if defined(__x86_64__)
extern const CKTable ck_table_sse2, ck_table_avx2, ck_table_avxvnni, ck_table_avx512, ck_table_avx512vnni;
#elif defined(__aarch64__)
extern const CKTable ck_table_neon, ck_table_neondot;
#endif
