// Extraction: see ARCHITECTURE.md
