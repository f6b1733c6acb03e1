/// Memory for numbers that grows on demand and is kept from use to use, so that hot loops allocate nothing.
public final class Scratch<Element: BitwiseCopyable> {
    public private(set) var base: UnsafeMutablePointer<Element>
    public private(set) var capacity: Int

    public init() {
        capacity = 0
        base = Self.allocate(0)
    }

    deinit { base.deallocate() }

    /// Room for `count` elements. What was stored before is lost when the memory has to grow.
    @discardableResult
    public func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
        if count > capacity {
            base.deallocate()
            capacity = max(count, capacity + capacity / 2)
            base = Self.allocate(capacity)
        }
        return base
    }

    /// Room for `count` elements, all bits zero.
    public func zeroed(_ count: Int) -> UnsafeMutablePointer<Element> {
        reserve(count)
        UnsafeMutableRawPointer(base).initializeMemory(
            as: UInt8.self, repeating: 0, count: count * MemoryLayout<Element>.stride)
        return base
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Element> {
        UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * MemoryLayout<Element>.stride, alignment: 64)
            .bindMemory(to: Element.self, capacity: max(count, 1))
    }
}
