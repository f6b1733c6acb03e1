#pragma once
#include <stddef.h>

/// Tables of names as they were at build time: tab-separated UTF-8, lines that begin with '#' are remarks.
const unsigned char *_Nonnull lexicon_countries(size_t *_Nonnull count);
const unsigned char *_Nonnull lexicon_places(size_t *_Nonnull count);
const unsigned char *_Nonnull lexicon_organizations(size_t *_Nonnull count);
const unsigned char *_Nonnull lexicon_people(size_t *_Nonnull count);
const unsigned char *_Nonnull lexicon_offices(size_t *_Nonnull count);
const unsigned char *_Nonnull lexicon_terms(size_t *_Nonnull count);
const unsigned char *_Nonnull lexicon_given_names(size_t *_Nonnull count);
