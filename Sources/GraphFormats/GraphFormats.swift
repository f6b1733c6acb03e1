// GraphFormats: see ARCHITECTURE.md
