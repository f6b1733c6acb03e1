/// The few shapes our own pictures are made of, in whole pixels, as SVG 1.1 through libxml2's writer.
struct SVGCanvas {
    private let xml: XMLWriter

    init(width: Int, height: Int, title: String, to sink: ByteSink) throws {
        xml = try XMLWriter(sink)
        try xml.startDocument()
        try xml.start("svg")
        try xml.attribute("xmlns", "http://www.w3.org/2000/svg")
        try xml.attribute("width", String(width))
        try xml.attribute("height", String(height))
        try xml.attribute("viewBox", "0 0 \(width) \(height)")
        try xml.attribute("font-family", "sans-serif")
        try xml.attribute("font-size", "12")
        try xml.newline()
        try xml.start("title")
        try xml.text(title)
        try xml.end()
        try xml.newline()
        try rectangle(x: 0, y: 0, width: width, height: height, fill: "#FFFFFF")
    }

    func rectangle(x: Int, y: Int, width: Int, height: Int, fill: String, hint: String? = nil) throws {
        try xml.start("rect")
        try xml.attribute("x", String(x))
        try xml.attribute("y", String(y))
        try xml.attribute("width", String(width))
        try xml.attribute("height", String(height))
        try xml.attribute("fill", fill)
        try close(hint)
    }

    func circle(x: Int, y: Int, radius: Int, fill: String, hint: String? = nil) throws {
        try xml.start("circle")
        try xml.attribute("cx", String(x))
        try xml.attribute("cy", String(y))
        try xml.attribute("r", String(radius))
        try xml.attribute("fill", fill)
        try xml.attribute("fill-opacity", "0.75")
        try close(hint)
    }

    func line(x1: Int, y1: Int, x2: Int, y2: Int, stroke: String) throws {
        try xml.start("line")
        try xml.attribute("x1", String(x1))
        try xml.attribute("y1", String(y1))
        try xml.attribute("x2", String(x2))
        try xml.attribute("y2", String(y2))
        try xml.attribute("stroke", stroke)
        try close(nil)
    }

    enum Anchor: String { case start, middle, end }

    /// `turned` is written upwards from its point.
    func text(_ text: String, x: Int, y: Int, anchor: Anchor = .start, turned: Bool = false, fill: String = "#222222")
        throws
    {
        try xml.start("text")
        try xml.attribute("x", String(x))
        try xml.attribute("y", String(y))
        try xml.attribute("fill", fill)
        if anchor != .start { try xml.attribute("text-anchor", anchor.rawValue) }
        if turned { try xml.attribute("transform", "rotate(-60 \(x) \(y))") }
        try xml.text(text)
        try xml.end()
        try xml.newline()
    }

    private func close(_ hint: String?) throws {
        if let hint {
            try xml.start("title")
            try xml.text(hint)
            try xml.end()
        }
        try xml.end()
        try xml.newline()
    }

    func finish() throws { try xml.finish() }

    /// A label short enough for a margin.
    static func shortened(_ label: String, to length: Int = 24) -> String {
        label.unicodeScalars.count <= length
            ? label : String(String.UnicodeScalarView(label.unicodeScalars.prefix(length - 1))) + "…"
    }

    /// A colour between white and `hex`, `share` in thousandths.
    static func tint(_ hex: String, _ share: Int) -> String {
        let value = Int(hex.dropFirst(), radix: 16)!
        var result = "#"
        for shift in [16, 8, 0] {
            let shade = 255 - (255 - (value >> shift & 255)) * share / 1000
            let digits = String(shade, radix: 16, uppercase: true)
            result += digits.count == 1 ? "0" + digits : digits
        }
        return result
    }
}
