#pragma once

/// Asks for the line of memory at an address, without a wait for it. Any address may be given; nothing is read.
static inline void lexicon_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }
