import Extraction

/// Words reliability as lines of text with aligned columns.
package enum ReliabilityReport {
    /// Bins of confidence with number, mean confidence and share right, and the scores.
    package static func lines(_ outcomes: [Outcome]) -> [String] {
        let reliability = Reliability(outcomes)
        var lines = ["confidence    number    mean   right"]
        for bin in reliability.bins where bin.count > 0 {
            let upper = min(bin.range.upperBound, 1)
            lines.append(
                pad("\(fixed(bin.range.lowerBound, 2))–\(fixed(upper, 2))", 9, atEnd: true) + pad("\(bin.count)", 11)
                    + pad(fixed(bin.mean), 8) + pad(fixed(bin.shareRight), 8))
        }
        return lines + [scores(reliability)]
    }

    package static func scores(_ reliability: Reliability) -> String {
        "\(reliability.count) relations: Brier score \(fixed(reliability.brier, 4)), log loss "
            + "\(fixed(reliability.logLoss, 4)), calibration error \(fixed(reliability.calibrationError))"
    }

    /// What is kept from each threshold on. Precision is the share right; precision of core relations leaves aside what is
    /// merely acceptable, and repetitions.
    package static func thresholds(_ documents: [RatedDocument]) -> [String] {
        let core = documents.reduce(0) { $0 + $1.core.count { $0 } }
        var lines = ["   from   number   precision" + (core > 0 ? "   of core   recall of core" : "")]
        for threshold in [0, 0.5, 0.6, 0.7, 0.8, 0.9] {
            let kept = documents.flatMap { $0.relations.filter { $0.confidence >= threshold } }
            let right = kept.count { $0.isRight }
            var line = pad(fixed(threshold, 2), 7) + pad("\(kept.count)", 9) + pad(share(right, kept.count), 12)
            if core > 0 {
                let found = documents.reduce(0) { $0 + $1.coreFound(from: threshold) }
                line += pad(share(found, found + kept.count - right), 10) + pad(share(found, core), 17)
            }
            lines.append(line)
        }
        return lines
    }

    /// The weights as `LinkConfidence.swift` holds them.
    package static func weightTable(_ weights: [Double]) -> [String] {
        var lines: [String] = []
        var line = ""
        for (feature, weight) in zip(ConfidenceModel.Feature.allCases, weights) {
            let rounded = fixed(weight, 2)
            guard Double(rounded) != 0 else { continue }
            let entry = "(.\(feature), \(rounded)),"
            if line.isEmpty || line.utf8.count + entry.utf8.count + 1 > 111 {
                if !line.isEmpty { lines.append(line) }
                line = "        " + entry
            } else {
                line += " " + entry
            }
        }
        return lines + [line]
    }

    private static func share(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "–" : fixed(Double(part) / Double(whole))
    }

    /// With a point and so many digits behind it.
    package static func fixed(_ value: Double, _ digits: Int = 3) -> String {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let rest = String(scaled % scale)
        return (value < 0 && scaled != 0 ? "-" : "") + "\(scaled / scale)."
            + String(repeating: "0", count: digits - rest.utf8.count) + rest
    }

    private static func pad(_ text: String, _ width: Int, atEnd: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return atEnd ? text + space : space + text
    }
}
