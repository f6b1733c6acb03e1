#include "CModelData.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char model[] __attribute__((aligned(64))) = {
#embed "model/relata.model"
};

const void *relata_model(void) { return model; }
size_t relata_model_size(void) { return sizeof model; }

static const unsigned char paths[] __attribute__((aligned(64))) = {
#embed "model/paths.model"
};

const void *relata_paths(void) { return paths; }
size_t relata_paths_size(void) { return sizeof paths; }
