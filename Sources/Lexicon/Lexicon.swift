// Lexicon: see ARCHITECTURE.md
