/// Words that rules ask for by name. Their ordinals are their lemma numbers in every `Verbs`.
public enum FunctionWord: Int32, CaseIterable, Sendable {
    case of, by, to, from, on, against, `in`, at, near, with, `for`, into, between, among, over, about, without, toward
    case towards, through, under, after, before, during, since, until, within, behind, around, along, alongside, out
    case off, up, down, away, back, together, upon, via, inside, outside, across, beyond, despite, except
    case including, like, per, than, unlike, following, concerning, regarding, instead, amid, because
    case not, no, never, neither, nor, hardly, scarcely, barely, longer
    case `if`, unless, whether, although, though, `while`, `as`, lest, once, so
    case will, shall, would, may, might, can, could, should, must, ought, need, go, be, have, `do`, get
    case who, whom, whose, which, that, what, it, they, he, she, we, i, you, this, these, those, each, both, other
    case him, them, us
    case one, another, itself, themselves, himself, herself, ourselves, myself, its, their, his, her, our, my, your
    case side, all, such, any, some, most, many, the, a, an
    case according, report, statement, reportedly, allegedly, apparently, possibly, perhaps, probably, likely
    case maybe, purportedly, supposedly, presumably, potentially, reputedly

    @inlinable public var lemma: LemmaNumber { LemmaNumber(rawValue) }
    var text: String { String(describing: self) }
}

extension LemmaNumber {
    @inlinable public static func == (a: LemmaNumber, b: FunctionWord) -> Bool { a.value == b.rawValue }
    @inlinable public static func != (a: LemmaNumber, b: FunctionWord) -> Bool { a.value != b.rawValue }
}
