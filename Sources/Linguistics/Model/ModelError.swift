import Learning

/// Why a language model cannot be used: unreadable, foreign, newer, damaged, or not one for this network.
public typealias ModelError = ModelFileError
