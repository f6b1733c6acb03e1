import Annotation

/// An entity that a nominal of a clause stands for, and by what way.
struct Referent {
    var entity: Int32
    var mention: Int32
    var way: Way
    /// Nominals between the argument and the mention: "the army of Russia" is one away from Russia.
    var hops: UInt8

    /// How the argument leads to the entity.
    enum Way: UInt8 {
        /// It names it.
        case itself
        /// It is what an apposition names.
        case apposition
        /// A possessor: Ukraine's port.
        case owner
        /// A demonym or name before the noun: Russian drones, ISIL targets.
        case modifier
        /// What `of` brings in: the people of Mosul.
        case whole
        /// What `by`, `from` or `in` brings in: strikes by Israel, teams from Iran.
        case origin
        /// One of the examples: towns including Zumar.
        case example
        /// What a deed was done to: the liberation of Sinjar.
        case undergoer
        /// One of those a deed is between: the truce between Israel and Hamas.
        case party
    }

    /// The argument itself is named, in its place, by an apposition or as an example.
    var isNamed: Bool { way == .itself || way == .apposition || way == .example }
}
