// libxml2 as Swift can call it: what is variadic, or typed differently from one release to the next, is wrapped here.
#pragma once
// Foundation brings an ICU of its own, and one program cannot see two: libxml2 shows its only in private parts of
// encoding.h, which nobody here needs.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// libxml2 2.12 made the error of structured handlers const.
#if LIBXML_VERSION >= 21200
typedef const xmlError *relata_xml_error;
#else
typedef xmlErrorPtr relata_xml_error;
#endif

// The user data of a SAX parse: whom to call, and the first error that makes the file unreadable.
typedef struct {
    void *owner;
    xmlParserCtxtPtr parser;
    int code;
    int line;
    int column;
    char message[256];
} relata_sax_state;

static inline void relata_sax_note_error(void *data, relata_xml_error error) {
    relata_sax_state *state = (relata_sax_state *)data;
    if (state == NULL || error == NULL || state->code != 0 || error->level < XML_ERR_FATAL) {
        return;
    }
    state->code = error->code;
    state->line = error->line;
    state->column = error->int2;
    if (error->message != NULL) {
        strncpy(state->message, error->message, sizeof state->message - 1);
    }
}

// Makes `handler` report fatal errors into its relata_sax_state and print nothing.
static inline void relata_sax_prepare(xmlSAXHandler *handler) {
    memset(handler, 0, sizeof *handler);
    handler->initialized = XML_SAX2_MAGIC;
    handler->serror = (xmlStructuredErrorFunc)relata_sax_note_error;
}

static inline int relata_xml_line(xmlParserCtxtPtr parser) {
    return parser != NULL && parser->input != NULL ? parser->input->line : 0;
}

static inline int relata_xml_column(xmlParserCtxtPtr parser) {
    return parser != NULL && parser->input != NULL ? parser->input->col : 0;
}

// The same for the DOM parsers: nothing on standard error.
static inline void relata_xml_ignore_error(void *data, relata_xml_error error) {
    (void)data;
    (void)error;
}

// Corpus: the function pointer behind xmlFree is a global variable, which Swift may not share between threads.
static inline void relataFreeXMLString(xmlChar *string) { xmlFree(string); }
