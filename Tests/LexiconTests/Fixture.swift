import Foundation

/// Files beside the tests.
enum Fixture {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(_ path: String) -> String? {
        try? String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    struct ISOCountry {
        var alpha2: String
        var alpha3: String
        var name: String
    }

    /// ISO 3166-1 as Debian packages it; `nil` where it is not installed.
    static let isoCodes: [ISOCountry]? = {
        guard let data = try? Data(contentsOf: URL(filePath: "/usr/share/iso-codes/json/iso_3166-1.json")),
            let object = try? JSONSerialization.jsonObject(with: data) as? [String: [[String: String]]]
        else {
            return nil
        }
        return object["3166-1"]?.compactMap { country in
            guard let alpha2 = country["alpha_2"], let alpha3 = country["alpha_3"], let name = country["name"] else {
                return nil
            }
            return ISOCountry(alpha2: alpha2, alpha3: alpha3, name: country["common_name"] ?? name)
        }
    }()

    /// The alpha-3 column of the table of countries, by id.
    static let alpha3: [String: String] = {
        let rows = (text("Sources/CLexiconData/tables/countries.tsv") ?? "").split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
                return (String(fields[0]), String(fields[1]))
            })
    }()
}
