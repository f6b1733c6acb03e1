#include "CNameTables.h"

// `#embed` (C23) puts the tables into the binary and makes the build depend on them.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char countries[] = {
#embed "tables/countries.tsv"
};
const unsigned char *lexicon_countries(size_t *count) {
    *count = sizeof countries;
    return countries;
}

static const unsigned char places[] = {
#embed "tables/places.tsv"
};
const unsigned char *lexicon_places(size_t *count) {
    *count = sizeof places;
    return places;
}

static const unsigned char organizations[] = {
#embed "tables/organizations.tsv"
};
const unsigned char *lexicon_organizations(size_t *count) {
    *count = sizeof organizations;
    return organizations;
}

static const unsigned char people[] = {
#embed "tables/people.tsv"
};
const unsigned char *lexicon_people(size_t *count) {
    *count = sizeof people;
    return people;
}

static const unsigned char offices[] = {
#embed "tables/offices.tsv"
};
const unsigned char *lexicon_offices(size_t *count) {
    *count = sizeof offices;
    return offices;
}

static const unsigned char terms[] = {
#embed "tables/terms.tsv"
};
const unsigned char *lexicon_terms(size_t *count) {
    *count = sizeof terms;
    return terms;
}

static const unsigned char given_names[] = {
#embed "tables/given_names.tsv"
};
const unsigned char *lexicon_given_names(size_t *count) {
    *count = sizeof given_names;
    return given_names;
}
