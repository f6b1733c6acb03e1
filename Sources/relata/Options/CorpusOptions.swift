import ArgumentParser
import Corpus

/// What is read, and how.
struct CorpusOptions: ParsableArguments {
    @Argument(
        help: "Files, folders (walked in sorted order) or - for standard input.", completion: .file())
    var paths: [String]

    @Option(help: "Take every file for one of \(DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var inputFormat: DocumentFormat?

    @Option(help: ArgumentHelp("The column or key that holds the text.", valueName: "name"))
    var textColumn: String?

    @Option(help: ArgumentHelp("The column or key that holds the title.", valueName: "name"))
    var titleColumn: String?

    @Option(help: ArgumentHelp("The column or key that holds the date of publication.", valueName: "name"))
    var dateColumn: String?

    @Option(help: ArgumentHelp("The column or key that names the publisher.", valueName: "name"))
    var sourceColumn: String?

    @Option(help: ArgumentHelp("The column or key that holds the id.", valueName: "name"))
    var idColumn: String?

    @Option(
        help: ArgumentHelp(
            "Refuse documents longer than this; each takes up to 300 times its size in memory.", valueName: "n"))
    var maxMegabytes: Int = ReadingOptions().maximumBytes >> 20

    @Flag(
        inversion: .prefixedNo, help: "Repair the noise of machine translation: glued words, censor marks and the like."
    )
    var repair = true

    var reader: CorpusReader { CorpusReader(options: readingOptions) }

    /// Reads the text as it is.
    var plainReader: CorpusReader {
        var options = readingOptions
        options.repairs = false
        return CorpusReader(options: options)
    }

    private var readingOptions: ReadingOptions {
        var options = ReadingOptions()
        options.format = inputFormat
        options.repairs = repair
        options.maximumBytes = min(maxMegabytes << 20, ReadingOptions.maximumFileBytes)
        if let textColumn { options.columns.text = [textColumn] }
        if let titleColumn { options.columns.title = [titleColumn] }
        if let dateColumn { options.columns.date = [dateColumn] }
        if let sourceColumn { options.columns.publisher = [sourceColumn] }
        if let idColumn { options.columns.id = [idColumn] }
        return options
    }

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name at least one file, folder or - for standard input.") }
        if !(1...2048).contains(maxMegabytes) {
            throw ValidationError("--max-megabytes takes a whole number from 1 to 2048, not \(maxMegabytes).")
        }
    }
}

extension DocumentFormat: ExpressibleByArgument {}
