// Learning: see ARCHITECTURE.md
