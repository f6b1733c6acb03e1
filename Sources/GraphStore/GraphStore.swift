// GraphStore: see ARCHITECTURE.md
