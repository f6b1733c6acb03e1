import CModelData

/// The weights of the language engine. Immutable; share one among all threads.
public struct LanguageModel: Sendable {
    /// The model that was compiled into the program.
    public static func embedded() throws(ModelError) -> LanguageModel {
        LanguageModel()
    }

    /// Maps a model file.
    public init(path: String) throws(ModelError) {
        throw .unreadable(path: path, code: 0)
    }

    private init() {}
}
