/// The label of an arc: the relations of Universal Dependencies that English treebanks use, subtypes included.
///
/// Source: https://universaldependencies.org/en/dep/
public enum DependencyRelation: UInt8, Sendable, CaseIterable {
    case dep
    case acl, aclRelcl, advcl, advclRelcl, advmod, amod, appos, aux, auxPass, `case`, cc, ccPreconj, ccomp, compound
    case compoundPrt, conj, cop, csubj, csubjOuter, csubjPass, det, detPredet, discourse, dislocated, expl, fixed, flat
    case goeswith, iobj, list, mark, nmod, nmodDesc, nmodPoss, nmodUnmarked, nsubj, nsubjOuter, nsubjPass, nummod, obj
    case obl, oblAgent, oblUnmarked, orphan, parataxis, punct, reparandum, root, vocative, xcomp

    static let names: [String] = [
        "dep",
        "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
        "cc:preconj", "ccomp", "compound",
        "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "det", "det:predet", "discourse",
        "dislocated", "expl", "fixed", "flat",
        "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer",
        "nsubj:pass", "nummod", "obj",
        "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
    ]

    private static let byName = Dictionary(
        uniqueKeysWithValues: zip(names, allCases))

    /// As CoNLL-U writes it, `nsubj:pass`.
    public var name: String { Self.names[Int(rawValue)] }

    /// Reads CoNLL-U's spelling; an unknown subtype falls back to its universal relation.
    public init?(name: String) {
        if let known = Self.byName[name] {
            self = known
        } else if let colon = name.firstIndex(of: ":"), let known = Self.byName[String(name[..<colon])] {
            self = known
        } else {
            return nil
        }
    }
}
