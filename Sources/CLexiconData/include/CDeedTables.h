#pragma once
#include <stddef.h>

/// Tables of tables/ as they were at build time: tab-separated UTF-8, lines that begin with '#' are remarks.
const unsigned char *_Nonnull lexicon_verbs(size_t *_Nonnull count);
const unsigned char *_Nonnull lexicon_event_nouns(size_t *_Nonnull count);
const unsigned char *_Nonnull lexicon_actor_nouns(size_t *_Nonnull count);
