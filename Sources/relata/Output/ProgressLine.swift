import Synchronization

/// One line on standard error that tells how far a build is. Shown only to a terminal, at most ten times a second.
final class ProgressLine: Sendable {
    private struct State {
        var documents = 0
        var words = 0
        var shown = ContinuousClock.now
        var isVisible = false
    }

    private let isEnabled: Bool
    private let start = ContinuousClock.now
    private let total: Int?
    private let state = Mutex(State())

    /// `total` is the number of files, when it is known.
    init(isEnabled: Bool, total: Int?) {
        self.isEnabled = isEnabled && StandardError.isTerminal
        self.total = total
    }

    func advance(documents: Int, words: Int) {
        guard isEnabled else { return }
        state.withLock { state in
            state.documents += documents
            state.words += words
            let now = ContinuousClock.now
            guard now - state.shown > .milliseconds(100) else { return }
            state.shown = now
            state.isVisible = true
            StandardError.put("\r\u{1B}[K" + text(state, elapsed: now - start))
        }
    }

    /// Clears the line, so that what follows begins at its start.
    func finish() {
        state.withLock { state in
            if state.isVisible { StandardError.put("\r\u{1B}[K") }
            state.isVisible = false
        }
    }

    private func text(_ state: State, elapsed: Duration) -> String {
        let seconds = max(0.001, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18)
        let speed = Int(Double(state.words) / seconds)
        var text = "\(state.documents)"
        if let total { text += " of \(total)" }
        text += " documents, \(state.words) words, \(speed) words/s"
        if let total, state.documents > 0, state.documents < total {
            text += ", \(Int(seconds / Double(state.documents) * Double(total - state.documents)) + 1) s left"
        }
        return text
    }
}
