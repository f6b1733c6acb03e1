import Annotation

/// The colours and shapes of pictures: entity types and classes of events look the same in every format.
///
/// The hues are told apart by people with the common forms of colour blindness; shapes say the type once more.
enum Palette {
    static func color(_ type: EntityType) -> String {
        switch type {
        case .person: "#F6D58E"
        case .organization: "#A9C9E8"
        case .place: "#B9DDB0"
        }
    }

    /// Hostile acts are red to orange, friendly ones green to blue, words violet, the rest grey.
    static func color(_ eventClass: EventClass) -> String {
        switch eventClass {
        case .agree, .support: "#1B7837"
        case .cooperate, .aid: "#2C8C99"
        case .consult: "#2166AC"
        case .concede, .retreat: "#6A9FB5"
        case .request: "#7B5AA6"
        case .accuse, .reject: "#B5651D"
        case .threaten, .protest: "#E08214"
        case .sanction, .mobilize: "#D6604D"
        case .coerce, .assault: "#B2182B"
        case .other: "#6E6E6E"
        case .coMention: "#B8B8B8"
        }
    }
}
