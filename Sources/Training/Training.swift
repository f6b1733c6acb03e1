// Training: see ARCHITECTURE.md
