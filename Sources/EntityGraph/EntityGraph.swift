// EntityGraph: see ARCHITECTURE.md
