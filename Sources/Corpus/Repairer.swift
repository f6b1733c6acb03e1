import Annotation

struct RepairedText {
    var text: WorkingText
    var repairs: [Repair] = []
    var garbled: [GarbledStretch] = []
}

struct Repairer: Sendable {
    func repair(_ decoded: TextDecoder.Decoded, skipping: Int, isEnabled: Bool) -> RepairedText {
        RepairedText(text: WorkingText(String(decoding: decoded.utf8, as: UTF8.self)))
    }
}
