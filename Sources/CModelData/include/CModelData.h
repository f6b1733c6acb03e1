/// The language model that is compiled into the program.
#pragma once
#include <stddef.h>

/// The model file, 64-byte aligned.
const void *relata_model(void);
/// Its length in bytes.
size_t relata_model_size(void);

/// The model of paths.
const void *relata_paths(void);
size_t relata_paths_size(void);
