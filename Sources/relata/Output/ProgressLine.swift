import Synchronization

/// One line on standard error that tells how far a build is. Shown only to a terminal, at most ten times a second.
final class ProgressLine: Sendable {
    private struct State {
        var documents = 0
        var words = 0
        var bytes = 0
        var shown = ContinuousClock.now
        var isVisible = false
    }

    private let isEnabled: Bool
    private let start = ContinuousClock.now
    private let size: ProgressSize
    private let state = Mutex(State())

    init(isEnabled: Bool, size: ProgressSize) {
        self.isEnabled = isEnabled && StandardError.isTerminal
        self.size = size
    }

    func advance(documents: Int, words: Int, bytes: Int) {
        guard isEnabled else { return }
        state.withLock { state in
            state.documents += documents
            state.words += words
            state.bytes += bytes
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
        if size.countsFiles(state.documents) { text += " of \(size.files)" }
        text += " documents, \(state.words) words, \(speed) words/s"
        if let share = size.share(documents: state.documents, bytes: state.bytes) {
            text += ", \(Int(seconds / share * (1 - share)) + 1) s left"
        }
        return text
    }
}

/// How much there is to read.
struct ProgressSize {
    var files: Int
    /// 0 when it is not known, as of standard input.
    var bytes: Int

    /// Whether files seem to be documents, so that their number means something.
    func countsFiles(_ documents: Int) -> Bool { files > 1 && documents <= files }

    /// How much of it is done, by files or, where one holds many documents, by bytes; `nil` when nobody can tell.
    func share(documents: Int, bytes done: Int) -> Double? {
        let share = countsFiles(documents) ? Double(documents) / Double(files) : Double(done) / Double(max(1, bytes))
        return share > 0 && share < 1 ? share : nil
    }
}
