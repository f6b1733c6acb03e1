/// The language model that is compiled into the program.
#pragma once
#include <stddef.h>

/// The model file, 64-byte aligned.
const void *_Nonnull relata_model(void);
/// Its length in bytes.
size_t relata_model_size(void);

/// Asks for the lines of memory from an address on, without a wait for them. Any address may be given; nothing is read.
static inline void relata_prefetch(const void *_Nonnull address, size_t count) {
    for (size_t i = 0; i < count; i += 64) __builtin_prefetch((const char *)address + i);
}

/// The model of paths.
const void *_Nonnull relata_paths(void);
size_t relata_paths_size(void);
