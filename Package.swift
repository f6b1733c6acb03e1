// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "relata",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "relata", targets: ["relata"]),
        .executable(name: "relata-train", targets: ["relata-train"]),
        .library(name: "Relata", targets: ["Pipeline", "EntityGraph", "GraphFormats"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // System and C libraries
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "CKernels"),
        .target(name: "CModelData", exclude: ["model"]),
        .target(name: "CLexiconData", exclude: ["tables"]),
        .target(name: "CRules"),

        // The values all stages speak, and the graph
        .target(name: "Annotation"),
        .target(
            name: "EntityGraph",
            dependencies: ["Annotation", .product(name: "HeapModule", package: "swift-collections")]),

        // Text → sentences, tokens, trees, names
        .target(name: "Learning", dependencies: ["CKernels"]),
        .target(name: "Linguistics", dependencies: ["Annotation", "Learning", "CModelData"]),

        // Names and trees → entities and relations
        .target(name: "Lexicon", dependencies: ["Annotation", "CLexiconData"]),
        .target(name: "Extraction", dependencies: ["Annotation", "Lexicon", "Learning", "CModelData"]),

        // Files in, files out
        .target(name: "Corpus", dependencies: ["Annotation", "CLibXML2", "CZlib"]),
        .target(
            name: "GraphFormats", dependencies: ["EntityGraph", "Annotation", "CLibXML2"], exclude: ["graph-json.md"]),
        .target(
            name: "GraphStore",
            dependencies: [
                "EntityGraph", "Annotation", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "HeapModule", package: "swift-collections"),
            ]),
        .target(
            name: "Pipeline",
            dependencies: ["Annotation", "Corpus", "Linguistics", "Lexicon", "Extraction", "EntityGraph", "CRules"]),
        .target(
            name: "Training",
            dependencies: ["Annotation", "Learning", "Linguistics", "Lexicon", "Corpus", "Extraction", "Pipeline"],
            exclude: ["Marks"]),

        // The commands
        .executableTarget(
            name: "relata",
            dependencies: [
                "Pipeline", "GraphFormats", "GraphStore", "EntityGraph", "Corpus", "Linguistics", "Lexicon",
                "Extraction",
                "Annotation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "relata-train",
            dependencies: [
                "Training", "Linguistics", "Extraction", "Annotation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "relata-bench",
            dependencies: [
                "Linguistics", "Learning", "GraphStore", "EntityGraph", "Annotation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Tests
        .target(name: "TestSupport", dependencies: ["Annotation"], path: "Tests/TestSupport"),
        .testTarget(name: "AnnotationTests", dependencies: ["Annotation", "TestSupport"]),
        .testTarget(name: "EntityGraphTests", dependencies: ["EntityGraph", "TestSupport"]),
        .testTarget(name: "LearningTests", dependencies: ["Learning", "TestSupport"]),
        .testTarget(name: "LinguisticsTests", dependencies: ["Linguistics", "TestSupport"]),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "TestSupport"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Linguistics", "TestSupport"]),
        .testTarget(name: "CorpusTests", dependencies: ["Corpus", "TestSupport"]),
        .testTarget(name: "GraphFormatsTests", dependencies: ["GraphFormats", "TestSupport"]),
        .testTarget(name: "GraphStoreTests", dependencies: ["GraphStore", "TestSupport"]),
        .testTarget(name: "PipelineTests", dependencies: ["Pipeline", "TestSupport"]),
        .testTarget(name: "TrainingTests", dependencies: ["Training", "TestSupport"]),
        .testTarget(name: "CommandTests", dependencies: ["relata", "GraphStore", "TestSupport"]),
    ]
)
