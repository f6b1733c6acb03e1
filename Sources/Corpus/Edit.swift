import Annotation

/// One replacement in a text: `replacement` for the bytes `begin..<end`.
struct Edit {
    var begin: Int
    var end: Int
    var replacement: [UInt8]
    var kind: Repair.Kind
}

/// Sorted, disjoint edits of one text.
struct EditList {
    private(set) var edits: [Edit] = []

    var isEmpty: Bool { edits.isEmpty }

    /// Where the last edit ends.
    var end: Int { edits.last?.end ?? 0 }

    mutating func append(_ edit: Edit) {
        assert(edit.begin >= end && edit.begin <= edit.end, "edits must come in order")
        edits.append(edit)
    }

    /// The text after the edits. O(n).
    func applied(to text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + edits.count)
        var copied = 0
        for edit in edits {
            result += text[copied..<edit.begin]
            result += edit.replacement
            copied = edit.end
        }
        result += text[copied...]
        return result
    }

    /// The edits that do at once what these do and then `later` does to their result, `middle`. O(edits of both).
    func followed(by later: EditList, middle: [UInt8]) -> EditList {
        if isEmpty { return later }
        if later.isEmpty { return self }
        var result = EditList()
        var shift = 0  // middle offset - original offset, behind the edits of `self` taken so far
        var i = 0
        var j = 0
        while i < edits.count || j < later.edits.count {
            let first = i < edits.count ? edits[i].begin + shift : Int.max
            let second = j < later.edits.count ? later.edits[j].begin : Int.max
            var cluster = Cluster(begin: min(first, second), original: min(first, second) - shift)
            while true {
                if i < edits.count, cluster.takes(edits[i].begin + shift, edits[i].replacement.count) {
                    cluster.kind = cluster.kind ?? edits[i].kind
                    cluster.end = max(cluster.end, edits[i].begin + shift + edits[i].replacement.count)
                    shift += edits[i].replacement.count - (edits[i].end - edits[i].begin)
                    i += 1
                } else if j < later.edits.count,
                    cluster.takes(later.edits[j].begin, later.edits[j].end - later.edits[j].begin)
                {
                    cluster.kind = cluster.kind ?? later.edits[j].kind
                    cluster.end = max(cluster.end, later.edits[j].end)
                    cluster.later.append(later.edits[j])
                    j += 1
                } else {
                    break
                }
            }
            result.append(cluster.edit(middle, originalEnd: cluster.end - shift))
        }
        return result
    }

    /// Edits of two rounds that overlap, and so become one.
    private struct Cluster {
        var begin: Int
        var end: Int
        let original: Int
        var kind: Repair.Kind?
        var later: [Edit] = []

        init(begin: Int, original: Int) {
            self.begin = begin
            self.original = original
            end = begin
        }

        /// Whether an edit of `count` middle bytes at `start` belongs to this cluster: it overlaps or begins it.
        func takes(_ start: Int, _ count: Int) -> Bool {
            kind == nil ? start == begin : start < end || start == end && count == 0
        }

        func edit(_ middle: [UInt8], originalEnd: Int) -> Edit {
            var replacement: [UInt8] = []
            var copied = begin
            for edit in later {
                replacement += middle[copied..<edit.begin]
                replacement += edit.replacement
                copied = edit.end
            }
            replacement += middle[copied..<end]
            return Edit(begin: original, end: originalEnd, replacement: replacement, kind: kind ?? .control)
        }
    }
}
