// Linguistics: see ARCHITECTURE.md
