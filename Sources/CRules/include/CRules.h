#pragma once
#include <stddef.h>
#include <stdint.h>

/// FNV-1a (Fowler, Noll, Vo) over the sources that decide how a document is read, as they were when this was compiled.
uint64_t relata_rules_digest(void);
