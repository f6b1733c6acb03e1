import CRules

extension CorpusPipeline {
    /// Tells builds apart whose code may read a document differently: a hash over the sources of all stages, taken when
    /// this was compiled, so that nobody has to remember to count a version up. About a millisecond.
    public static var rulesDigest: UInt64 { relata_rules_digest() }
}
