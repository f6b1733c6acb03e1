import CKernels

/// The matrix kernels of one instruction set: a value to pass to whoever multiplies.
///
/// The f32 products repeat exactly on one level and differ in the last bits between levels; they serve training and
/// references. What decides at run time uses the integer kernels, which agree on every level and machine.
public struct Kernels: Sendable {
    public let level: Level
    /// Points to a constant of the C target, so it may go to any thread.
    @usableFromInline nonisolated(unsafe) let table: UnsafePointer<CKTable>

    /// Instruction sets the kernels are built for, weakest first within one architecture.
    public enum Level: String, Sendable, CaseIterable {
        case scalar, sse2, avx2, avxvnni, avx512, avx512vnni, neon, neondot

        var raw: CKLevel {
            switch self {
            case .scalar: CKLevelScalar
            case .sse2: CKLevelSSE2
            case .avx2: CKLevelAVX2
            case .avxvnni: CKLevelAVXVNNI
            case .avx512: CKLevelAVX512
            case .avx512vnni: CKLevelAVX512VNNI
            case .neon: CKLevelNEON
            case .neondot: CKLevelNEONDot
            }
        }
    }

    /// The best kernels this processor can run.
    public static let best = available.last!

    /// All kernels this processor can run, `scalar` first and the best last.
    public static let available = Level.allCases.compactMap(Kernels.init(level:))

    /// The kernels of one level; nil where this processor cannot run them.
    public init?(level: Level) {
        guard let table = ck_table(level.raw) else { return nil }
        self.level = level
        self.table = table
    }
}
