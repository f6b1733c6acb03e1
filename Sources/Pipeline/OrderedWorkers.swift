import Dispatch

/// Runs work items on several threads and hands the results on in the order of the items, with bounded memory.
///
/// The calling thread produces items; a producer that runs further than `window` items ahead of the oldest one not yet
/// consumed has to wait. Results are consumed one at a time, on the threads that work.
struct OrderedWorkers<Item: Sendable, Output: Sendable>: Sendable {
    let jobs: Int
    /// How many items may be under way or finished but not yet consumed.
    let window: Int
    private static var most: Int { 256 }

    /// More threads than `most` would only wait for one another.
    init(jobs: Int, itemsAhead: Int = 16) {
        self.jobs = min(max(1, jobs), Self.most)
        window = self.jobs * itemsAhead
    }

    /// Works off all items that `produce` hands to its argument. `worker` makes the function of one thread, which may
    /// own scratch memory. The first error of `produce` or `consume` stops all threads and is thrown on.
    func run(
        produce: ((Item) throws -> Void) throws -> Void,
        worker: @escaping @Sendable () -> (Item) -> Output,
        consume: (Output) throws -> Void
    ) throws {
        try withoutActuallyEscaping(consume) { consume in
            guard jobs > 1 else {
                let work = worker()
                return try produce { try consume(work($0)) }
            }
            let line = AssemblyLine<Item, Output>(window: window, consume: consume)
            let threads = DispatchGroup()
            let queue = DispatchQueue(label: "relata.workers", attributes: .concurrent)
            for _ in 0..<jobs {
                queue.async(group: threads) {
                    // Scratch memory only for threads that get work.
                    guard var (index, item) = line.take() else { return }
                    let work = worker()
                    while true {
                        line.finish(index, work(item))
                        guard let next = line.take() else { return }
                        (index, item) = next
                    }
                }
            }
            do {
                try produce { item in try line.put(item) }
                line.close(after: nil)
            } catch {
                line.close(after: error)
            }
            threads.wait()
            if let failure = line.failure { throw failure }
        }
    }
}

/// What the threads of a run share: items that wait, results that wait for earlier ones, and the consumer.
private final class AssemblyLine<Item: Sendable, Output: Sendable>: @unchecked Sendable {
    // Sendable by hand: every access to a member holds `lock`, but for calls of the consumer, which `isConsuming` keeps
    // to one thread at a time.
    private let lock = Condition()
    private let window: Int
    private let consume: (Output) throws -> Void
    /// A ring: item `i` waits at `i % window` from `put` to `take`.
    private var waiting: [Item?]
    private var nextItem = 0
    private var nextTaken = 0
    private var nextOutput = 0
    private var finished: [Int: Output] = [:]
    private var isConsuming = false
    private var isClosed = false
    private var error: (any Error)?

    init(window: Int, consume: @escaping (Output) throws -> Void) {
        self.window = window
        self.consume = consume
        waiting = Array(repeating: nil, count: window)
    }

    var failure: (any Error)? { lock.with { error } }

    /// Adds an item, when there is room. Throws what stopped the line.
    func put(_ item: Item) throws {
        try lock.with {
            while error == nil && nextItem - nextOutput >= window { lock.wait() }
            if let error { throw error }
            waiting[nextItem % window] = item
            nextItem += 1
            lock.broadcast()
        }
    }

    func close(after failure: (any Error)?) {
        lock.with {
            isClosed = true
            if error == nil { error = failure }
            lock.broadcast()
        }
    }

    /// The next item, once there is one; nil at the end.
    func take() -> (Int, Item)? {
        lock.with {
            while nextTaken == nextItem && !isClosed && error == nil { lock.wait() }
            guard error == nil, nextTaken < nextItem, let item = waiting[nextTaken % window].take() else { return nil }
            nextTaken += 1
            return (nextTaken - 1, item)
        }
    }

    /// Files a result, and consumes all that are next in order unless another thread is at it.
    func finish(_ index: Int, _ output: Output) {
        lock.enter()
        finished[index] = output
        while !isConsuming, error == nil, let next = finished.removeValue(forKey: nextOutput) {
            isConsuming = true
            lock.leave()
            var failure: (any Error)?
            do { try consume(next) } catch { failure = error }
            lock.enter()
            isConsuming = false
            nextOutput += 1
            if error == nil { error = failure }
            lock.broadcast()
        }
        lock.leave()
    }
}
