#include "CDeedTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// `#embed` (C23) puts the files into the binary and makes the build depend on them.

static const unsigned char verbs[] = {
#embed "tables/verbs.tsv"
};
static const unsigned char event_nouns[] = {
#embed "tables/event_nouns.tsv"
};
static const unsigned char actor_nouns[] = {
#embed "tables/actor_nouns.tsv"
};

#define TABLE(name)                                            \
    const unsigned char *lexicon_##name(size_t *count) {       \
        *count = sizeof name;                                  \
        return name;                                           \
    }

TABLE(verbs)
TABLE(event_nouns)
TABLE(actor_nouns)
