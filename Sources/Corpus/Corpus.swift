// Corpus: see ARCHITECTURE.md
